/* The download menus: sizes and citation are asked for when one is opened; Escape and a click elsewhere close it. */
(function () {
  "use strict";

  var MENU = "details.downloads";

  function openMenus() {
    return document.querySelectorAll(MENU + "[open]");
  }

  function fill(group, answer) {
    group.querySelectorAll("[data-format]").forEach(function (link) {
      var size = link.querySelector(".download-size") && answer.sizes[link.dataset.format];
      // Not known yet, or a link without a size.
      if (!size) return;
      link.querySelector(".download-size").textContent = ", " + size;
    });
  }

  function offerCitation(menu, text) {
    var button = menu.querySelector(".download-copy");
    if (!button || !text || !button.hidden) return;
    button.dataset.copy = text.trim();
    button.hidden = false;
  }

  function load(menu) {
    menu.querySelectorAll("[data-sizes]").forEach(function (group, place) {
      var asked = group.dataset.sizes;
      // One after the other: the quick ones must not wait for the pictures.
      asked.split(" ").reduce(function (before, where) {
        return before.then(function () { return ask(menu, group, asked, where, place === 0); });
      }, Promise.resolve()).catch(function (problem) { console.warn(problem); });
    });
  }

  function ask(menu, group, asked, where, isShown) {
    return fetch(where, { headers: { Accept: "application/json" } })
      .then(function (answer) {
        if (!answer.ok) throw new Error(answer.status + " " + where);
        return answer.json();
      })
      .then(function (answer) {
        // The page may have moved on to another link meanwhile.
        if (group.dataset.sizes !== asked) return;
        fill(group, answer);
        if (isShown) offerCitation(menu, answer.citation);
      });
  }

  // "toggle" does not bubble.
  document.addEventListener("toggle", function (event) {
    if (event.target.matches && event.target.matches(MENU) && event.target.open) load(event.target);
  }, true);

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    var menu = document.activeElement && document.activeElement.closest(MENU + "[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
    event.stopPropagation();
  }, true);

  document.addEventListener("click", function (event) {
    openMenus().forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  document.addEventListener("policy:arrived", function () {
    openMenus().forEach(load);
    document.querySelectorAll("[data-origin]").forEach(function (place) { place.textContent = location.origin; });
  });
})();
