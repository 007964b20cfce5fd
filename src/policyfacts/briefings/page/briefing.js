/* A briefing in one file: draws its charts, opens the evidence behind a mark or a cell, and switches the language. */
(function () {
  "use strict";

  var data = JSON.parse(document.getElementById("data").textContent);
  var panel = document.getElementById("evidence");
  var content = document.getElementById("evidence-content");
  var opener = null;

  function lang() {
    return document.documentElement.lang;
  }

  function draw() {
    document.querySelectorAll("section[lang=" + lang() + "] .chart").forEach(function (chart) {
      var plot = chart.firstElementChild;
      if (plot._fullLayout) return;
      var forms = data.figures[chart.getAttribute("data-figure")];
      var config = { displayModeBar: false, displaylogo: false, showSendToCloud: false, plotlyServerURL: "", responsive: false, doubleClick: false, scrollZoom: false };
      window.policy.draw(plot, forms.figure, forms.wide, config);
    });
  }

  function speak(next) {
    document.documentElement.lang = next;
    document.title = data.titles[next];
    document.querySelectorAll("[data-lang]").forEach(function (part) {
      part.hidden = part.getAttribute("data-lang") !== next;
    });
    close();
    draw();
  }

  function element(name, text, attributes) {
    var made = document.createElement(name);
    made.textContent = text || "";
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    return made;
  }

  function half(pair) {
    return pair[lang() === "ko" ? 0 : 1];
  }

  function shown(reference) {
    var fact = data.evidence[reference];
    if (!fact) return null;
    var box = element("article", "", { "class": "fact" });
    box.append(element("p", half(fact.about)), element("p", half(fact.value)));
    box.lastChild.style.fontWeight = "700";
    fact.phrases.forEach(function (phrase) {
      box.append(element("blockquote", phrase[1], { lang: phrase[0] }));
      if (phrase[2]) box.append(element("p", lang() === "ko" ? phrase[2] + "번째 문단" : "paragraph " + phrase[2], { "class": "soft" }));
    });
    var source = data.articles[fact.article];
    if (source) {
      var cite = element("p", half(source.said) + " ", { "class": "soft" });
      cite.append(source.url ? element("a", source.title || source.url, { href: source.url, rel: "noopener noreferrer", target: "_blank", lang: "ko" }) : element("cite", source.title, { lang: "ko" }));
      box.append(cite);
    }
    box.append(element("p", fact.id, { "class": "soft" }));
    return box;
  }

  function open(references, from) {
    var found = references.split(" ").map(shown).filter(Boolean);
    content.replaceChildren.apply(content, found.slice(0, 100));
    if (!found.length) content.append(element("p", half(data.words.nothing)));
    panel.hidden = false;
    opener = from;
    panel.querySelector("section:not([hidden]) button, button:not([hidden])").focus();
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    if (opener) opener.focus();
    opener = null;
  }

  document.addEventListener("policy:mark", function (event) {
    open(event.detail.refs, event.target);
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    if (button.hasAttribute("data-refs")) open(button.getAttribute("data-refs"), button);
    if (button.hasAttribute("data-to")) speak(button.getAttribute("data-to"));
    if (button.hasAttribute("data-close")) close();
    if (button.hasAttribute("data-print")) window.print();
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  });

  // Paper has the width of a sheet, and a closed table opens.
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (details) { details.open = true; });
    fit(640);
  });
  window.addEventListener("afterprint", function () { fit(); });
  window.addEventListener("resize", function () {
    document.querySelectorAll(".chart > div").forEach(window.policy.refit);
  });

  function fit(width) {
    document.querySelectorAll(".chart > div").forEach(function (plot) {
      if (plot._fullLayout) window.policy.fit(plot, width);
    });
  }

  speak(lang());
})();
