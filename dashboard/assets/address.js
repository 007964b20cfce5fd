/* A page is a document, whole before any script runs. A link inside the app, a changed filter and the back button fetch
   the next document and put its page in place of this one; where that fails, the browser goes there by itself. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var shown = location.pathname + location.search;
  var request = null;

  function follow() {
    var link = location.pathname + location.search;
    if (link === shown) return; // only the hash is another: the panel's part
    shown = link;
    if (request) request.abort();
    var mine = (request = new AbortController());
    var ready = policy.prepared(link); // filters.js
    if (ready) return show(ready);
    fetch(link, { signal: mine.signal, headers: { Accept: "text/html" } })
      .then(function (answer) {
        if (!answer.ok) throw new Error(answer.status + " " + link);
        return answer.text();
      })
      .then(
        function (html) { if (!mine.signal.aborted) show(html); },
        function () { if (!mine.signal.aborted) location.reload(); }
      );
  }

  function show(html) {
    put(new DOMParser().parseFromString(html, "text/html"));
  }

  function put(next) {
    var root = document.documentElement;
    var old = document.getElementById("page");
    var page = document.adoptNode(next.getElementById("page"));
    document.title = next.title;
    root.lang = next.documentElement.lang;
    root.dataset.theme = next.documentElement.dataset.theme;
    policy.handOver(old, page);
    old.replaceWith(page);
    policy.drawAll(page).then(policy.arrived);
  }

  window.addEventListener("popstate", follow);
  window.addEventListener("policy:went", follow);
})();
