/* Sorting, searching and leafing through tables that the server wrote. Rows are moved, never drawn again. A long table
   comes with its first page; its other rows are fetched once the page has settled. Of a very long one each page is
   fetched: see long-tables.js. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var states = new WeakMap(); // table -> {rows, found, page, size}
  var texts = new WeakMap(); // row -> folded text, read once

  function stateOf(table) {
    if (!states.has(table)) states.set(table, read(table));
    return states.get(table);
  }

  function read(table) {
    var rows = Array.from(table.tBodies[0].rows);
    return { rows: rows, first: rows.slice(), found: rows, page: 0, size: Number(table.dataset.pageRows) || Infinity };
  }

  /* ---- rows that come later ---- */

  var coming = new WeakMap(); // table -> promise of its other rows

  // What acts on a table acts on all of its rows.
  function whole(table, act) {
    if (!table.dataset.restAt) return act();
    fetchRest(table).then(act, function () { tellFailed(table); });
  }

  function tellFailed(table) {
    each("data-pages-for", table.id, function (pages) {
      var place = pages.querySelector("[data-failed]");
      place.textContent = place.dataset.failed;
    });
  }

  // Of a table that the server leafs through: what is asked for, then what `told` makes of it.
  function look(table, change, told) {
    policy.look(table, change).then(function (seen) {
      tellPlace(table, seen);
      if (told) told(seen);
    }).catch(function (problem) { if (problem.name !== "AbortError") tellFailed(table); });
  }

  function fetchRest(table) {
    if (!coming.has(table)) {
      var rest = fetch(table.dataset.restAt).then(function (answer) {
        if (!answer.ok) throw new Error(answer.status);
        return answer.text();
      }).then(function (html) { add(table, html); });
      rest.catch(function () { coming.delete(table); });
      coming.set(table, rest);
    }
    return coming.get(table);
  }

  function add(table, html) {
    var state = stateOf(table);
    var holder = document.createElement("template");
    holder.innerHTML = html;
    var rows = Array.from(holder.content.querySelectorAll("tr"));
    state.rows = state.rows.concat(rows);
    state.first = state.first.concat(rows);
    state.found = state.rows;
    delete table.dataset.restAt;
  }

  var settling = null;
  new MutationObserver(function () {
    clearTimeout(settling);
    settling = setTimeout(function () {
      document.querySelectorAll("table.facts[data-rest-at]").forEach(function (table) {
        fetchRest(table).catch(function () {}); // ahead of being asked for, so that paper can have them
      });
    }, 1500);
  }).observe(document.documentElement, { childList: true, subtree: true });

  /* ---- showing a page ---- */

  function show(table, page) {
    var state = stateOf(table);
    var last = Math.max(0, Math.ceil(state.found.length / state.size) - 1);
    state.page = isFinite(state.size) ? Math.min(Math.max(page, 0), last) : 0;
    var start = isFinite(state.size) ? state.page * state.size : 0;
    var rows = state.found.slice(start, start + state.size);
    table.tBodies[0].replaceChildren.apply(table.tBodies[0], rows);
    tellPlace(table, { start: start, count: rows.length, found: state.found.length, page: state.page, last: last });
  }

  function tellPlace(table, seen) {
    each("data-pages-for", table.id, function (pages) {
      var place = pages.querySelector("[data-template]");
      place.textContent = filled(place, { first: seen.count ? seen.start + 1 : 0, last: seen.start + seen.count, all: seen.found });
      pages.querySelectorAll("[data-step]").forEach(function (button) {
        button.disabled = Number(button.dataset.step) < 0 ? seen.page === 0 : seen.page >= seen.last;
      });
    });
  }

  function each(attribute, id, act) {
    document.querySelectorAll("[" + attribute + '="' + CSS.escape(id) + '"]').forEach(act);
  }

  function filled(element, numbers) {
    var format = new Intl.NumberFormat(document.documentElement.lang || "ko");
    return (element.dataset.template || "").replace(/\{(\w+)\}/g, function (_all, name) { return format.format(numbers[name]); });
  }

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

  function sort(table, heading) {
    var sign = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    if (policy.isPaged(table)) {
      var order = { sort: heading.cellIndex, falls: sign < 0 ? 1 : "" };
      return look(table, order, function () { markSorted(table, heading, sign); });
    }
    var state = stateOf(table);
    var isNumber = heading.dataset.type === "number";
    var keyed = state.first.map(function (row, place) {
      var value = valueOf(row, heading.cellIndex);
      var key = isNumber ? Number(value) : value;
      return { row: row, key: key, isEmpty: value === "" || (isNumber && isNaN(key)), place: place };
    });
    state.rows = keyed.sort(comparison(isNumber, sign)).map(function (one) { return one.row; });
    var kept = new Set(state.found);
    state.found = state.rows.filter(function (row) { return kept.has(row); });
    markSorted(table, heading, sign);
    show(table, 0);
  }

  function markSorted(table, heading, sign) {
    table.querySelectorAll("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
    heading.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
  }

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
    if (policy.isPaged(table)) {
      return look(table, { find: input.value }, function (seen) { tellCount(table, seen.found, Number(table.dataset.rows)); });
    }
    var parts = folded(input.value).split(/\s+/).filter(Boolean);
    var state = stateOf(table);
    state.found = state.rows.filter(function (row) {
      var text = textOf(row);
      return parts.every(function (part) { return text.indexOf(part) >= 0; });
    });
    show(table, 0);
    tellCount(table, state.found.length, state.rows.length);
  }

  function tellCount(table, shown, all) {
    each("data-count-for", table.id, function (count) { count.textContent = filled(count, { shown: shown, all: all }); });
  }

  /* ---- events ---- */

  document.addEventListener("click", function (event) {
    var button = event.target.closest("table.facts th .sort");
    if (button) return whole(button.closest("table"), function () { sort(button.closest("table"), button.closest("th")); });
    var step = event.target.closest("[data-pages-for] [data-step]");
    if (!step) return;
    var table = document.getElementById(step.closest("[data-pages-for]").dataset.pagesFor);
    whole(table, function () { leaf(table, step); });
  });

  function leaf(table, step) {
    if (policy.isPaged(table)) {
      return look(table, { page: policy.pageOf(table) + Number(step.dataset.step) }, function () { keepInSight(table, step); });
    }
    show(table, stateOf(table).page + Number(step.dataset.step));
    keepInSight(table, step);
  }

  function keepInSight(table, step) {
    table.closest(".table-scroll").scrollIntoView({ block: "nearest" });
    // A button that has just gone out of use would take the focus with it.
    if (step.disabled) step.parentElement.querySelector("[data-step]:not(:disabled)").focus({ preventScroll: true });
  }

  // While Korean is being composed the event comes with each letter; one search per frame is enough.
  var waiting = null;
  document.addEventListener("input", function (event) {
    var input = event.target;
    if (!input.matches || !input.matches("input[data-search-for]")) return;
    cancelAnimationFrame(waiting);
    var table = document.getElementById(input.dataset.searchFor);
    if (table) whole(table, function () { waiting = requestAnimationFrame(function () { search(input); }); });
  });

  // Paper does not leaf: what the browser holds is printed whole, a longer table says which rows it shows.
  function resize(sizeOf) {
    document.querySelectorAll("table.facts[data-page-rows]:not([data-pages-at])").forEach(function (table) {
      var state = stateOf(table);
      var top = isFinite(state.size) ? state.page : 0;
      state.size = sizeOf(table);
      show(table, top);
    });
  }

  // Capturing, so that the rows are there before print.js numbers what is on the page.
  window.addEventListener("beforeprint", function () {
    resize(function () { return Infinity; });
  }, true);
  window.addEventListener("afterprint", function () {
    resize(function (table) { return Number(table.dataset.pageRows); });
  });
})();
