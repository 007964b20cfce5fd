"""Fact files: read, check, verify, write."""
