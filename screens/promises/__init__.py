"""Looking back at promises."""
