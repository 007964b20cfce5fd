/* Paper has no panel to open: before printing, tables unfold, charts take the width of a sheet, and every value with
   evidence gets a number that leads to the ids of its facts at the end. Afterwards the page is as it was. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var CHART_WIDTH = 640; // px: A4 within the margins of print.css, less a card's own
  var SCREEN_WIDTH = 1180; // px: a screen of a briefing on its 16:9 page
  var IDS_AT_MOST = 12; // of one total; the files name all of them
  var unfolded = [];
  var narrowed = [];

  function before() {
    after();
    document.querySelectorAll("main details:not([open])").forEach(function (details) {
      details.open = true;
      unfolded.push(details);
    });
    document.querySelectorAll(".chart .js-plotly-plot").forEach(narrow);
    number();
  }

  // A chart as wide as the screen would make the browser shrink the whole page to fit.
  function narrow(plot) {
    if (!window.Plotly || !plot._fullLayout) return;
    policy.fit(plot, plot.closest("[data-present]") ? SCREEN_WIDTH : CHART_WIDTH);
    narrowed.push(plot);
  }

  // The same facts have the same number wherever they stand.
  function number() {
    var main = document.querySelector("main");
    if (!main) return;
    var numbers = new Map();
    main.querySelectorAll(".ref[data-refs]").forEach(function (ref) {
      var refs = policy.refsText(ref).trim();
      if (!refs) return;
      if (!numbers.has(refs)) numbers.set(refs, numbers.size + 1);
      ref.append(text("span", "print-mark", "[" + numbers.get(refs) + "]"));
    });
    if (!numbers.size) return;
    var list = text("ol", "print-refs", "");
    numbers.forEach(function (_number, refs) { list.append(text("li", "", ids(refs.split(/\s+/)))); });
    main.append(list);
  }

  function ids(refs) {
    var more = /^more:(\d+)$/.exec(refs[refs.length - 1]);
    var rest = more ? refs.length - 1 - IDS_AT_MOST + Number(more[1]) : refs.length - IDS_AT_MOST;
    return refs.slice(0, IDS_AT_MOST).map(decoded).join(", ") + (rest > 0 ? " … +" + rest : "");
  }

  function text(tag, name, words) {
    var element = document.createElement(tag);
    element.className = name;
    element.textContent = words;
    return element;
  }

  function decoded(ref) {
    try {
      return decodeURIComponent(ref);
    } catch (malformed) {
      return ref;
    }
  }

  function after() {
    unfolded.forEach(function (details) { details.open = false; });
    unfolded = [];
    narrowed.forEach(function (plot) {
      if (plot.isConnected && plot._fullLayout) policy.fit(plot);
    });
    narrowed = [];
    document.querySelectorAll(".print-refs, .print-mark").forEach(function (each) { each.remove(); });
  }

  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
})();
