/* The briefing: added to from any page, ordered and named on its own, and presented. The link is the briefing; the browser
   remembers the last one, so that charts can be gathered from several pages. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var KEPT = "policy:briefing";
  var root = document.documentElement.dataset.root || ""; // the path that everything is below
  var wanted = null; // what gets the focus when the page comes back

  /* ---- what the browser remembers ---- */

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(KEPT)) || { title: "", items: "" };
    } catch (unreadable) {
      return { title: "", items: "" };
    }
  }

  function keep(title, items) {
    try {
      localStorage.setItem(KEPT, JSON.stringify({ title: title, items: items }));
    } catch (refused) {
      // A browser that remembers nothing still has the link.
    }
  }

  function written(query) {
    // These signs are allowed in a query and read better as they are.
    var text = query.toString().replace(/%(2C|3A|3B|21|3D|2F)/gi, decodeURIComponent);
    return text ? "?" + text : "";
  }

  function go(title, items) {
    var query = new URLSearchParams(location.search);
    title ? query.set("title", title) : query.delete("title");
    items ? query.set("items", items) : query.delete("items");
    keep(title, items);
    policy.go(root + "/briefing", written(query), "");
  }

  /* ---- one click under a chart ---- */

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-brief]");
    if (!button) return;
    var last = kept();
    var items = last.items ? last.items.split(";") : [];
    items.push(button.dataset.brief);
    keep(last.title, items.join(";"));
    if (policy.say) policy.say(button.dataset.done + " (" + items.length + ")");
    button.classList.add("is-added");
    button.dataset.count = String(items.length);
  });

  /* ---- the page ---- */

  function form() {
    return document.querySelector("form[data-briefing]");
  }

  function safe(text) {
    return text.replace(/[%;!]/g, function (sign) { return "%" + sign.charCodeAt(0).toString(16).toUpperCase(); });
  }

  function itemOf(row) {
    var title = row.querySelector("[name=item-title]").value.trim();
    var line = row.querySelector("[name=item-line]").value.trim();
    return row.dataset.item + (title ? "!title=" + safe(title) : "") + (line ? "!line=" + safe(line) : "");
  }

  function save() {
    var rows = Array.from(form().querySelectorAll("[data-item]"));
    go(form().elements.title.value.trim(), rows.map(itemOf).join(";"));
  }

  function move(row, step) {
    var other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    row.parentNode.insertBefore(row, step < 0 ? other : other.nextElementSibling);
    wanted = { place: Array.from(row.parentNode.children).indexOf(row), step: step };
    save();
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("form[data-briefing] button");
    if (!button) return;
    var row = button.closest("[data-item]");
    if (button.dataset.move) return move(row, Number(button.dataset.move));
    if (button.dataset.remove === undefined) return;
    wanted = { place: Math.max(0, Array.from(row.parentNode.children).indexOf(row) - 1), step: 1 };
    row.remove();
    save();
  });

  document.addEventListener("change", function (event) {
    if (!event.target.closest || !event.target.closest("form[data-briefing]")) return;
    if (event.target.type === "file") return load(event.target);
    save();
  });

  document.addEventListener("submit", function (event) {
    if (!event.target.matches("form[data-briefing]")) return;
    event.preventDefault();
    save();
  });

  function load(field) {
    var said = form().querySelector("[data-load-said]");
    if (!field.files.length) return;
    field.files[0].text()
      .then(function (text) {
        return fetch(root + "/briefing/read?lang=" + document.documentElement.lang, { method: "POST", body: text });
      })
      .then(function (answer) { return answer.json(); })
      .then(function (answer) {
        if (answer.problems) return void (said.textContent = answer.problems.join("\n"));
        var place = answer.link.indexOf("?");
        policy.go(root + "/briefing", answer.link.slice(place), "");
      })
      .catch(function (problem) { said.textContent = String(problem); });
  }

  /* ---- sizes: asked for when a link is reached for, which also makes its file ---- */

  function size(event) {
    var link = event.target.closest && event.target.closest("a[data-size]");
    if (!link) return;
    var asked = link.dataset.size;
    link.removeAttribute("data-size");
    fetch(asked)
      .then(function (answer) { return answer.json(); })
      .then(function (answer) { link.querySelector(".download-size").textContent = ", " + answer.size; })
      .catch(function (problem) { console.warn(problem); });
  }

  document.addEventListener("pointerover", size);
  document.addEventListener("focusin", size);

  /* ---- by drag ---- */

  var dragged = null;

  document.addEventListener("dragstart", function (event) {
    dragged = event.target.closest && event.target.closest("form[data-briefing] [data-item]");
    if (dragged) event.dataTransfer.effectAllowed = "move";
  });

  document.addEventListener("dragover", function (event) {
    var over = dragged && event.target.closest && event.target.closest("[data-item]");
    if (!over) return;
    event.preventDefault();
    if (over === dragged) return;
    var box = over.getBoundingClientRect();
    over.parentNode.insertBefore(dragged, event.clientY < box.top + box.height / 2 ? over : over.nextElementSibling);
  });

  document.addEventListener("drop", function (event) {
    if (dragged) event.preventDefault();
  });

  document.addEventListener("dragend", function () {
    if (!dragged) return;
    dragged = null;
    save();
  });

  document.addEventListener("policy:arrived", function () {
    if (form()) {
      var query = new URLSearchParams(location.search);
      var last = kept();
      if (query.get("items")) keep(query.get("title") || "", query.get("items"));
      else if (last.items && !wanted) go(last.title, last.items);
      focusMoved();
    }
    if (stage()) show(number());
  });

  function focusMoved() {
    if (!wanted) return;
    var row = form().querySelectorAll("[data-item]")[wanted.place];
    var button = row && (row.querySelector('[data-move="' + wanted.step + '"]:not(:disabled)') || row.querySelector("[data-move]:not(:disabled)"));
    wanted = null;
    if (button) button.focus();
  }

  /* ---- presenting ---- */

  function stage() {
    return document.querySelector("[data-present]");
  }

  function screens() {
    return stage().querySelectorAll("[data-screen]");
  }

  function number() {
    return Number((location.hash.match(/^#(\d+)$/) || [])[1] || 1);
  }

  function show(wantedNumber) {
    var all = screens();
    var shown = Math.min(Math.max(1, wantedNumber), all.length);
    all.forEach(function (screen, place) { screen.hidden = place + 1 !== shown; });
    history.replaceState(null, "", location.pathname + location.search + "#" + shown);
    var heading = all[shown - 1].querySelector("h1");
    heading.focus({ preventScroll: true });
    enlarge(all[shown - 1]);
    document.dispatchEvent(new CustomEvent("policy:shown"));
  }

  // As large as the screen allows: the chart is drawn narrower and magnified, so that its letters grow with it.
  function enlarge(screen) {
    var room = screen.querySelector(".stage");
    var chart = room.querySelector(".chart");
    var plot = chart && chart.querySelector(".plot");
    if (!plot) return;
    // The form depends on the width, the width on the scale, and the scale on how high the form is.
    var scale = 1.5;
    var high = 0;
    for (var round = 0; round < 2; round += 1) {
      high = policy.formFor(plot, chart.clientWidth / scale).layout.height;
      scale = Math.min(2, Math.max(1.5, room.clientHeight / (high + 8)));
    }
    high = policy.formFor(plot, chart.clientWidth / scale).layout.height;
    chart.style.height = high * scale + "px";
    plot.parentElement.style.minWidth = "0";
    plot.style.width = chart.clientWidth / scale + "px";
    plot.style.height = high + "px";
    plot.style.transformOrigin = "0 0";
    plot.style.transform = "scale(" + scale + ")";
  }

  function turn(step) {
    show(number() + step);
  }

  policy.turn = turn;

  function fill() {
    if (document.fullscreenElement) return document.exitFullscreen();
    // A browser may forbid it: the window then stays as it is.
    if (document.documentElement.requestFullscreen) document.documentElement.requestFullscreen().catch(function () {});
  }

  document.addEventListener("click", function (event) {
    var begin = event.target.closest && event.target.closest("[data-fill]");
    if (begin && !document.fullscreenElement && !event.ctrlKey && !event.metaKey && !event.shiftKey) fill();
  });

  function end() {
    if (document.fullscreenElement) document.exitFullscreen();
    var query = new URLSearchParams(location.search);
    query.delete("present");
    query.delete("keys");
    policy.go(root + "/briefing", written(query), "");
  }

  function evidenceIsOpen() {
    var panel = document.getElementById("evidence");
    return panel && !panel.hidden;
  }

  document.addEventListener("keydown", function (event) {
    if (!stage() || stage().dataset.keys === "0" || event.defaultPrevented) return;
    if (event.ctrlKey || event.altKey || event.metaKey || evidenceIsOpen()) return;
    if (event.key === "Escape") return end();
    if (event.key === "Tab") return offer();
    if (event.key === "n" || event.key === "ㅜ") return policy.openNotes && policy.openNotes();
    if (event.key === "f" || event.key === "ㄹ") return fill();
    // A chart or a button that has the focus keeps its own keys.
    if (event.target.matches(".chart, button, a, input, select")) return;
    var step = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    if (/Arrow(Left|Right)/.test(event.key) || !read(step)) turn(step);
  });

  // What is higher than the screen is read to its end before the page is turned.
  function read(step) {
    var room = screens()[number() - 1].querySelector(".stage");
    var before = room.scrollTop;
    room.scrollTop += step * room.clientHeight * 0.8;
    return Math.abs(room.scrollTop - before) > 1;
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-turn]");
    if (!button) return;
    if (button.dataset.turn === "end") return end();
    if (button.dataset.turn === "notes") return policy.openNotes && policy.openNotes();
    if (button.dataset.turn === "fill") return fill();
    turn(Number(button.dataset.turn));
  });

  // Controls are out of sight until a hand reaches for them: a mouse that moves, a finger, the Tab key.
  var resting = null;

  function offer() {
    var buttons = stage() && stage().querySelector(".screen-turns");
    if (!buttons || stage().dataset.keys === "0") return;
    buttons.hidden = false;
    clearTimeout(resting);
    resting = setTimeout(function () {
      if (buttons.contains(document.activeElement) || buttons.matches(":hover")) offer();
      else buttons.hidden = true;
    }, 2500);
  }

  document.addEventListener("pointermove", offer);
  document.addEventListener("pointerdown", offer);

  var touched = null;

  document.addEventListener("touchstart", function (event) {
    var isOne = stage() && event.touches.length === 1 && !evidenceIsOpen();
    touched = isOne ? { x: event.touches[0].clientX, y: event.touches[0].clientY } : null;
  }, { passive: true });

  document.addEventListener("touchend", function (event) {
    if (touched === null || !stage()) return;
    var across = event.changedTouches[0].clientX - touched.x;
    var down = event.changedTouches[0].clientY - touched.y;
    touched = null;
    // A finger that scrolls goes mostly up or down.
    if (Math.abs(across) > 60 && Math.abs(across) > 2 * Math.abs(down)) turn(across < 0 ? 1 : -1);
  });

  // On paper every screen has its page: charts as they are, the next page takes what one cannot hold.
  window.addEventListener("beforeprint", function () {
    if (!stage()) return;
    screens().forEach(function (screen) {
      var chart = screen.querySelector(".stage .chart");
      var plot = chart && chart.querySelector(".plot");
      screen.hidden = false;
      if (!plot) return;
      var high = parseFloat(chart.dataset.high || chart.style.height);
      chart.dataset.high = String(high);
      chart.style.height = high + "px";
      plot.style.width = plot.style.transform = "";
    });
  });

  window.addEventListener("afterprint", function () {
    if (stage()) show(number());
  });

  window.addEventListener("resize", function () {
    if (stage()) enlarge(screens()[number() - 1] || screens()[0]);
  });
})();
