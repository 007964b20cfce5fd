/* A Dash component that shows HTML written by the server. Tables drawn this way appear at once; the same rows as a tree
   of Dash components take seconds. The server escapes every value. */
(function () {
  "use strict";

  var React = window.React;
  if (!React) return; // an offline page holds its HTML already

  function Fragment(props) {
    return React.createElement("div", {
      id: props.id,
      className: props.className,
      dangerouslySetInnerHTML: { __html: props.html || "" },
    });
  }

  // Scripts sort rows and mark the open reference inside; React must leave them alone until the HTML itself is another.
  function isSame(before, now) {
    return before.html === now.html && before.className === now.className && before.id === now.id;
  }

  window.policy_dashboard = Object.assign({}, window.policy_dashboard, { Fragment: React.memo(Fragment, isSame) });
})();
