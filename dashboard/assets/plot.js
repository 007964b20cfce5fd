/* Draws the figures that came with a page, in the room that the page has kept for them. A chart that the next page shows
   too keeps its drawing, which plotly then changes rather than makes anew. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var watch = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) { policy.refit(entry.target); }); // form.js
  });

  // No logo, no cloud, nothing that leaves the machine; pictures come from the download menu, where they carry sources.
  function config() {
    return {
      displaylogo: false,
      showSendToCloud: false,
      plotlyServerURL: "",
      displayModeBar: false,
      responsive: false, // refit() sees to it: the panel takes room without the window changing its size
      doubleClick: false,
      scrollZoom: false,
      locale: document.documentElement.lang,
    };
  }

  /* Draw every chart of the page; done when all are. Each look at a width costs a layout of the page once something in it
     has changed, so all are looked at first. */
  policy.drawAll = function (page) {
    var charts = Array.from(page.querySelectorAll(".plot > script"), function (data) {
      return { place: data.parentElement, forms: JSON.parse(data.textContent) };
    });
    charts.forEach(makeRoom);
    charts.forEach(function (chart) { chart.width = chart.place.offsetWidth; });
    return Promise.all(charts.map(draw));
  };

  function makeRoom(chart) {
    chart.place.parentElement.style.minWidth = ((chart.forms.figure.layout.meta || {}).least_px || 0) + "px";
    chart.place.querySelectorAll(":scope > script, :scope > .plot-room").forEach(function (each) { each.remove(); });
  }

  function draw(chart) {
    watch.observe(chart.place);
    return policy.draw(chart.place, chart.forms.figure, chart.forms.wide, config(), chart.width);
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
})();
