/* Which form of a chart is drawn: the one for a phone, or the wide one where there is room. The wide form comes as what it
   changes of the first (figures/_forms.py). An offline page draws its charts with the same file. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var FROM_PX = 720; // as in figures/_forms.py
  var given = new WeakMap(); // element -> { figure, wide, config, form }

  function changed(value, changes) {
    if (Array.isArray(changes)) return changes[0];
    var copy = Array.isArray(value) ? value.slice() : Object.assign({}, value);
    Object.keys(changes).forEach(function (name) {
      if (Array.isArray(changes[name]) && !changes[name].length) delete copy[name];
      else copy[name] = changed(copy[name], changes[name]);
    });
    return copy;
  }

  /* The figure in the form that fits so many px. */
  policy.formFor = function (element, width) {
    var chart = given.get(element);
    if (!chart.wide) return chart.figure;
    if (!chart.whole) chart.whole = changed(chart.figure, chart.wide);
    var meta = chart.whole.layout.meta || {};
    return width >= (meta.from_px || FROM_PX) ? chart.whole : chart.figure;
  };

  /* Draw a chart in the form for the width of its place; done when it is drawn. */
  policy.draw = function (element, figure, wide, config, width) {
    given.set(element, { figure: figure, wide: wide, config: config });
    return fit(element, width === undefined ? element.offsetWidth : width);
  };

  /* Fit a chart to its place; with a width, to a sheet of paper, until it is asked to fit its place again. */
  policy.fit = function (element, paper) {
    if (!given.has(element)) return;
    given.get(element).paper = paper;
    fit(element, paper || element.offsetWidth);
  };

  function fit(element, width) {
    var chart = given.get(element);
    if (!width && chart.form) return Promise.resolve(); // out of sight it is drawn once, and fitted when it is seen
    var form = policy.formFor(element, width);
    var isDrawn = chart.form === form;
    var frame = element.closest(".chart");
    // While presenting, briefing.js gives the chart the height of the screen.
    if (frame && !element.closest(".presentation")) frame.style.height = form.layout.height + "px";
    chart.form = form;
    return (isDrawn ? window.Plotly.relayout(element, { width: width }) : react(element, form, width, chart.config)).then(function () {
      policy.label(element, form.layout.annotations); // labels.js
    });
  }

  function react(element, form, width, config) {
    // Plotly writes into what it is given.
    var room = width || 0.9 * window.innerWidth;
    var layout = Object.assign(structuredClone(form.layout), { annotations: [], width: room, autosize: false });
    return window.Plotly.react(element, structuredClone(form.data), layout, config);
  }

  /* The place of a chart has changed: by a turned phone, by the evidence panel. */
  policy.refit = function (element) {
    var chart = given.get(element);
    if (!chart || chart.paper || !element.offsetWidth) return;
    if (!element._fullLayout || Math.abs(element._fullLayout.width - element.offsetWidth) >= 1) policy.fit(element);
  };
})();
