"""From an article's text to what it mentions, and to facts proposed for the record."""
