/* Two Dash components that show nothing: Address tells the app which link the browser is at, Head tells the browser what
   the page that came back is called. Changing the link is filters.js' part. */
(function () {
  "use strict";

  var React = window.React;
  if (!React) return;

  function Address(props) {
    var told = React.useRef("");

    React.useEffect(function () {
      function tell() {
        var link = location.pathname + location.search;
        if (link === told.current) return; // only the hash is another: the panel's part
        told.current = link;
        props.setProps({ pathname: location.pathname, search: location.search });
      }
      window.addEventListener("popstate", tell);
      window.addEventListener("policy:went", tell);
      tell();
      return function () {
        window.removeEventListener("popstate", tell);
        window.removeEventListener("policy:went", tell);
      };
    }, []);

    return null;
  }

  function Head(props) {
    React.useEffect(function () { window.policy.arrived(props.data); }, [props.data]);
    return null;
  }

  window.policy_dashboard = Object.assign({}, window.policy_dashboard, { Address: Address, Head: Head });
})();
