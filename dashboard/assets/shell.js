/* What a page change means for the document around it: title, language, theme, focus. Also the "copy link" buttons. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var root = document.documentElement;
  var lastPath = null;

  root.classList.add("js");

  /* ---- arriving at a page ---- */

  policy.arrived = function () {
    var isFirst = lastPath === null;
    var isOther = !isFirst && lastPath !== location.pathname;
    lastPath = location.pathname;
    document.dispatchEvent(new CustomEvent("policy:arrived", { detail: { isFirst: isFirst, isOtherPage: isOther } }));
    showCurrentLink();
    // Filters, language and theme keep the page and with it the reader's place and focus.
    if (!isOther) {
      if (!isFirst && policy.returnToPlace) policy.returnToPlace();
      if (isFirst) showAim();
      return;
    }
    var heading = document.querySelector("main h1");
    if (heading) heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    showAim();
  };

  // Scripts that were asked for by the page have all come by then, plotly last.
  document.addEventListener("DOMContentLoaded", function () {
    policy.drawAll(document).then(policy.arrived);
  });

  // A link may name a chart of the page; the browser looked for it before the charts had taken their room.
  function showAim() {
    var aim = /^#chart-[a-z-]+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (aim) aim.scrollIntoView();
  }

  // On a phone the navigation slides sideways; sideways only, so that the page itself stays put.
  function showCurrentLink() {
    var link = document.querySelector(".site-nav [aria-current]");
    var nav = link && link.closest(".site-nav");
    if (nav) nav.scrollLeft = link.offsetLeft - nav.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2;
  }

  /* ---- copying the link ---- */

  function copy(text) {
    // Without a secure context (an office server on plain http) there is no clipboard object.
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    var field = document.createElement("textarea");
    field.value = text;
    field.className = "visually-hidden";
    document.body.appendChild(field);
    field.select();
    var done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copying was refused"));
  }

  function confirm(button) {
    var words = button.dataset.done || "";
    if (policy.say) policy.say(words);
    if (!words || button.dataset.words !== undefined) return;
    button.dataset.words = button.textContent;
    button.textContent = words;
    setTimeout(function () {
      button.textContent = button.dataset.words;
      delete button.dataset.words;
    }, 2500);
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-copy-link], [data-copy]");
    if (!button) return;
    var text = button.dataset.copy || location.href;
    copy(text).then(
      function () {
        button.focus();
        confirm(button);
      },
      function () { window.prompt(button.textContent, text); }
    );
  });
})();
