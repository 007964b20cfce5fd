"""The dashboard: arranges what policyfacts computed; the only place that knows Dash."""
