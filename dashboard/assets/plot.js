/* A Dash component that draws a figure with the plotly that the page has loaded. Dash's own Graph would bring 120 kB with
   it for what is not used here: modebar events, streaming, several loaders. */
(function () {
  "use strict";

  var React = window.React;
  if (!React) return; // an offline page draws its figures itself

  function Plot(props) {
    var place = React.useRef(null);

    React.useEffect(function () {
      // Plotly writes into what it is given; the component's properties are React's.
      var figure = structuredClone(props.figure);
      window.Plotly.react(place.current, figure.data, figure.layout, props.config);
    }, [props.figure, props.config]);

    React.useEffect(function () {
      var element = place.current;
      var observer = new ResizeObserver(function () { fit(element); });
      observer.observe(element);
      return function () {
        observer.disconnect();
        window.Plotly.purge(element);
      };
    }, []);

    return React.createElement("div", { ref: place, className: "plot" });
  }

  // Print.js gives a chart the width of a sheet and switches autosize off meanwhile.
  function fit(element) {
    if (!element._fullLayout || !element.offsetWidth || element.layout.autosize === false) return;
    if (Math.abs(element._fullLayout.width - element.offsetWidth) < 1) return;
    window.Plotly.Plots.resize(element);
  }

  window.policy_dashboard = Object.assign({}, window.policy_dashboard, { Plot: Plot });
})();
