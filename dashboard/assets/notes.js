/* The presenter's window: opened beside the screen, it shows the notes of whatever item is shown there. Both windows are of
   one origin and talk through the browser alone. */
(function () {
  "use strict";

  if (!window.BroadcastChannel) return;
  var channel = new BroadcastChannel("policy:presenting");
  var policy = (window.policy = window.policy || {});

  // Which briefing: without how it is shown.
  function briefing() {
    var query = new URLSearchParams(location.search);
    query.delete("present");
    query.delete("keys");
    return query.toString();
  }

  /* ---- the screen ---- */

  function stage() {
    return document.querySelector("[data-present]");
  }

  function tell() {
    var shown = stage() && stage().querySelector("[data-screen]:not([hidden])");
    if (shown) channel.postMessage({ briefing: briefing(), number: Number(shown.dataset.screen) });
  }

  policy.openNotes = function () {
    var query = new URLSearchParams(location.search);
    query.delete("present");
    var opened = window.open((document.documentElement.dataset.root || "") + "/briefing/notes?" + query + location.hash, "policy-notes", "popup,width=960,height=720");
    if (opened) opened.focus();
  };

  document.addEventListener("policy:shown", tell);

  /* ---- the notes ---- */

  function notes() {
    return document.querySelector("[data-presenter-notes]");
  }

  function show(number) {
    notes().querySelectorAll("[data-note]").forEach(function (note) {
      note.hidden = note.dataset.note !== String(number);
      if (!note.hidden) note.querySelector("h1").focus({ preventScroll: true });
    });
    window.scrollTo(0, 0);
  }

  if (notes()) {
    show(Number((location.hash.match(/^#(\d+)$/) || [])[1] || 1));
    channel.postMessage({ briefing: briefing(), ask: true });
    document.addEventListener("keydown", function (event) {
      if (notes().dataset.keys === "0" || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === "Escape") return window.close();
      var step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      channel.postMessage({ briefing: briefing(), turn: step });
    });
  }

  channel.onmessage = function (event) {
    var said = event.data;
    if (said.briefing !== briefing()) return;
    if (said.number && notes()) show(said.number);
    if (said.ask) tell();
    if (said.turn && stage()) policy.turn(said.turn);
  };
})();
