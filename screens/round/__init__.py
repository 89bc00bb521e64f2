"""The pages of a round: apart, then together."""
