/* Tables longer than a browser should hold: the server finds and sorts, and sends the page that is looked at. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var looks = new WeakMap(); // table -> what its reader wants to see
  var requests = new WeakMap(); // table -> the last request, which a newer one replaces

  policy.isPaged = function (table) {
    return table.hasAttribute("data-pages-at");
  };

  policy.pageOf = function (table) {
    return lookOf(table).page;
  };

  function lookOf(table) {
    return looks.get(table) || { page: 0, find: "", sort: "", falls: "" };
  }

  // Settles with the rows from `start` on, and how many are found, once they stand in the table; not at all when replaced.
  policy.look = function (table, change) {
    var look = Object.assign({}, lookOf(table), { page: 0 }, change);
    looks.set(table, look);
    if (requests.has(table)) requests.get(table).abort();
    var mine = new AbortController();
    requests.set(table, mine);
    return fetch(address(table, look), { signal: mine.signal }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.text();
    }).then(function (html) {
      var holder = document.createElement("template");
      holder.innerHTML = html;
      var body = holder.content.querySelector("tbody");
      look.page = Number(body.dataset.page);
      table.tBodies[0].replaceChildren.apply(table.tBodies[0], Array.from(body.rows));
      var size = Number(table.dataset.pageRows), found = Number(body.dataset.found);
      return { start: look.page * size, count: table.tBodies[0].rows.length, found: found, page: look.page, last: Math.max(0, Math.ceil(found / size) - 1) };
    });
  };

  function address(table, look) {
    var at = table.dataset.pagesAt;
    var query = new URLSearchParams();
    Object.keys(look).forEach(function (key) { if (look[key] !== "") query.set(key, look[key]); });
    return at + (at.indexOf("?") < 0 ? "?" : "&") + query.toString();
  }
})();
