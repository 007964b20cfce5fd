"""Article facts to tidy tables that keep, for every value, the phrase it came from."""
