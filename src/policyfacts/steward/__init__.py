"""The steward's desk: an article read, its facts accepted by a person, saved whole, and taken back."""
