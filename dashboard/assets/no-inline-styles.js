/* A strict Content-Security-Policy refuses style rules that scripts write into the page. Two libraries try to; both are
   told here not to, so that the policy stays strict and the browser's console stays empty for real findings.
   Loaded before both: by its name before plotly, as an asset before Dash's components. */
(function () {
  "use strict";

  // Plotly looks for this element and leaves its rules out when the class is there; plotly.css holds what charts need.
  var sign = document.createElement("meta");
  sign.id = "plotly.js-style-global";
  sign.className = "no-inline-styles";
  document.head.appendChild(sign);

  // Dash's bundles add sheets for dropdowns, sliders and tabs as soon as they load. None of them is used here, and there
  // is no switch: until the page is parsed, a "style" made by a script is a block of data that no browser applies.
  var make = document.createElement;
  document.createElement = function (name) {
    if (String(name).toLowerCase() !== "style") return make.apply(document, arguments);
    var inert = make.call(document, "script");
    inert.type = "text/plain";
    return inert;
  };

  document.addEventListener("DOMContentLoaded", function () {
    delete document.createElement;
  });
})();
