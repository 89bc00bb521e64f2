"""The pages of a repair."""
