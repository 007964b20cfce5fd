"""Questions: tables and filters to frames with their provenance; no drawing."""
