/* The evidence panel: from a value or a mark to the phrase behind it. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var kept = new Map(); // address -> HTML; evidence of one page load does not change
  var KEPT_AT_MOST = 100;
  var request = null;
  var opener = null;

  function panel() {
    return document.getElementById("evidence");
  }

  function refsOf(text) {
    return (text || "").split(/\s+/).filter(Boolean);
  }

  // Cells of a row mostly lead to the same facts, which then stand once, with the row.
  policy.refsText = function (element) {
    var row = element.dataset.refs === "row" && element.closest("[data-row-refs]");
    return row ? row.dataset.rowRefs : element.dataset.refs || "";
  };

  function address(aside, refs) {
    var state = new URLSearchParams(location.search);
    var query = "?lang=" + encodeURIComponent(document.documentElement.lang || "ko");
    if (state.get("as_of")) query += "&as_of=" + encodeURIComponent(state.get("as_of"));
    // A ref is percent-encoded already; decoding first keeps it encoded exactly once.
    return aside.dataset.url + query + refs.map(function (ref) { return "&ref=" + encodeURIComponent(decoded(ref)); }).join("");
  }

  function decoded(ref) {
    try {
      return decodeURIComponent(ref);
    } catch (malformed) {
      return ref;
    }
  }

  // An offline page replaces this by a function that answers from what it carries.
  policy.readEvidence = function (where, signal) {
    return fetch(where, { signal: signal, headers: { Accept: "text/html" } }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status + " " + where);
      return answer.text();
    });
  };

  function keep(where, html) {
    if (kept.size >= KEPT_AT_MOST) kept.delete(kept.keys().next().value);
    kept.set(where, html);
  }

  function show(body, busy, fill) {
    body.setAttribute("aria-busy", String(busy));
    fill();
    body.scrollTop = 0;
    keepInSight();
  }

  function load(aside, refs) {
    var body = aside.querySelector(".evidence-body");
    var where = address(aside, refs);
    if (request) request.abort();
    request = null;
    if (kept.has(where)) return show(body, false, function () { body.innerHTML = kept.get(where); });

    var mine = (request = new AbortController());
    // A quick answer should not flash a message first.
    var slow = setTimeout(function () {
      show(body, true, function () { body.textContent = aside.dataset.loading || ""; });
    }, body.childNodes.length && !aside.hidden ? 150 : 0);
    policy.readEvidence(where, mine.signal).then(
      function (html) {
        clearTimeout(slow);
        if (mine.signal.aborted) return;
        keep(where, html);
        show(body, false, function () { body.innerHTML = html; });
      },
      function (problem) {
        clearTimeout(slow);
        if (mine.signal.aborted) return;
        console.warn(problem);
        show(body, false, function () { body.textContent = aside.dataset.error || ""; });
      }
    );
  }

  // replaceState tells nobody, so the page is not asked for again.
  function writeHash(hash) {
    if (location.hash === hash) return;
    history.replaceState(history.state, "", location.pathname + location.search + hash);
  }

  function markOpener(element, isOpen) {
    if (element && element.matches("[data-refs]")) element.setAttribute("aria-expanded", String(isOpen));
  }

  policy.openEvidence = function (refs, from) {
    var aside = panel();
    if (!aside || !refs.length) return;
    markOpener(opener, false);
    opener = from || null;
    markOpener(opener, true);
    load(aside, refs);
    aside.hidden = false;
    writeHash("#evidence=" + refs.join("+"));
    aside.focus({ preventScroll: true });
  };

  // The sheet of a phone covers the lower part of the page: the value just touched should stay above it.
  function keepInSight() {
    if (!opener) return;
    requestAnimationFrame(function () {
      var aside = panel();
      if (!opener || !aside || aside.offsetLeft > 0) return;
      var edge = window.innerHeight - aside.offsetHeight; // where the sheet ends up, however far its way in it is
      var box = opener.getBoundingClientRect();
      if (box.bottom > edge) window.scrollBy({ top: Math.min(box.top - 16, box.bottom - edge + 16) });
    });
  }

  policy.closeEvidence = function (giveFocusBack) {
    var aside = panel();
    if (!aside || aside.hidden) return;
    var hadFocus = aside.contains(document.activeElement);
    if (request) request.abort();
    request = null;
    aside.hidden = true;
    writeHash("");
    markOpener(opener, false);
    if (giveFocusBack && hadFocus) {
      var back = opener && opener.isConnected ? opener : document.getElementById("main");
      if (back) back.focus({ preventScroll: Boolean(opener) });
    }
    opener = null;
  };

  function openFromHash() {
    var found = /^#evidence=(.+)$/.exec(location.hash);
    if (found) policy.openEvidence(refsOf(found[1].replace(/\+/g, " ")), null);
    return Boolean(found);
  }

  document.addEventListener("click", function (event) {
    var close = event.target.closest("#evidence [data-close]");
    if (close) return policy.closeEvidence(true);
    var ref = event.target.closest("[data-refs]");
    if (!ref || ref.closest("[data-no-evidence]")) return;
    event.preventDefault();
    if (ref === opener) return policy.closeEvidence(false); // a second press folds it away again
    policy.openEvidence(refsOf(policy.refsText(ref)), ref);
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    policy.closeEvidence(true);
  });

  document.addEventListener("policy:mark", function (event) {
    policy.openEvidence(refsOf(event.detail.refs), event.target);
  });

  // Another page or other filters: what the panel shows may not be on the screen any more.
  document.addEventListener("policy:arrived", function (event) {
    if (event.detail.isFirst) return;
    if (request) request.abort();
    request = opener = null; // the panel is a new one, and closed
    writeHash("");
  });

  window.addEventListener("hashchange", function () {
    if (!openFromHash()) policy.closeEvidence(true);
  });

  openFromHash();
})();
