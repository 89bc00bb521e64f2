"""The pages for one who is here alone."""
