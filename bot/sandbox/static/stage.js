// What stands on the page: people, the groups they are in, and at will a drawer.
// On a wide screen all stand beside each other, and one of many can be shown alone;
// on a small one a bar switches between them.

import { Backstage } from "./backstage.js";
import { backstageWords } from "./backstagewords.js";
import { Bar } from "./bar.js";
import { Crowd } from "./crowd.js";
import { calm, el } from "./dom.js";
import { askDoing, askGroup, askPeople, MOST_PEOPLE } from "./groupdialogs.js";
import { groupWords } from "./groupwords.js";
import { keepStage, keptStage } from "./store.js";
import { Tools } from "./tools.js";
import { words } from "./words.js";
import { Workshop } from "./workshop.js";
import { workshopWords } from "./workshopwords.js";

const WIDE = matchMedia("(min-width: 64rem)");
const ALL = "all";
// More than these get a bar on a wide screen too.
const FEW = 2;

export class Stage {
  #crowd;
  #drawers;
  #bar;
  #tools;
  // On a small screen: the drawer that is in front, and the chat.
  #front = null;
  #talk = "one";
  // On a wide one: the chat of many that is to be seen alone.
  #only = null;
  // A chat to bring into sight as soon as it is there.
  #sought = null;
  #news = new Set();
  #onNews;
  #broken = 0;
  #errors = 0;
  #workshopThere = false;
  #workshopWanted = false;

  /** `people`: the ids of person 1 and 2. */
  constructor(people, onNews) {
    this.#onNews = onNews;
    this.#drawers = {
      workshop: new Workshop(document.querySelector("#workshop"), people.slice(), {
        there: () => this.#workshopIsThere(),
        open: () => this.#setDrawer("workshop"),
        close: () => this.#setDrawer(null),
        errors: (count) => this.#tally({ errors: count }),
        send: (i, text) => this.#crowd.chat(i).say(text),
        acted: (i) => this.#crowd.chat(i).acted(),
        talk: (i) => this.#see(this.#crowd.nameOf(i)),
      }),
      backstage: new Backstage(document.querySelector("#backstage"), people, {
        close: () => this.#setDrawer(null),
        count: (count) => this.#tally({ broken: count }),
      }),
    };
    this.#tools = new Tools({
      two: { image: "people", act: () => this.#setTwo() },
      more: { image: "plus", act: () => this.#more() },
      workshop: { image: "workshop", act: () => this.#setDrawer("workshop") },
      backstage: { image: "stage", act: () => this.#setDrawer("backstage") },
    });
    document.querySelector("#tools").append(...this.#tools.make());
    this.#bar = new Bar(document.querySelector("#bar"), (name) => this.#press(name));
    this.#crowd = new Crowd(document.querySelector("main"), people, {
      changed: () => this.#arrange(),
      news: (name) => this.#hear(name),
      talk: (name) => this.#see(name),
      about: (close) => this.#about(close),
      origins: this.#drawers.workshop.origins,
    });
    this.#restore();
    WIDE.addEventListener("change", () => this.#arrange());
    this.#arrange();
  }

  get fieldId() {
    return this.#crowd.fieldId;
  }

  get #drawer() {
    return Object.keys(this.#drawers).find((name) => this.#drawers[name].isOpen) ?? null;
  }

  get #many() {
    return this.#crowd.views.length > FEW;
  }

  /** The one chat that is to be seen, or null where all are. */
  get #alone() {
    const { views } = this.#crowd;
    const wanted = WIDE.matches ? this.#only : this.#talk;
    const isThere = views.some(({ name }) => name === wanted);
    if (WIDE.matches) return this.#many && isThere ? wanted : null;
    return isThere ? wanted : views[0].name;
  }

  #hear(name) {
    const inFront = WIDE.matches || !this.#front;
    if (!inFront || ![null, name].includes(this.#alone)) this.#news.add(name);
    this.#arrange();
    this.#onNews();
  }

  /** What the small screen's help shows: the rail's words, and its buttons. */
  #about(close) {
    const tools = el("div", { class: "tools" }, ...this.#tools.make(close));
    this.#label();
    return [...document.querySelector("#about").cloneNode(true).children, tools];
  }

  /** One more, where there is one; otherwise person 1 alone. */
  #setTwo() {
    const on = this.#crowd.count === 1;
    this.#people(on ? 2 : 1, on ? "two" : "one");
  }

  async #more() {
    const { count } = this.#crowd;
    const doings = { group: groupWords.make };
    if (count < MOST_PEOPLE) doings.fill = groupWords.fill;
    const chosen = await askDoing(document.body, {
      title: groupWords.more,
      lead: groupWords.moreLead,
      doings,
    });
    if (chosen === "fill") {
      const more = await askPeople(document.body, count);
      if (more) this.#people(count + more, "one");
    } else if (chosen === "group") {
      const group = await askGroup(document.body);
      if (group) await this.#crowd.make(group);
    }
  }

  #people(count, talk) {
    this.#front = null;
    this.#only = null;
    this.#talk = talk;
    this.#crowd.count = count;
    this.#arrange();
    if (!WIDE.matches && talk === "two") this.#bar.focus(talk);
    this.#keep();
  }

  /** Shows this drawer, in the place of another one; or none. */
  #setDrawer(wanted) {
    const before = this.#drawer;
    for (const [name, drawer] of Object.entries(this.#drawers)) drawer.isOpen = name === wanted;
    this.#front = wanted;
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

  #tally({ broken = this.#broken, errors = this.#errors }) {
    this.#broken = broken;
    this.#errors = errors;
    this.#arrange();
  }

  /** Someone chose this in the bar. */
  #press(name) {
    if (WIDE.matches) this.#only = name === ALL ? null : name;
    this.#see(name);
  }

  /** Something happens there; who sees all chats keeps seeing all. A group may be just on its way. */
  #see(name) {
    this.#front = name in this.#drawers ? name : null;
    if (!this.#front && name !== ALL) {
      this.#talk = name;
      if (this.#only !== null) this.#only = name;
      this.#sought = name;
      const number = this.#crowd.numberOf(name);
      // The drawers know of two people.
      if (number >= 0 && number < FEW) this.#drawers.workshop.person = number;
    }
    this.#arrange();
    this.#keep();
  }

  #arrange() {
    if (!this.#bar || !this.#crowd?.count) return;
    const drawer = this.#drawer;
    const alone = this.#alone;
    const { views } = this.#crowd;
    const front = WIDE.matches ? null : this.#front;
    for (const { name, root } of views) {
      const isSeen = alone === null || alone === name;
      root.classList.toggle("shown", isSeen);
      if (isSeen && !front) this.#news.delete(name);
    }
    for (const one of Object.values(this.#drawers)) one.two = this.#crowd.count > 1;
    document.body.classList.toggle("with-two", views.length === FEW);
    document.body.classList.toggle("with-many", this.#many);
    document.body.classList.toggle("with-one-of-many", this.#many && alone !== null);
    document.body.classList.toggle("with-drawer", drawer !== null);
    document.body.dataset.shown = front ?? "chat";
    this.#bar.update(this.#tabs(views, drawer), front ?? alone ?? ALL);
    this.#label();
    this.#find();
  }

  #find() {
    const found = this.#crowd.views.find(({ name }) => name === this.#sought);
    if (!found) return;
    this.#sought = null;
    found.root.scrollIntoView({ block: "nearest", behavior: calm() ? "auto" : "smooth" });
  }

  #tabs(views, drawer) {
    const counted = (count, what) =>
      count ? [String(count), el("span", { class: "visually-hidden" }, what)] : [];
    const tabs = views.map(({ name, label }) => ({
      name,
      label: views.length === 1 ? words.talk : label,
      note: this.#news.has(name) ? [words.fresh] : [],
    }));
    if (WIDE.matches) return [{ name: ALL, label: groupWords.all, note: [] }, ...tabs];
    if (drawer === "workshop") {
      const note = counted(this.#errors, workshopWords.errors(this.#errors));
      tabs.push({ name: drawer, label: workshopWords.open, note });
    }
    if (drawer === "backstage")
      tabs.push({ name: drawer, label: backstageWords.open, note: counted(this.#broken, backstageWords.on) });
    return tabs;
  }

  #label() {
    const { workshop, backstage } = this.#drawers;
    const { count } = this.#crowd;
    const away = count > FEW ? groupWords.alone : words.twoAway;
    this.#tools.update({
      two: { label: count > 1 ? away : words.two, on: count > 1 },
      more: { label: groupWords.more },
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
    keepStage({ people: this.#crowd.count, drawer, front: this.#front, talk: this.#talk, only: this.#only });
  }

  #restore() {
    const { people = 1, drawer, front = null, talk = "one", only = null } = keptStage();
    this.#crowd.count = people;
    // Whether there is a workshop shows in a moment.
    this.#workshopWanted = drawer === "workshop";
    if (drawer === "backstage") this.#drawers.backstage.isOpen = true;
    this.#front = front;
    this.#talk = talk;
    this.#only = only;
  }
}
