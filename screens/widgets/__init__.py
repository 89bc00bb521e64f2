"""Small widgets: given values, they post messages; no rules and no clock live here."""
