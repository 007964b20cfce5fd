/* The steward's page: what is read, decided, saved and taken back. The server draws every part; this asks for it, collects
   what stands in the forms, and keeps the draft in this tab alone. Loaded by the page /add and by no other. */
(function () {
  "use strict";

  var policy = (window.policy = window.policy || {});
  var DRAFT = "policy:desk";
  var SOON_MS = 600;
  var waiting = 0; // timer of the next check
  var asked = 0; // number of the latest check: an answer to an older one is left aside

  function one(selector, within) { return (within || document).querySelector(selector); }
  function all(selector, within) { return Array.from((within || document).querySelectorAll(selector)); }
  function desk() { return one("[data-desk]"); }
  function draft() { return one("[data-draft]"); }
  function say(text) { if (policy.say) policy.say(text); }

  /* ---- talking to the server ---- */

  function address(name) { return (document.documentElement.dataset.root || "") + "/add/" + name + "?lang=" + (document.documentElement.lang || "ko"); }

  function ask(name, body) {
    var isForm = body instanceof FormData;
    var headers = { "X-Desk-Key": desk() ? desk().dataset.key : "" };
    if (!isForm) headers["Content-Type"] = "application/json";
    return fetch(address(name), { method: "POST", headers: headers, body: isForm ? body : JSON.stringify(body) });
  }

  function answered(response) {
    if (!/json/.test(response.headers.get("Content-Type") || "")) throw new Error(String(response.status));
    return response.json().then(function (answer) { return { ok: response.ok, answer: answer }; });
  }

  function put(place, html) { if (place) place.innerHTML = html; }

  function tell(place, text) {
    if (!place) return;
    place.textContent = text;
    say(text);
  }

  function trouble(answer) {
    var words = desk().dataset;
    return answer.left ? words.left : answer.too_large ? words.tooLarge : words.failed;
  }

  /* ---- opening ---- */

  function open() {
    var place = one("[data-desk-place]");
    if (!place || desk()) return;
    fetch(address("desk"))
      .then(function (response) { if (!response.ok) throw new Error(); return response.text(); })
      .then(function (html) {
        put(place, html);
        place.removeAttribute("aria-live");
        var kept = recall();
        if (desk() && kept) resume(kept);
      })
      .catch(function () { say("–"); });
  }

  function resume(kept) {
    ask("review", kept).then(answered).then(function (given) {
      if (!given.ok) return forget();
      shown(given.answer, kept);
    });
  }

  document.addEventListener("policy:arrived", open);

  document.addEventListener("submit", function (event) {
    if (!event.target.matches("[data-entrance]")) return;
    event.preventDefault();
    ask("enter", new FormData(event.target)).then(function (response) { return response.text(); }).then(function (html) {
      put(one("[data-desk-place]"), html);
      var field = one("[data-desk] textarea, [data-entrance] input");
      if (field) field.focus();
    });
  });

  /* ---- reading an article ---- */

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.matches("[data-given]")) return;
    event.preventDefault();
    var said = one('[data-said="given"]', form);
    var button = one("button[type=submit]", form);
    button.disabled = true;
    tell(said, desk().dataset.reading);
    ask("read", new FormData(form)).then(answered).then(function (given) {
      said.textContent = "";
      if (given.ok) return shown(given.answer, null);
      if (given.answer.problems) return put(said, given.answer.problems);
      tell(said, trouble(given.answer));
    }).catch(function () {
      tell(said, desk().dataset.failed);
    }).finally(function () { button.disabled = false; });
  });

  function shown(answer, kept) {
    put(one("[data-review]"), answer.html);
    put(one("[data-saved]"), "");
    one("[data-given]").hidden = true;
    if (kept) (kept.chosen || []).forEach(function (text) {
      var box = all("[data-unknown]").find(function (each) { return each.dataset.unknown === text; });
      if (box) box.checked = true;
    });
    mark(answer.fields);
    count();
    var first = one('.desk-fact[data-state="open"] [data-decide]') || one("#desk-facts-title");
    if (first) first.focus();
    choose(first.closest(".desk-fact"));
    keep();
  }

  function over(event) {
    var drop = event.target.closest && event.target.closest("[data-given]");
    if (!drop || !event.dataTransfer || !Array.from(event.dataTransfer.types).includes("Files")) return null;
    event.preventDefault();
    return drop;
  }

  document.addEventListener("dragover", over);

  document.addEventListener("drop", function (event) {
    var form = over(event);
    if (!form || !event.dataTransfer.files.length) return;
    one("[name=file]", form).files = event.dataTransfer.files;
    nameFile(form);
  });

  document.addEventListener("change", function (event) {
    var form = event.target.closest && event.target.closest("[data-given]");
    if (form && event.target.type === "file") nameFile(form);
  });

  function nameFile(form) {
    var file = one("[name=file]", form).files[0];
    one("[data-chosen-file]", form).textContent = file ? file.name : "";
  }

  /* ---- collecting what stands in the forms ---- */

  function fields(within) {
    var found = {};
    all("input[name], select[name]", within).forEach(function (each) {
      if (each.closest("[data-phrases], template, .desk-choice, [data-existing]")) return;
      found[each.name] = each.value;
    });
    return found;
  }

  function collect() {
    var top = draft();
    var cited = fields(one("[data-citation]"));
    var name = cited.article_id;
    delete cited.article_id;
    return {
      version: top.dataset.version,
      remarks: JSON.parse(top.dataset.remarks),
      text: one("[data-text]").value,
      keeps_text: Boolean(one("[data-keeps-text]") && one("[data-keeps-text]").checked),
      article_id: name,
      article: cited,
      facts: all(".desk-fact").map(factOf),
      rows: all(".desk-row").map(rowOf),
      unknowns: chosen().map(function (box) { return JSON.parse(box.dataset.unknown); }),
    };
  }

  function factOf(item) {
    return {
      number: Number(item.dataset.fact),
      kind: item.dataset.kind,
      state: item.dataset.state,
      fields: fields(one("[data-fields]", item)),
      evidence: all("[data-phrase]", item).map(function (row) {
        return {
          lang: one("[name=lang]", row).value,
          paragraph: one("[name=paragraph]", row).value,
          phrase: one("[name=phrase]", row).value,
        };
      }).filter(function (each) { return each.phrase; }),
    };
  }

  function rowOf(item) {
    var isThere = one(".desk-choice input:checked", item).value === "existing";
    return {
      table: item.dataset.table,
      was: item.dataset.was,
      fields: fields(one("[data-fields]", item)),
      existing: isThere ? one("[data-existing-id]", item).value.trim() : "",
      remember: one("[data-remember]", item).checked,
    };
  }

  function chosen() { return all("[data-unknown]").filter(function (box) { return box.checked; }); }

  // In this tab alone, so that another language or a reload loses nothing; it goes when the tab is closed.
  function keep() {
    if (!draft()) return;
    var kept = collect();
    kept.unknowns = all("[data-unknown]").map(function (box) { return JSON.parse(box.dataset.unknown); });
    kept.chosen = chosen().map(function (box) { return box.dataset.unknown; });
    try {
      sessionStorage.setItem(DRAFT, JSON.stringify(kept));
    } catch (refused) {
      // A browser that remembers nothing still has the page.
    }
  }

  function recall() {
    try {
      return JSON.parse(sessionStorage.getItem(DRAFT));
    } catch (unreadable) {
      return null;
    }
  }

  function forget() {
    try {
      sessionStorage.removeItem(DRAFT);
    } catch (refused) {
      // There was nothing.
    }
  }

  /* ---- checking against the record ---- */

  function soon() {
    keep();
    clearTimeout(waiting);
    waiting = setTimeout(check, SOON_MS);
  }

  function check() {
    if (!draft()) return;
    var number = ++asked;
    ask("check", collect()).then(answered).then(function (given) {
      if (number === asked && draft()) judged(given.answer);
    }).catch(function () { say(desk().dataset.failed); });
  }

  function judged(answer) {
    if (!answer.parts) return void put(one('[data-said="general"]'), answer.problems || trouble(answer));
    var boxes = chosen();
    Object.keys(answer.parts).forEach(function (part) {
      var box = part.startsWith("unknown-") && boxes[Number(part.slice("unknown-".length))];
      var place = box ? one("[data-said]", box.closest("li")) : one('[data-said="' + part + '"]');
      if (place && place.innerHTML.trim() !== answer.parts[part]) put(place, answer.parts[part]);
    });
    draft().dataset.version = answer.version;
    mark(answer.fields);
    choose(one(".desk-fact.is-chosen"));
    keep();
  }

  function mark(wrong) {
    all('[aria-invalid="true"]', draft()).forEach(function (each) { each.removeAttribute("aria-invalid"); each.removeAttribute("aria-describedby"); });
    (wrong || []).forEach(function (place) {
      var part = partOf(place[0]);
      var name = place[1];
      var phrase = /^phrase-(\d+)$/.exec(name);
      var field = part && (phrase ? all("[data-phrase] [name=phrase]", part)[Number(phrase[1])] : one('[name="' + name + '"]', part));
      if (!field) return;
      var said = one('[data-said="' + place[0] + '"]');
      said.id = "said-" + place[0];
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", said.id);
      if (field.closest("details")) field.closest("details").open = true;
    });
  }

  function partOf(part) {
    var row = /^row-(\d+)$/.exec(part);
    if (row) return all(".desk-row")[Number(row[1])];
    return part === "article" ? one("[data-citation]") : document.getElementById(part);
  }

  document.addEventListener("input", function (event) {
    if (draft() && event.target.closest && event.target.closest("[data-draft]")) soon();
  });

  document.addEventListener("change", function (event) {
    var row = event.target.closest && event.target.closest(".desk-row");
    if (!row || event.target.type !== "radio") return;
    one("[data-existing]", row).hidden = event.target.value !== "existing";
    one("[data-fields]", row).hidden = event.target.value === "existing";
  });

  /* ---- deciding ---- */

  function decide(item, state) {
    item.dataset.state = item.dataset.state === state ? "open" : state;
    all("[data-decide]", item).forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.decide === item.dataset.state));
    });
    count();
    soon();
  }

  function count() {
    all("[data-counted]").forEach(function (each) {
      one("b", each).textContent = all('.desk-fact[data-state="' + each.dataset.counted + '"]').length;
    });
  }

  function correct(item) {
    var form = one(".desk-form", item);
    form.hidden = !form.hidden;
    one("[data-correct]", item).setAttribute("aria-expanded", String(!form.hidden));
    if (!form.hidden) (one('[aria-invalid="true"]', form) || one("input, select", form)).focus();
  }

  // The evidence follows the fact that has the focus.
  function choose(item) {
    all(".desk-fact.is-chosen").forEach(function (each) { each.classList.remove("is-chosen"); });
    all("mark.is-proof[data-facts]").forEach(function (each) { each.classList.remove("is-proof"); });
    if (!item) return;
    item.classList.add("is-chosen");
    var proofs = all("mark[data-facts]").filter(function (each) { return each.dataset.facts.split(" ").includes(item.dataset.fact); });
    proofs.forEach(function (each) { each.classList.add("is-proof"); });
    var paragraph = one("[data-phrase] [name=paragraph]", item);
    var first = paragraph && proofs.find(function (each) { return each.closest("[data-paragraph]").dataset.paragraph === paragraph.value; });
    if (proofs.length) bring(first || proofs[0]);
  }

  function bring(mark) {
    var scroll = one(".desk-scroll");
    var box = mark.getBoundingClientRect();
    var room = scroll.getBoundingClientRect();
    if (box.top >= room.top && box.bottom <= room.bottom) return;
    scroll.scrollTop += box.top - room.top - room.height / 3;
  }

  document.addEventListener("focusin", function (event) {
    var item = event.target.closest && event.target.closest(".desk-fact");
    if (item && !item.classList.contains("is-chosen")) choose(item);
  });

  function step(item, way) {
    var items = all(".desk-fact");
    var next = items[items.indexOf(item) + way];
    if (next) one("[data-decide]", next).focus();
    return Boolean(next);
  }

  function onward(item) {
    var items = all(".desk-fact");
    var next = items.slice(items.indexOf(item) + 1).find(function (each) { return each.dataset.state === "open"; });
    if (next) one("[data-decide]", next).focus();
  }

  document.addEventListener("keydown", function (event) {
    var button = event.target.closest && event.target.closest(".desk-decide button");
    if (!button || event.ctrlKey || event.altKey || event.metaKey) return;
    var item = button.closest(".desk-fact");
    // By the key's place too: with a Korean keyboard A is ㅁ.
    var key = { KeyA: "a", KeyR: "r", KeyE: "e" }[event.code] || event.key;
    if (key === "ArrowDown" || key === "ArrowUp") step(item, key === "ArrowDown" ? 1 : -1);
    else if (key === "a" || key === "r") {
      decide(item, key === "a" ? "accepted" : "rejected");
      if (item.dataset.state !== "open") onward(item);
    } else if (key === "e") correct(item);
    else return;
    event.preventDefault();
  });

  document.addEventListener("keydown", function (event) {
    var form = event.target.closest && event.target.closest(".desk-form");
    if (!form || event.key !== "Escape") return;
    var item = form.closest(".desk-fact");
    correct(item);
    one("[data-correct]", item).focus();
  });

  /* ---- phrases ---- */

  function selected() {
    var selection = window.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    var node = selection.getRangeAt(0).startContainer;
    var block = (node.nodeType === 1 ? node : node.parentElement).closest("[data-paragraph]");
    var text = selection.toString().replace(/\s+/g, " ").trim();
    return block && text && text.length <= 60 ? { text: text, paragraph: block.dataset.paragraph, lang: block.lang } : null;
  }

  // Pressing a button may take the selection away, so it is looked at before that.
  var lastSelected = null;
  document.addEventListener("selectionchange", function () { lastSelected = selected() || lastSelected; });

  function addPhrase(form) {
    if (!lastSelected) return say(desk().dataset.selectFirst);
    var place = one("[data-phrases]", form);
    place.appendChild(one("template", form).content.cloneNode(true));
    var row = place.lastElementChild;
    one("[name=lang]", row).value = lastSelected.lang;
    one("[name=paragraph]", row).value = lastSelected.paragraph;
    one("[name=phrase]", row).value = lastSelected.text;
    lastSelected = null;
    one("[name=phrase]", row).focus();
    soon();
  }

  /* ---- adding by hand ---- */

  function add(name, body, place) {
    ask(name, body).then(function (response) {
      if (!response.ok) throw new Error();
      return response.text();
    }).then(function (html) {
      place.insertAdjacentHTML("beforeend", html);
      var item = place.lastElementChild;
      if (item.matches(".desk-fact")) correct(item);
      else one("input:not([type=radio])", item).focus();
      count();
      soon();
    }).catch(function () { say(desk().dataset.failed); });
  }

  function nextNumber() {
    return 1 + Math.max.apply(null, [0].concat(all(".desk-fact").map(function (each) { return Number(each.dataset.fact); })));
  }

  /* ---- saving and taking back ---- */

  function save(button) {
    button.disabled = true;
    clearTimeout(waiting);
    asked++;
    var place = one('[data-said="general"]');
    tell(one("[data-save-said]"), desk().dataset.saving);
    ask("save", collect()).then(answered).then(function (given) {
      if (given.ok) return done(given.answer, true);
      judged(given.answer);
      place.scrollIntoView({ block: "nearest" });
      var first = one("a, .desk-problems-all", place);
      if (first) first.focus();
    }).catch(function () {
      tell(place, desk().dataset.failed);
    }).finally(function () {
      button.disabled = false;
      if (draft()) one("[data-save-said]").textContent = "";
    });
  }

  function done(answer, isSave) {
    put(one("[data-saved]"), answer.done);
    put(one("[data-saves]"), answer.saves);
    if (isSave) empty();
    var said = one("[data-desk-done]");
    said.focus();
    said.scrollIntoView({ block: "center" });
    say(said.textContent.trim());
  }

  function empty() {
    put(one("[data-review]"), "");
    one("[data-given]").hidden = false;
    one("[data-given]").reset();
    nameFile(one("[data-given]"));
    forget();
  }

  function undo(button) {
    button.disabled = true;
    ask("undo", { name: button.dataset.undo }).then(answered).then(function (given) {
      if (given.ok) return done(given.answer, false);
      put(one("[data-saved]"), given.answer.problems || "");
      if (!given.answer.problems) tell(one("[data-saved]"), trouble(given.answer));
    }).catch(function () {
      tell(one("[data-saved]"), desk().dataset.failed);
    }).finally(function () { button.disabled = false; });
  }

  var DO = {
    decide: function (button) { decide(button.closest(".desk-fact"), button.dataset.decide); },
    correct: function (button) { correct(button.closest(".desk-fact")); },
    addPhrase: function (button) { addPhrase(button.closest(".desk-form")); },
    removePhrase: function (button) {
      var form = button.closest("fieldset");
      button.closest("[data-phrase]").remove();
      one("[data-add-phrase]", form).focus();
      soon();
    },
    addFact: function () { add("fact", { kind: one("[data-new-kind]").value, number: nextNumber() }, one("[data-facts-list]")); },
    addRow: function () { add("row", { table: one("[data-new-table]").value, at: all(".desk-row").length }, one("[data-rows]")); },
    chooseAll: function () { all("[data-unknown]").forEach(function (box) { box.checked = true; }); soon(); },
    acceptRest: function () { all('.desk-fact[data-state="open"]').forEach(function (item) { decide(item, "accepted"); }); },
    save: save,
    undo: undo,
    again: function () {
      if (!window.confirm(desk().dataset.againAsk)) return;
      empty();
      one("[data-given] textarea").focus();
    },
  };

  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-desk] button");
    var name = button && Object.keys(DO).find(function (each) { return button.dataset[each] !== undefined; });
    if (name) return DO[name](button);
    var mark = event.target.closest && event.target.closest("mark[data-facts]");
    if (mark && window.getSelection().isCollapsed) {
      var item = document.getElementById("fact-" + mark.dataset.facts.split(" ")[0]);
      if (item) one("[data-decide]", item).focus();
    }
  });

  // A problem in the list leads to where it is mended.
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-to]");
    if (!link) return;
    event.preventDefault();
    var part = partOf(link.dataset.to);
    if (!part) return;
    if (part.matches(".desk-fact") && one(".desk-form", part).hidden) correct(part);
    var field = one('[aria-invalid="true"]', part) || one("input:not([hidden]), select, button", part);
    if (field) field.focus();
  });
})();
