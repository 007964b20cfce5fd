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

  /* Draw a chart in the form for the width of its place. */
  policy.draw = function (element, figure, wide, config) {
    given.set(element, { figure: figure, wide: wide, config: config });
    policy.fit(element);
  };

  /* Fit a chart to its place; with a width, to a sheet of paper, until it is asked to fit its place again. */
  policy.fit = function (element, paper) {
    var chart = given.get(element);
    var width = paper || element.offsetWidth;
    if (!chart || (!width && chart.form)) return; // out of sight it is drawn once, and fitted when it is seen
    chart.paper = paper;
    var form = policy.formFor(element, width);
    var frame = element.closest(".chart");
    // While presenting, briefing.js gives the chart the height of the screen.
    if (frame && !element.closest(".presentation")) frame.style.height = form.layout.height + "px";
    if (chart.form === form) return void window.Plotly.relayout(element, { width: width });
    chart.form = form;
    // Plotly writes into what it is given.
    var layout = Object.assign(structuredClone(form.layout), { width: width || 0.9 * window.innerWidth, autosize: false });
    window.Plotly.react(element, structuredClone(form.data), layout, chart.config);
  };

  /* The place of a chart has changed: by a turned phone, by the evidence panel. */
  policy.refit = function (element) {
    var chart = given.get(element);
    if (!chart || chart.paper || !element.offsetWidth) return;
    if (!element._fullLayout || Math.abs(element._fullLayout.width - element.offsetWidth) >= 1) policy.fit(element);
  };
})();
