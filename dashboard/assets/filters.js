/* The link is the state: a changed filter becomes a new address, and links inside the app are followed without a reload. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});

  policy.go = function (pathname, search, hash) {
    var same = pathname === location.pathname && search === location.search;
    if (same && !hash) return;
    if (same) return void (location.hash = hash);
    if (policy.notePlace) policy.notePlace();
    history.pushState(null, "", pathname + search + (hash || ""));
    window.dispatchEvent(new Event("policy:went")); // address.js takes it from here
  };

  /* ---- filters ---- */

  // One entry per name: controls that share a name are one filter and its values join with a comma.
  function stateOf(form) {
    var state = new Map();
    Array.prototype.forEach.call(form.elements, function (control) {
      if (!control.name || control.disabled) return;
      var entry = state.get(control.name) || { values: [], standard: undefined };
      entry.values = entry.values.concat(valuesOf(control));
      if (entry.standard === undefined) entry.standard = standardOf(control);
      state.set(control.name, entry);
    });
    return state;
  }

  function valuesOf(control) {
    if (control.type === "checkbox" || control.type === "radio") return control.checked ? [control.value] : [];
    if (control.multiple) return Array.prototype.map.call(control.selectedOptions, function (option) { return option.value; });
    return control.value === "" ? [] : [control.value];
  }

  function standardOf(control) {
    var holder = control.closest("[data-default]");
    return holder ? holder.dataset.default : undefined;
  }

  function queryOf(form) {
    var query = new URLSearchParams(location.search);
    stateOf(form).forEach(function (entry, name) {
      var value = entry.values.join(",");
      if (value === (entry.standard || "")) query.delete(name);
      else query.set(name, value);
    });
    return written(query);
  }

  // Commas and colons are allowed in a query and read better than %2C.
  function written(query) {
    var text = query.toString().replace(/%2C/gi, ",").replace(/%3A/gi, ":");
    return text ? "?" + text : "";
  }

  document.addEventListener("change", function (event) {
    var form = event.target.closest && event.target.closest("form.filters[data-state]");
    if (!form || !event.target.name || (event.target.type === "date" && !event.target.validity.valid)) return;
    policy.go(location.pathname, queryOf(form), "");
  });

  document.addEventListener("submit", function (event) {
    if (!event.target.matches("form.filters[data-state]")) return;
    event.preventDefault();
    policy.go(location.pathname, queryOf(event.target), "");
  });

  /* ---- being ready ---- */

  // Whoever opens a filter reads its options first. Meanwhile the pages that may be wanted are fetched, one after the other;
  // of more than a few the server is only told, and sends nothing. A long list is not worth it.
  var FETCHED_AT_MOST = 8;
  var TOLD_AT_MOST = 15;
  var GOOD_FOR_MS = 30000; // the record may change while a reader thinks
  var preparing = null;
  var waiting = new Map(); // link -> { html, at }

  /* The document behind a link, when it was fetched a moment ago; it is given out once. */
  policy.prepared = function (link) {
    var found = waiting.get(link);
    waiting.clear();
    return found && performance.now() - found.at < GOOD_FOR_MS ? found.html : null;
  };

  document.addEventListener("focusin", function (event) {
    var select = event.target;
    if (preparing) preparing.abort();
    waiting.clear();
    if (!select.matches || !select.matches("form.filters[data-state] select")) return;
    if (select.multiple || select.options.length > TOLD_AT_MOST) return;
    var mine = (preparing = new AbortController());
    var isFetched = select.options.length <= FETCHED_AT_MOST;
    linksOf(select).reduce(function (before, link) {
      return before.then(function () { return prepare(link, isFetched, mine.signal); });
    }, Promise.resolve()).catch(function () {});
  });

  function prepare(link, isFetched, signal) {
    if (!isFetched) return fetch(link, { method: "HEAD", signal: signal });
    return fetch(link, { signal: signal, priority: "low", headers: { Accept: "text/html" } })
      .then(function (answer) { return answer.ok ? answer.text() : null; })
      .then(function (html) { if (html && !signal.aborted) waiting.set(link, { html: html, at: performance.now() }); });
  }

  function linksOf(select) {
    var standard = standardOf(select) || "";
    return Array.from(select.options).filter(function (option) { return !option.selected; }).map(function (option) {
      var query = new URLSearchParams(location.search);
      if (option.value === standard) query.delete(select.name);
      else query.set(select.name, option.value);
      return location.pathname + written(query);
    });
  }

  /* ---- long lists ---- */

  // Options that do not match are taken out, since not every browser hides one; the chosen one always stays.
  var lists = new WeakMap(); // select -> all its options
  var asking = null;

  // Settles when the list holds what the field asks for.
  function narrow(field) {
    var select = field.form.elements[field.dataset.optionsFor];
    if (select.dataset.othersAt) return ask(field, select);
    narrowHere(field, select);
    return Promise.resolve();
  }

  // Of a very long list the page holds the first options, and the server finds the others.
  function ask(field, select) {
    if (asking) asking.abort();
    var mine = (asking = new AbortController());
    var query = "?lang=" + encodeURIComponent(document.documentElement.lang) + "&find=" + encodeURIComponent(field.value);
    return fetch(select.dataset.othersAt + query, { signal: mine.signal }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status + " " + answer.url);
      return answer.text();
    }).then(function (html) {
      var holder = document.createElement("select");
      holder.innerHTML = html;
      var kept = Array.from(select.options).filter(function (option) { return option.selected || (option.value === "" && !option.disabled); });
      var known = kept.map(function (option) { return option.value; });
      var found = Array.from(holder.options).filter(function (option) { return option.disabled || known.indexOf(option.value) < 0; });
      put(select, kept.concat(found));
    });
  }

  // While options go and come a browser chooses others.
  function put(select, options) {
    var chosen = select.value;
    select.replaceChildren.apply(select, options);
    select.value = chosen;
  }

  function narrowHere(field, select) {
    if (!lists.has(select)) lists.set(select, Array.from(select.options));
    var parts = field.value.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
    var kept = lists.get(select).filter(function (option) {
      var words = option.text.normalize("NFC").toLowerCase();
      return option.value === select.value || option.value === "" || parts.every(function (part) { return words.indexOf(part) >= 0; });
    });
    put(select, kept);
  }

  document.addEventListener("input", function (event) {
    if (event.target.matches && event.target.matches("[data-options-for]")) narrow(event.target).catch(function () {});
  });

  // One match left: Enter chooses it.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" || !event.target.matches || !event.target.matches("[data-options-for]")) return;
    event.preventDefault();
    var field = event.target;
    narrow(field).then(function () { chooseOnly(field); }, function () {});
  });

  function chooseOnly(field) {
    var select = field.form.elements[field.dataset.optionsFor];
    var matches = Array.from(select.options).filter(function (option) { return option.value && !option.selected; });
    if (matches.length !== 1) return select.focus();
    select.value = matches[0].value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /* ---- links ---- */

  function isPlain(event) {
    return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-nav][href]");
    if (!link || !isPlain(event) || link.origin !== location.origin) return;
    if (link.target && link.target !== "_self") return;
    event.preventDefault();
    policy.go(link.pathname, link.search, link.hash);
  });
})();
