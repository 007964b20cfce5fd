/* Sorting and searching in tables that the server wrote. Rows are moved and hidden, never drawn again. */
(function () {
  "use strict";

  var texts = new WeakMap(); // row -> folded text, read once
  var first = new WeakMap(); // row -> its place as the server sent it: equal values keep it

  /* ---- sorting ---- */

  function valueOf(row, column) {
    var cell = row.cells[column];
    if (!cell) return "";
    return cell.dataset.value !== undefined ? cell.dataset.value : cell.textContent.trim();
  }

  // An unknown has no value and stands last in both directions: it is neither small nor large.
  function comparison(isNumber, sign) {
    var words = new Intl.Collator(document.documentElement.lang || "ko", { numeric: true });
    return function (a, b) {
      if (a.isEmpty || b.isEmpty) return a.isEmpty - b.isEmpty || a.place - b.place;
      var order = isNumber ? a.key - b.key : words.compare(a.key, b.key);
      return sign * order || a.place - b.place;
    };
  }

  function sortable(row, column, isNumber) {
    var value = valueOf(row, column);
    var key = isNumber ? Number(value) : value;
    return { row: row, key: key, isEmpty: value === "" || (isNumber && isNaN(key)), place: first.get(row) };
  }

  function sort(table, heading) {
    var body = table.tBodies[0];
    var rows = Array.from(body.rows);
    rows.forEach(function (row, place) { if (!first.has(row)) first.set(row, place); });
    var sign = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    var isNumber = heading.dataset.type === "number";
    var sorted = rows.map(function (row) { return sortable(row, heading.cellIndex, isNumber); });
    sorted.sort(comparison(isNumber, sign));
    table.querySelectorAll("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
    heading.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
    body.append.apply(body, sorted.map(function (each) { return each.row; }));
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("table.facts th .sort");
    if (button) sort(button.closest("table"), button.closest("th"));
  });

  /* ---- searching ---- */

  function folded(text) {
    return text.normalize("NFC").toLowerCase();
  }

  function textOf(row) {
    if (!texts.has(row)) texts.set(row, folded(row.textContent.replace(/\s+/g, " ")));
    return texts.get(row);
  }

  function search(input) {
    var table = document.getElementById(input.dataset.searchFor);
    if (!table || !table.tBodies.length) return;
    var parts = folded(input.value).split(/\s+/).filter(Boolean);
    var rows = Array.from(table.tBodies[0].rows);
    var shown = 0;
    rows.forEach(function (row) {
      var text = textOf(row);
      var fits = parts.every(function (part) { return text.indexOf(part) >= 0; });
      shown += fits;
      if (row.hidden === fits) row.hidden = !fits;
    });
    report(input.dataset.searchFor, shown, rows.length);
  }

  function report(id, shown, all) {
    var words = new Intl.NumberFormat(document.documentElement.lang || "ko");
    document.querySelectorAll('[data-count-for="' + CSS.escape(id) + '"]').forEach(function (count) {
      count.textContent = (count.dataset.template || "{shown} / {all}")
        .replace("{shown}", words.format(shown))
        .replace("{all}", words.format(all));
    });
  }

  // While Korean is being composed the event comes with each letter; one search per frame is enough.
  var waiting = null;
  document.addEventListener("input", function (event) {
    var input = event.target;
    if (!input.matches || !input.matches("input[data-search-for]")) return;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(function () { search(input); });
  });
})();
