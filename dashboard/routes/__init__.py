"""Plain GET routes beside the pages: evidence, downloads, the data package."""
