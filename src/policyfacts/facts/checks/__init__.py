"""Checks that need more than one field: each one function, by what it is about; named in `facts.check.CHECKS`."""
