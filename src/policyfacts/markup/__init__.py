"""HTML that pages and files share: tables and evidence, escaped, in either language."""
