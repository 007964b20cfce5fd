/* Charts by mouse, touch and keyboard: every mark of a plotly chart leads to its evidence.

   The wrapper `.chart` has role="application": a screen reader in browse mode keeps the arrow keys for itself and lets
   them through for this role only ("group" would leave NVDA users without the marks). Nothing is lost by it: the chart's
   name and description are on the wrapper, and the table with the same values stands outside of it. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var bound = new WeakSet(); // plotly makes a new gd.on for each life of a chart
  var current = new WeakMap(); // chart wrapper -> calcdata entry of the current mark

  function plotOf(chart) {
    return chart.querySelector(".js-plotly-plot");
  }

  function words(entry, trace) {
    var data = trace.customdata && trace.customdata[entry.i];
    return Array.isArray(data) || ArrayBuffer.isView(data) ? data : ["", ""];
  }

  /* ---- the marks of a chart, in reading order ---- */

  function marksOf(plot) {
    if (!plot || !plot.calcdata) return [];
    var drawn = drawnElements(plot);
    var marks = [];
    plot.calcdata.forEach(function (entries) {
      var trace = entries[0] && entries[0].trace;
      if (!trace || trace.visible !== true) return;
      entries.forEach(function (entry) {
        var said = words(entry, trace);
        var box = said[0] && boxOf(plot, trace, entry, drawn.get(entry));
        if (box) marks.push({ entry: entry, trace: trace, refs: said[0], text: said[1] || "", box: box });
      });
    });
    return marks.sort(readingOrder(plot, marks));
  }

  // plotly binds each drawn shape to its calcdata entry through d3; the shape knows its size in every orientation.
  function drawnElements(plot) {
    var found = new Map();
    plot.querySelectorAll(".cartesianlayer .point, .cartesianlayer .textpoint").forEach(function (element) {
      var entry = element.__data__;
      // A bar is a group of its shape and its label: the shape comes first.
      if (entry && !found.has(entry)) found.set(entry, element.querySelector(":scope > path") || element);
    });
    return found;
  }

  function boxOf(plot, trace, entry, element) {
    var frame = plot.getBoundingClientRect();
    var box = element && element.getBoundingClientRect();
    if (box && (box.width || box.height)) {
      return { x: box.left - frame.left, y: box.top - frame.top, width: box.width, height: box.height };
    }
    // A scatter of lines or of labels draws no shape per point: ask the axes.
    var x = plot._fullLayout[axisName(trace.xaxis || "x")];
    var y = plot._fullLayout[axisName(trace.yaxis || "y")];
    if (!x || !y || !isFinite(entry.x) || !isFinite(entry.y)) return null;
    return { x: x._offset + x.c2p(entry.x) - 4, y: y._offset + y.c2p(entry.y) - 4, width: 8, height: 8 };
  }

  function axisName(id) {
    return id.charAt(0) + "axis" + id.slice(1);
  }

  function readingOrder(plot, marks) {
    var within = orderWithin(plot, marks);
    // One panel after the other: a claim's answers belong together, whatever happened to another meanwhile.
    return function (a, b) { return panel(a) - panel(b) || within(a, b); };
  }

  function panel(mark) {
    return Number((mark.trace.yaxis || "y").slice(1)) || 1;
  }

  function orderWithin(plot, marks) {
    var byColumn = function (a, b) { return centre(a).x - centre(b).x || centre(a).y - centre(b).y; };
    var byRow = function (a, b) { return centre(a).y - centre(b).y || centre(a).x - centre(b).x; };
    var layout = plot._fullLayout;
    if (layout.meta && layout.meta.by_row) return byRow;
    if (layout.xaxis && layout.xaxis.type === "date") return byColumn;
    var lies = marks.some(function (mark) { return mark.trace.orientation === "h"; });
    if (lies || (layout.yaxis && layout.yaxis.type === "category")) return byRow;
    return byColumn;
  }

  // Rounded, so that marks of one row or column are not put out of order by half a pixel.
  function centre(mark) {
    return { x: Math.round(mark.box.x + mark.box.width / 2), y: Math.round(mark.box.y + mark.box.height / 2) };
  }

  /* ---- walking ---- */

  // Both ends of a row say the same and lead to the same: one stop.
  function stopsOf(plot) {
    return marksOf(plot).filter(function (mark, at, all) {
      return !at || mark.refs !== all[at - 1].refs || mark.text !== all[at - 1].text;
    });
  }

  function step(marks, at, key) {
    if (key === "Home") return 0;
    if (key === "End") return marks.length - 1;
    if (at < 0) return key === "ArrowLeft" || key === "ArrowUp" ? marks.length - 1 : 0;
    if (key === "ArrowRight" || key === "ArrowDown") return Math.min(at + 1, marks.length - 1);
    return Math.max(at - 1, 0);
  }

  function indexOfCurrent(chart, marks) {
    var entry = current.get(chart);
    return marks.findIndex(function (mark) { return mark.entry === entry; });
  }

  function goTo(chart, marks, index) {
    var mark = marks[index];
    current.set(chart, mark.entry);
    reveal(chart, mark.box);
    ringAround(chart, mark);
    hover(chart, mark);
    policy.say(mark.text + " (" + (index + 1) + "/" + marks.length + ")");
  }

  // A chart wider than its card scrolls sideways: the mark is brought in with some room on either side.
  function reveal(chart, box) {
    var room = 48;
    var left = plotOf(chart).getBoundingClientRect().left - chart.getBoundingClientRect().left + chart.scrollLeft + box.x;
    if (left - room < chart.scrollLeft) chart.scrollLeft = left - room;
    if (left + box.width + room > chart.scrollLeft + chart.clientWidth) chart.scrollLeft = left + box.width + room - chart.clientWidth;
  }

  function ringAround(chart, mark) {
    var plot = plotOf(chart).getBoundingClientRect();
    var frame = chart.getBoundingClientRect();
    var ring = chart.querySelector(":scope > .mark-ring") || newRing(chart);
    var gap = 5;
    var box = mark.box;
    ring.hidden = false;
    // Through CSSOM: a style attribute would need unsafe-inline.
    ring.style.left = plot.left - frame.left + chart.scrollLeft + box.x - gap + "px";
    ring.style.top = plot.top - frame.top + box.y - gap + "px";
    ring.style.width = box.width + 2 * gap + "px";
    ring.style.height = box.height + 2 * gap + "px";
  }

  function newRing(chart) {
    var ring = document.createElement("div");
    ring.className = "mark-ring";
    ring.setAttribute("aria-hidden", "true");
    return chart.appendChild(ring);
  }

  function hover(chart, mark) {
    var plot = plotOf(chart);
    var point = { curveNumber: mark.trace.index, pointNumber: mark.entry.i };
    try {
      window.Plotly.Fx.hover(plot, [point], (mark.trace.xaxis || "x") + (mark.trace.yaxis || "y"));
    } catch (noLabel) {
      // The ring and the spoken text are enough where a figure switches hover labels off.
    }
  }

  function leave(chart) {
    var ring = chart.querySelector(":scope > .mark-ring");
    if (ring) ring.hidden = true;
    var plot = plotOf(chart);
    if (plot && window.Plotly && window.Plotly.Fx) window.Plotly.Fx.unhover(plot);
  }

  function open(chart, refs) {
    chart.dispatchEvent(new CustomEvent("policy:mark", { bubbles: true, detail: { refs: refs } }));
  }

  var WALK = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End"];

  document.addEventListener("keydown", function (event) {
    var chart = event.target;
    if (!chart.matches || !chart.matches(".chart[data-chart]")) return; // a button of the chart keeps its own keys
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    var marks = WALK.indexOf(event.key) >= 0 || event.key === "Enter" || event.key === " " ? stopsOf(plotOf(chart)) : [];
    if (event.key === "Escape") return escape(chart, event);
    if (!marks.length) return;
    event.preventDefault();
    var at = indexOfCurrent(chart, marks);
    if (WALK.indexOf(event.key) >= 0) return goTo(chart, marks, step(marks, at, event.key));
    if (at < 0) return goTo(chart, marks, 0);
    open(chart, marks[at].refs);
  });

  // The first Esc leaves the mark; with no mark it is left to the evidence panel.
  function escape(chart, event) {
    if (!current.has(chart)) return;
    current.delete(chart);
    leave(chart);
    policy.say("");
    event.preventDefault();
  }

  document.addEventListener("focusin", function (event) {
    var chart = event.target;
    if (!chart.matches || !chart.matches(".chart[data-chart]")) return;
    var marks = stopsOf(plotOf(chart));
    var at = indexOfCurrent(chart, marks);
    if (at >= 0) ringAround(chart, marks[at]);
  });

  document.addEventListener("focusout", function (event) {
    if (event.target.matches && event.target.matches(".chart[data-chart]")) leave(event.target);
  });

  // Room taken or given back by the evidence panel moves the marks.
  window.addEventListener("resize", function () {
    document.querySelectorAll(".mark-ring").forEach(function (ring) { ring.hidden = true; });
  });

  /* ---- mouse and touch: plotly tells its own listeners only, so each chart is asked once, when a pointer first reaches it ---- */

  document.addEventListener("pointerover", function (event) {
    var plot = event.target.closest && event.target.closest(".chart .js-plotly-plot");
    if (!plot || !plot.on || bound.has(plot.on)) return;
    bound.add(plot.on);
    plot.on("plotly_click", function (click) {
      var chart = plot.closest(".chart");
      var point = click.points.find(function (each) { return Array.isArray(each.customdata) && each.customdata[0]; });
      if (!point) return;
      press = null;
      open(chart, point.customdata[0]);
    });
  });

  // A sliver of a bar is too thin to hit: a press beside it counts, as far as half of the smallest target reaches.
  var REACH = 12;
  var press = null; // of the pointer that is down, until plotly has found a mark of its own under it

  document.addEventListener("pointerdown", function (event) {
    var plot = event.target.closest && event.target.closest(".chart .js-plotly-plot");
    press = plot && event.button === 0 ? { plot: plot, x: event.clientX, y: event.clientY } : null;
  }, true);

  document.addEventListener("pointerup", function (event) {
    var mine = press;
    if (!mine || Math.hypot(event.clientX - mine.x, event.clientY - mine.y) > 5) return;
    setTimeout(function () {
      if (press !== mine) return;
      press = null;
      var near = nearest(mine);
      if (near) open(mine.plot.closest(".chart"), near.refs);
    }, 0);
  }, true);

  function nearest(at) {
    var frame = at.plot.getBoundingClientRect();
    var best = null;
    marksOf(at.plot).forEach(function (mark) {
      var apart = Math.hypot(gap(at.x - frame.left, mark.box.x, mark.box.width), gap(at.y - frame.top, mark.box.y, mark.box.height));
      if (apart <= REACH && (!best || apart < best.apart)) best = { apart: apart, refs: mark.refs };
    });
    return best;
  }

  function gap(at, start, length) {
    return Math.max(start - at, at - start - length, 0);
  }

  /* ---- one voice for every script ---- */

  policy.say = function (text) {
    var voice = document.getElementById("policy-voice") || newVoice();
    voice.textContent = text;
  };

  function newVoice() {
    var voice = document.createElement("div");
    voice.id = "policy-voice";
    voice.className = "visually-hidden";
    voice.setAttribute("role", "status");
    return document.body.appendChild(voice);
  }
})();
