"""The pages of the time-out."""
