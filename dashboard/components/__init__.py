"""Functions that return components; a callback lives beside the component it serves."""
