"""The pages that close an evening."""
