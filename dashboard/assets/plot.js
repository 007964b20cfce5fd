/* Draws the figures that came with a page, in the room that the page has kept for them. A chart that the next page shows
   too keeps its drawing, which plotly then changes rather than makes anew. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var watch = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) { fit(entry.target); });
  });

  // No logo, no cloud, nothing that leaves the machine; pictures come from the download menu, where they carry sources.
  function config() {
    return {
      displaylogo: false,
      showSendToCloud: false,
      plotlyServerURL: "",
      displayModeBar: false,
      responsive: false, // fit() sees to it: the panel takes room without the window changing its size
      doubleClick: false,
      scrollZoom: false,
      locale: document.documentElement.lang,
    };
  }

  policy.draw = function (page) {
    page.querySelectorAll(".plot > script").forEach(function (data) { draw(data.parentElement, JSON.parse(data.textContent)); });
  };

  function draw(place, figure) {
    var least = (figure.layout.meta || {}).least_px || 0;
    place.closest(".chart").style.height = figure.layout.height + "px";
    place.parentElement.style.minWidth = least + "px";
    place.querySelectorAll(":scope > script, :scope > .plot-room").forEach(function (each) { each.remove(); });
    window.Plotly.react(place, figure.data, figure.layout, config());
    watch.observe(place);
  }

  policy.handOver = function (old, page) {
    page.querySelectorAll(".chart[data-chart]").forEach(function (chart) {
      var like = old.querySelector('.chart[data-chart="' + CSS.escape(chart.dataset.chart) + '"] .js-plotly-plot');
      var place = chart.querySelector(".plot");
      if (!like) return;
      like.append.apply(like, place.children);
      place.replaceWith(like);
    });
    old.querySelectorAll(".js-plotly-plot").forEach(function (left) {
      watch.unobserve(left);
      window.Plotly.purge(left);
    });
  };

  // Print.js gives a chart the width of a sheet and switches autosize off meanwhile.
  function fit(element) {
    if (!element._fullLayout || !element.offsetWidth || element.layout.autosize === false) return;
    if (Math.abs(element._fullLayout.width - element.offsetWidth) < 1) return;
    window.Plotly.Plots.resize(element);
  }
})();
