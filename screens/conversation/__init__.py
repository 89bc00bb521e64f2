"""The pages of the stress-reducing conversation."""
