/* The reader's place over a redraw of the same page. A changed filter, language or theme draws the page anew, and new
   elements know nothing of what was focused, unfolded or scrolled to: it is noted before and given back after. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var noted = null;

  // New elements: the same one is found again by its id, by name and value, or by its place among its like.
  function sign(element) {
    var like = Array.from(document.querySelectorAll(element.tagName));
    return {
      tag: element.tagName,
      id: element.id,
      name: element.name || "",
      value: /^(checkbox|radio)$/.test(element.type) ? element.value : null,
      likeness: likeness(element),
      place: like.indexOf(element),
    };
  }

  function likeness(element) {
    return element.className + " " + (policy.refsText(element) || element.dataset.chart || "");
  }

  function find(sign) {
    if (sign.id) return document.getElementById(sign.id);
    var like = Array.from(document.querySelectorAll(sign.tag));
    if (sign.name) {
      return like.find(function (element) {
        return element.name === sign.name && (sign.value === null || element.value === sign.value);
      });
    }
    var there = like[sign.place];
    return there && likeness(there) === sign.likeness ? there : null;
  }

  policy.notePlace = function () {
    var focused = document.activeElement;
    noted = {
      focus: focused && focused !== document.body ? sign(focused) : null,
      // A table belongs to its card; cards have ids, their tables may not.
      open: Array.from(document.querySelectorAll("section[id] details[open]"), function (details) {
        return details.closest("section[id]").id;
      }),
      scroll: window.scrollY,
    };
  };

  policy.returnToPlace = function () {
    var place = noted;
    noted = null;
    if (!place) return;
    place.open.forEach(function (id) {
      var details = document.querySelector("#" + CSS.escape(id) + " details");
      if (details) details.open = true;
    });
    if (Math.abs(window.scrollY - place.scroll) > 1) window.scrollTo(0, place.scroll);
    var isFree = document.activeElement === document.body || document.activeElement === null;
    var element = isFree && place.focus && find(place.focus);
    if (element) element.focus({ preventScroll: true });
  };

  window.addEventListener("popstate", policy.notePlace);
})();
