"""Figures as pictures without a browser: the same drawing as the page, with the bundled font as outlines."""
