// Who stands on the page: one person, and at will a second one and the drawer.
// On a wide screen all stand side by side; on a small one a bar switches between them.

import { Backstage } from "./backstage.js";
import { backstageWords } from "./backstagewords.js";
import { Chat } from "./chat.js";
import { el, icon } from "./dom.js";
import { words } from "./words.js";

const WIDE = matchMedia("(min-width: 64rem)");
const KEPT = "ontmoetwijzer.stage";

export class Stage {
  #people;
  #main;
  #chats = [];
  #backstage;
  #two = false;
  #shown = "one";
  #news = new Set();
  #onNews;
  #broken = 0;
  #tabs = {};
  #bar = document.querySelector("#bar");
  #tools = { two: [], backstage: [] };

  /** `people`: the ids of person 1 and 2. */
  constructor(people, onNews) {
    this.#people = people;
    this.#onNews = onNews;
    this.#main = document.querySelector("main");
    this.#backstage = new Backstage(document.querySelector("#backstage"), people, {
      close: () => this.#setBackstage(false),
      count: (count) => this.#setBroken(count),
    });
    this.#addChat(document.querySelector("#chat"), "one");
    document.querySelector("#tools").append(...this.#makeTools());
    for (const [name, label] of Object.entries(words.views)) {
      const note = el("span", { class: "tab__note" });
      const node = el(
        "button",
        { class: "tab", type: "button", "aria-pressed": "false", onclick: () => this.#show(name) },
        el("span", {}, label),
        note,
      );
      this.#tabs[name] = { node, note };
      this.#bar.append(node);
    }
    this.#restore();
    this.#arrange();
  }

  get fieldId() {
    return this.#chats[0].fieldId;
  }

  #addChat(root, name) {
    const i = this.#chats.length;
    root.dataset.view = name;
    const chat = new Chat(root, {
      person: this.#people[i],
      about: (close) => this.#about(close),
      onNews: () => {
        if (!WIDE.matches && this.#shown !== name) this.#news.add(name);
        this.#arrange();
        this.#onNews();
      },
    });
    this.#chats.push(chat);
    chat.start();
  }

  #makeTools(done = () => {}) {
    const tool = (name, image, act) => {
      const label = el("span");
      const press = () => {
        done();
        act();
      };
      const node = el("button", { class: "tool", type: "button", onclick: press }, icon(image), label);
      this.#tools[name] = [...this.#tools[name].filter((one) => one.node.isConnected), { node, label }];
      return node;
    };
    return [
      tool("two", "people", () => this.#setTwo(!this.#two)),
      tool("backstage", "stage", () => this.#setBackstage(!this.#backstage.isOpen)),
    ];
  }

  /** What the small screen's help shows: the rail's words, and its two buttons. */
  #about(close) {
    const tools = el("div", { class: "tools" }, ...this.#makeTools(close));
    queueMicrotask(() => this.#label());
    return [...document.querySelector("#about").cloneNode(true).children, tools];
  }

  #setTwo(on) {
    this.#two = on;
    if (on && this.#chats.length === 1) {
      const root = el("section", { id: "chat-two" });
      this.#main.append(root);
      this.#addChat(root, "two");
    }
    this.#shown = on ? "two" : "one";
    this.#arrange();
    if (!WIDE.matches && on) this.#tabs.two.node.focus();
    this.#keep();
  }

  #setBackstage(on) {
    if (on) this.#backstage.open();
    else this.#backstage.close();
    this.#shown = on ? "backstage" : "one";
    this.#arrange();
    if (on) this.#backstage.focus();
    else this.#tools.backstage.find(({ node }) => node.checkVisibility())?.node.focus();
    this.#keep();
  }

  #setBroken(count) {
    if (count === this.#broken) return;
    this.#broken = count;
    this.#arrange();
  }

  #show(name) {
    this.#shown = name;
    this.#news.delete(name);
    this.#arrange();
    this.#keep();
  }

  #arrange() {
    const backstage = this.#backstage.isOpen;
    this.#news.delete(this.#shown);
    this.#backstage.two = this.#two;
    document.body.classList.toggle("with-two", this.#two);
    document.body.classList.toggle("with-backstage", backstage);
    document.body.dataset.shown = this.#shown;
    this.#chats.forEach((chat, i) => {
      chat.label = this.#two ? backstageWords.person(i + 1) : null;
    });
    const second = document.querySelector("#chat-two");
    if (second) second.hidden = !this.#two;
    this.#bar.hidden = !this.#two && !backstage;
    for (const [name, { node, note }] of Object.entries(this.#tabs)) {
      node.hidden = (name === "two" && !this.#two) || (name === "backstage" && !backstage);
      node.setAttribute("aria-pressed", String(name === this.#shown));
      const broken = name === "backstage" && this.#broken;
      const hidden = el("span", { class: "visually-hidden" }, backstageWords.on);
      if (broken) note.replaceChildren(String(broken), hidden);
      else note.textContent = this.#news.has(name) ? words.fresh : "";
      note.hidden = !note.textContent;
    }
    this.#tabs.one.node.firstChild.textContent = this.#two ? words.views.one : words.talk;
    this.#label();
  }

  #label() {
    for (const { node, label } of this.#tools.two) {
      label.textContent = this.#two ? words.twoAway : words.two;
      node.classList.toggle("tool--on", this.#two);
    }
    for (const { node, label } of this.#tools.backstage) {
      label.textContent = this.#broken ? backstageWords.openWith(this.#broken) : backstageWords.open;
      node.hidden = this.#backstage.isOpen;
    }
  }

  // A reload shows what was there; a new visit begins calmly.

  #keep() {
    try {
      const state = { two: this.#two, backstage: this.#backstage.isOpen, shown: this.#shown };
      sessionStorage.setItem(KEPT, JSON.stringify(state));
    } catch {
      // A browser may forbid storage.
    }
  }

  #restore() {
    try {
      const { two, backstage, shown } = JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
      if (two) this.#setTwo(true);
      if (backstage) this.#backstage.open();
      if (shown in this.#tabs) this.#shown = shown;
    } catch {
      // See above.
    }
  }
}
