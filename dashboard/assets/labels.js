/* The labels of a chart, which its layout lists as `annotations`. Plotly measures each of them in the page, and draws them
   all twice: a third of the time that a changed filter took. These are plain: no arrow, lines that begin at the left, on a
   ground or none; they stand where plotly would put them. An offline page draws its charts with the same file. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var SVG = "http://www.w3.org/2000/svg";
  var XML = "http://www.w3.org/XML/1998/namespace";
  var LINE = 1.3; // ems from line to line, as in policyfacts/pictures/text.py
  var SHARES = { left: 0, center: 0.5, right: 1, top: 0, middle: 0.5, bottom: 1 };
  var shown = new WeakMap(); // plot -> its notes
  var pen = document.createElement("canvas").getContext("2d");

  policy.label = function (plot, notes) {
    var room = plot._fullLayout && plot._fullLayout._infolayer.node();
    if (!room) return;
    shown.set(plot, notes);
    // An offline page lets plotly write a style of its own, in other fonts, around them.
    var family = plot._fullLayout.font.family;
    var labels = element("g", { class: "labels", "font-family": family });
    (notes || []).forEach(function (note) { add(labels, plot._fullLayout, note, family); });
    var before = room.querySelector(":scope > .labels");
    if (before) before.replaceWith(labels);
    else room.prepend(labels);
  };

  // Labels that are placed by their height or width were measured in another font until then.
  document.fonts.addEventListener("loadingdone", function () {
    document.querySelectorAll(".js-plotly-plot").forEach(function (plot) {
      if (shown.has(plot)) policy.label(plot, shown.get(plot));
    });
  });

  function add(labels, layout, note, family) {
    var x = across(layout, note);
    var y = down(layout, note);
    if (x === null || y === null) return;
    var size = note.font.size;
    var weight = note.font.weight || 400;
    var lines = note.text.split("<br>").map(plain);
    pen.font = weight + " " + size + "px " + family;
    var box = boxOf(lines, size, (note.borderpad === undefined ? 1 : note.borderpad) + 1);
    var isTurned = note.textangle === -90;
    // A turned label is anchored by the room that it takes.
    var wide = isTurned ? box.height : box.width;
    var high = isTurned ? box.width : box.height;
    var left = x - SHARES[note.xanchor] * wide + (wide - box.width) / 2;
    var top = y - SHARES[note.yanchor] * high + (high - box.height) / 2;
    var label = labels.appendChild(element("g", { fill: note.font.color, "font-size": size, "font-weight": weight }));
    if (isTurned) label.setAttribute("transform", "rotate(-90 " + (left + box.width / 2) + " " + (top + box.height / 2) + ")");
    if (note.bgcolor) {
      label.append(element("rect", { x: left, y: top, width: box.width, height: box.height, fill: note.bgcolor }));
    }
    lines.forEach(function (line, at) {
      var text = element("text", { x: left + box.edge, y: top + box.edge + box.rise + at * LINE * size, "xml:space": "preserve" });
      text.textContent = line;
      label.append(text);
    });
  }

  function boxOf(lines, size, edge) {
    var rise = pen.measureText("").fontBoundingBoxAscent;
    var fall = pen.measureText("").fontBoundingBoxDescent;
    var widest = Math.max.apply(null, lines.map(function (line) { return pen.measureText(line).width; }));
    return {
      edge: edge,
      rise: rise,
      width: widest + 2 * edge,
      height: rise + fall + (lines.length - 1) * LINE * size + 2 * edge,
    };
  }

  function across(layout, note) {
    var at = note.xref === "paper" ? layout._size.l + layout._size.w * note.x : onAxis(layout, note.xref || "x", note.x);
    return at === null ? null : at + (note.xshift || 0);
  }

  function down(layout, note) {
    var at = note.yref === "paper" ? layout._size.t + layout._size.h * (1 - note.y) : onAxis(layout, note.yref || "y", note.y);
    return at === null ? null : at - (note.yshift || 0);
  }

  // Beyond the ends of its axis nothing is said.
  function onAxis(layout, ref, value) {
    var axis = layout[ref.charAt(0) + "axis" + ref.slice(1)];
    var share = axis.r2fraction(value);
    return share < 0 || share > 1 ? null : axis._offset + axis.r2p(value);
  }

  // Words in a layout are written for plotly, which reads entities.
  function plain(words) {
    return words.indexOf("&") < 0 ? words : new DOMParser().parseFromString(words, "text/html").body.textContent;
  }

  function element(name, attributes) {
    var made = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (each) {
      made.setAttributeNS(each.startsWith("xml:") ? XML : null, each, attributes[each]);
    });
    return made;
  }
})();
