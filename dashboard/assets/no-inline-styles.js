/* A strict Content-Security-Policy refuses style rules that scripts write into the page. Plotly tries to, and is told here
   not to: it looks for this element and leaves its rules out when the class is there; plotly.css holds what charts need. */
(function () {
  "use strict";

  var sign = document.createElement("meta");
  sign.id = "plotly.js-style-global";
  sign.className = "no-inline-styles";
  document.head.appendChild(sign);
})();
