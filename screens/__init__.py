"""Everything that needs Textual: one screen a page, small widgets, and the app that says which page is up."""
