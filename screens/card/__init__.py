"""The pages of today's card."""
