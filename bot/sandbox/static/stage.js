// Who stands on the page: one person, and at will a second one and a drawer.
// On a wide screen all stand side by side; on a small one a bar switches between them.

import { Backstage } from "./backstage.js";
import { backstageWords } from "./backstagewords.js";
import { Bar } from "./bar.js";
import { Chat } from "./chat.js";
import { el } from "./dom.js";
import { keepStage, keptStage } from "./store.js";
import { Tools } from "./tools.js";
import { words } from "./words.js";
import { Workshop } from "./workshop.js";
import { workshopWords } from "./workshopwords.js";

const WIDE = matchMedia("(min-width: 64rem)");
const CHATS = ["one", "two"];

export class Stage {
  #people;
  #main = document.querySelector("main");
  #chats = [];
  #drawers;
  #bar;
  #tools;
  #two = false;
  #shown = "one";
  #talk = "one";
  #news = new Set();
  #onNews;
  #broken = 0;
  #errors = 0;
  #workshopThere = false;
  #workshopWanted = false;

  /** `people`: the ids of person 1 and 2. */
  constructor(people, onNews) {
    this.#people = people;
    this.#onNews = onNews;
    this.#drawers = {
      workshop: new Workshop(document.querySelector("#workshop"), people, {
        there: () => this.#workshopIsThere(),
        open: () => this.#setDrawer("workshop"),
        close: () => this.#setDrawer(null),
        errors: (count) => this.#count({ errors: count }),
        send: (i, text) => this.#chats[i].say(text),
        acted: (i) => this.#chats[i].acted(),
        talk: (i) => this.#show(CHATS[i]),
      }),
      backstage: new Backstage(document.querySelector("#backstage"), people, {
        close: () => this.#setDrawer(null),
        count: (count) => this.#count({ broken: count }),
      }),
    };
    this.#addChat(document.querySelector("#chat"), "one");
    this.#tools = new Tools({
      two: { image: "people", act: () => this.#setTwo(!this.#two) },
      workshop: { image: "workshop", act: () => this.#setDrawer("workshop") },
      backstage: { image: "stage", act: () => this.#setDrawer("backstage") },
    });
    document.querySelector("#tools").append(...this.#tools.make());
    const names = [...CHATS, ...Object.keys(this.#drawers)];
    this.#bar = new Bar(document.querySelector("#bar"), names, (name) => this.#show(name));
    this.#restore();
    this.#arrange();
  }

  get fieldId() {
    return this.#chats[0].fieldId;
  }

  get #drawer() {
    return Object.keys(this.#drawers).find((name) => this.#drawers[name].isOpen) ?? null;
  }

  #addChat(root, name) {
    root.dataset.view = name;
    const chat = new Chat(root, {
      person: this.#people[this.#chats.length],
      about: (close) => this.#about(close),
      origins: this.#drawers.workshop.origins,
      onNews: () => {
        if (!WIDE.matches && this.#shown !== name) this.#news.add(name);
        this.#arrange();
        this.#onNews();
      },
    });
    this.#chats.push(chat);
    chat.start();
  }

  /** What the small screen's help shows: the rail's words, and its buttons. */
  #about(close) {
    const tools = el("div", { class: "tools" }, ...this.#tools.make(close));
    this.#label();
    return [...document.querySelector("#about").cloneNode(true).children, tools];
  }

  #setTwo(on) {
    this.#two = on;
    if (on && this.#chats.length === 1) {
      const root = el("section", { id: "chat-two" });
      this.#main.append(root);
      this.#addChat(root, "two");
    }
    this.#shown = this.#talk = on ? "two" : "one";
    this.#arrange();
    if (!WIDE.matches && on) this.#bar.focus("two");
    this.#keep();
  }

  /** Shows this drawer, in the place of another one; or none. */
  #setDrawer(wanted) {
    const before = this.#drawer;
    for (const [name, drawer] of Object.entries(this.#drawers)) drawer.isOpen = name === wanted;
    this.#shown = wanted ?? this.#talk;
    this.#arrange();
    if (wanted) this.#drawers[wanted].focus();
    else this.#tools.focus(before);
    this.#keep();
  }

  #workshopIsThere() {
    this.#workshopThere = true;
    if (this.#workshopWanted && !this.#drawer) this.#drawers.workshop.isOpen = true;
    this.#workshopWanted = false;
    this.#arrange();
    this.#keep();
  }

  #count({ broken = this.#broken, errors = this.#errors }) {
    this.#broken = broken;
    this.#errors = errors;
    this.#arrange();
  }

  #show(name) {
    this.#shown = name;
    if (CHATS.includes(name)) {
      this.#talk = name;
      this.#drawers.workshop.person = CHATS.indexOf(name);
    }
    this.#arrange();
    this.#keep();
  }

  #arrange() {
    const drawer = this.#drawer;
    this.#news.delete(this.#shown);
    for (const one of Object.values(this.#drawers)) one.two = this.#two;
    document.body.classList.toggle("with-two", this.#two);
    document.body.classList.toggle("with-drawer", drawer !== null);
    document.body.dataset.shown = this.#shown;
    this.#chats.forEach((chat, i) => {
      chat.label = this.#two ? backstageWords.person(i + 1) : null;
    });
    const second = document.querySelector("#chat-two");
    if (second) second.hidden = !this.#two;
    const fresh = (name) => (this.#news.has(name) ? [words.fresh] : []);
    const counted = (count, what) =>
      count ? [String(count), el("span", { class: "visually-hidden" }, what)] : [];
    const tabs = { one: { label: this.#two ? words.views.one : words.talk, note: fresh("one") } };
    if (this.#two) tabs.two = { label: words.views.two, note: fresh("two") };
    if (drawer === "workshop")
      tabs.workshop = { label: workshopWords.open, note: counted(this.#errors, workshopWords.errors(this.#errors)) };
    if (drawer === "backstage")
      tabs.backstage = { label: backstageWords.open, note: counted(this.#broken, backstageWords.on) };
    this.#bar?.update(tabs, this.#shown);
    this.#label();
  }

  #label() {
    const { workshop, backstage } = this.#drawers;
    this.#tools?.update({
      two: { label: this.#two ? words.twoAway : words.two, on: this.#two },
      workshop: {
        label: this.#errors ? workshopWords.openWith(this.#errors) : workshopWords.open,
        hidden: workshop.isOpen || !this.#workshopThere,
      },
      backstage: {
        label: this.#broken ? backstageWords.openWith(this.#broken) : backstageWords.open,
        hidden: backstage.isOpen,
      },
    });
  }

  #keep() {
    const drawer = this.#drawer ?? (this.#workshopWanted ? "workshop" : null);
    keepStage({ two: this.#two, drawer, shown: this.#shown });
  }

  #restore() {
    const { two, drawer, shown } = keptStage();
    // Whether there is a workshop shows in a moment.
    this.#workshopWanted = drawer === "workshop";
    if (two) this.#setTwo(true);
    if (drawer === "backstage") this.#drawers.backstage.isOpen = true;
    if (this.#bar.has(shown)) this.#shown = shown;
  }
}
