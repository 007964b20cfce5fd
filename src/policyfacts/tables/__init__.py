"""Tidy tables: built from facts, checked, described, stored and loaded."""
