"""Asks for a page as Dash's own script in a browser does."""

OUTPUTS = [{"id": "page", "property": "children"}, {"id": "head", "property": "data"}]


def page_call(pathname, search=""):
    """The body of the call that fetches a page."""
    given = {"pathname": pathname, "search": search}
    return {
        "output": "..page.children...head.data..",
        "outputs": OUTPUTS,
        "inputs": [{"id": "url", "property": name, "value": value} for name, value in given.items()],
        "changedPropIds": ["url.pathname", "url.search"],
        "state": [],
    }


def ask_page(client, pathname, search="", prefix=""):
    """The answer with that page."""
    return client.post(f"{prefix}/_dash-update-component", json=page_call(f"{prefix}{pathname}", search))
