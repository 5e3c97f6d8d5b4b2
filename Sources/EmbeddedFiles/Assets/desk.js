// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0
//
// Every page works without this. It adds keys, which can be switched off, and keeps a form from being sent
// twice by an impatient hand.
"use strict";

(() => {
  const storage = {
    get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* private mode */ } },
  };

  // Keys of one letter; whoever dictates or types with one switch can turn them off (WCAG 2.1.4).
  let keysAreOn = storage.get("keys") !== "off";
  const line = document.getElementById("keys");
  const button = document.getElementById("keys-switch");
  if (line && button) {
    const show = () => {
      button.textContent = keysAreOn ? button.dataset.off : button.dataset.on;
    };
    button.addEventListener("click", () => {
      keysAreOn = !keysAreOn;
      storage.set("keys", keysAreOn ? "on" : "off");
      show();
    });
    show();
    line.hidden = !document.querySelector("[data-key]");
  }

  const isTyping = (target) =>
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement || target.isContentEditable;

  document.addEventListener("keydown", (event) => {
    if (!keysAreOn || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.key === "Escape" && isTyping(event.target)) return event.target.blur();
    if (isTyping(event.target)) return;
    const wanted = event.key.toLowerCase();
    const element = [...document.querySelectorAll("[data-key]")]
      .find((one) => one.dataset.key === wanted);
    if (!element) return;
    event.preventDefault();
    if (element instanceof HTMLButtonElement || element instanceof HTMLAnchorElement) {
      element.click();
    } else {
      element.focus();
      element.scrollIntoView({ block: "center" });
    }
  });

  // The same form sent twice is one act anyway; this only spares the wait.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => { delete form.dataset.sent; }, 4000);
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
  });

  // More or less waits than the page shows: a word and a link; nothing moves under the reader's hand.
  const live = document.getElementById("work-live");
  if (live && "EventSource" in window) {
    const follow = new EventSource(live.dataset.follow);
    follow.addEventListener("work", (event) => {
      const { count } = JSON.parse(event.data);
      live.hidden = String(count) === live.dataset.count;
    });
    window.addEventListener("pagehide", () => follow.close());
  }

  // How far an import is; when it is over, or stands elsewhere, the page is asked for anew.
  const importing = document.getElementById("import-state");
  if (importing && importing.dataset.progress) {
    const look = async () => {
      try {
        const answer = await fetch(importing.dataset.progress);
        if (!answer.ok) return;
        const now = await answer.json();
        if (now.stage !== importing.dataset.stage) return location.reload();
        const text = document.getElementById("import-progress");
        if (text && text.textContent !== now.text) text.textContent = now.text;
        const bar = document.getElementById("import-bar");
        if (bar) bar.value = now.done;
        else if (now.total > 0) return location.reload();
      } catch { /* The link shows it too. */ }
      setTimeout(look, 1500);
    };
    setTimeout(look, 1500);
  }

  // Who may be on record already is shown while a name is typed; without script, before saving.
  const register = document.getElementById("register");
  if (register) {
    const asked = new Map();
    const timers = new Map();
    const show = (place, people) => {
      place.replaceChildren();
      if (!people.length) return;
      const words = document.createElement("p");
      words.textContent = register.dataset.similarText;
      const list = document.createElement("ul");
      for (const one of people) {
        const link = document.createElement("a");
        link.href = one.address;
        link.target = "_blank";
        link.rel = "noopener";
        const name = document.createElement("bdi");
        name.lang = "";
        name.textContent = one.name;
        link.append(name);
        const item = document.createElement("li");
        item.append(link, ` ${one.age} `, Object.assign(document.createElement("span"),
          { className: "hint", textContent: one.id }));
        list.append(item);
      }
      place.append(words, list);
    };
    const ask = async (person) => {
      const place = document.getElementById(`p${person}-similar`);
      const body = new URLSearchParams({ "form-token": register.elements["form-token"].value });
      for (const name of ["name", "age", "born", "number"]) {
        const value = document.getElementById(`p${person}-${name}`)?.value.trim() ?? "";
        if (value) body.set(name, value);
      }
      const isEnough = (body.get("name") ?? "").length >= 5 || (body.get("number") ?? "").length >= 4;
      const question = body.toString();
      if (!place || asked.get(person) === question) return;
      asked.set(person, question);
      if (!isEnough) return show(place, []);
      try {
        const answer = await fetch(register.dataset.similar, { method: "POST", body });
        if (!answer.ok) return;
        const found = await answer.json();
        if (asked.get(person) === question) show(place, found.people);
      } catch { /* The step before saving shows them anyway. */ }
    };
    register.addEventListener("input", (event) => {
      const field = /^p(\d+)-(name|age|born|number)$/.exec(event.target.id ?? "");
      if (!field) return;
      clearTimeout(timers.get(field[1]));
      timers.set(field[1], setTimeout(() => ask(field[1]), 700));
    });
  }

  // A page that reports a fault is read from the fault.
  const fault = document.querySelector("[role=alert]");
  if (fault) { fault.tabIndex = -1; fault.focus(); }
})();
