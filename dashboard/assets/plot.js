/* A Dash component that draws a figure with the plotly that the page has loaded. Dash's own Graph would bring 120 kB with
   it for what is not used here: modebar events, streaming, several loaders. */
(function () {
  "use strict";

  var React = window.React;
  if (!React) return; // an offline page draws its figures itself

  function Plot(props) {
    var place = React.useRef(null);

    // Before the browser paints, so that nothing moves when the wide form is lower than the space kept free.
    React.useLayoutEffect(function () {
      window.policy.draw(place.current, props.figure, props.wide, props.config);
    }, [props.figure, props.wide, props.config]);

    React.useEffect(function () {
      var element = place.current;
      var observer = new ResizeObserver(function () { window.policy.refit(element); });
      observer.observe(element);
      return function () {
        observer.disconnect();
        window.Plotly.purge(element);
      };
    }, []);

    return React.createElement("div", { ref: place, className: "plot" });
  }

  window.policy_dashboard = Object.assign({}, window.policy_dashboard, { Plot: Plot });
})();
