// The drawer 'Werkplaats', for who writes the questions: what is live, what is wrong, and ways to try it.

import { Drawer, part } from "./drawer.js";
import { el, switchButton } from "./dom.js";
import { Graph } from "./graph.js";
import { Jump } from "./jump.js";
import { Live } from "./live.js";
import { isError } from "./mistakes.js";
import { Announcer, Toasts } from "./notices.js";
import { Origins } from "./origins.js";
import { Packs } from "./packs.js";
import { Replay } from "./replay.js";
import { Watch } from "./workshopwatch.js";
import { Note } from "./workshopnote.js";
import { workshopWords as words } from "./workshopwords.js";

export class Workshop {
  #hooks;
  #people;
  #drawer;
  #parts;
  #note;
  #state = null;
  #away = false;
  #person = 0;
  #announcer = new Announcer();
  #toasts = new Toasts();
  #who = el("fieldset", { class: "who-choice", hidden: true }, el("legend", {}, words.who));
  #switch;

  /** `people`: the ids of person 1 and 2; `hooks`: there() when there is a workshop, open() and
   * close() when someone wants that, errors(count), and for the index of a person send(index, text), acted(index), talk(index). */
  constructor(root, people, hooks) {
    const announce = (text) => this.#announcer.say(text);
    const person = () => people[this.#person];
    const acted = () => hooks.acted(this.#person);
    this.#people = people;
    this.#hooks = hooks;
    this.origins = new Origins(announce);
    this.#drawer = new Drawer(root, words, () => hooks.close());
    this.#note = new Note(document.querySelector("#note"), () => hooks.open());
    const graph = new Graph(person);
    this.#parts = {
      live: new Live(announce),
      jump: new Jump({
        person,
        acted,
        announce,
        title: (id) => this.#titleOf(id),
        jumped: () => graph.refresh(),
        talk: () => hooks.talk(this.#person),
      }),
      replay: new Replay({
        person,
        acted,
        announce,
        title: (id) => this.#titleOf(id),
        replayed: () => graph.refresh(),
      }),
      graph,
      packs: new Packs((pack) => this.#begin(pack)),
    };
    people.forEach((_, i) => this.#who.append(this.#whoChoice(i)));
    const { live, jump, replay, packs } = this.#parts;
    root.append(
      el(
        "div",
        { class: "drawer__room" },
        live.element,
        this.#originSwitch(),
        this.#who,
        jump.element,
        replay.element,
        graph.element,
        packs.element,
      ),
    );
    this.#toasts.element.classList.add("toasts--page");
    document.body.append(this.#toasts.element, this.#announcer.element);
    new Watch({ state: (state) => this.#take(state), away: () => this.#gone() }).run();
  }

  get isOpen() {
    return this.#drawer.isOpen;
  }

  set isOpen(open) {
    this.#drawer.isOpen = open;
    this.#parts.live.open = open;
    this.#parts.graph.open = open;
    this.#showNote();
  }

  focus() {
    this.#drawer.focus();
  }

  /** Whether there are two people to choose from. */
  set two(on) {
    this.#who.hidden = !on;
    if (!on) this.person = 0;
  }

  /** Whose conversation it is about. */
  set person(i) {
    if (i === this.#person) return;
    this.#person = i;
    this.#who.querySelectorAll("input")[i].checked = true;
    this.#parts.graph.refresh();
  }

  #take(state) {
    const before = this.#state;
    this.#state = state;
    const { live, jump, graph, packs } = this.#parts;
    live.update(state);
    for (const one of [jump, graph, packs]) one.packs = state.packs;
    this.origins.refresh();
    this.#tell(before, state);
    if (!before) this.#hooks.there();
  }

  #gone() {
    this.#away = true;
    this.#parts.live.away();
  }

  #tell(before, { mistakes, loaded_at: loaded }) {
    const errors = mistakes.filter(isError);
    const earlier = before?.mistakes.filter(isError) ?? [];
    this.#showNote();
    if (errors.length && JSON.stringify(errors) !== JSON.stringify(earlier)) this.#announcer.say(this.#note.spoken);
    if (errors.length) this.#toasts.clear();
    if (errors.length !== earlier.length) this.#hooks.errors(errors.length);
    // A bot that was away has read its packs anew, whether they changed or not.
    const again = this.#away && !earlier.length;
    this.#away = false;
    if (!before || again || loaded === before.loaded_at) return;
    this.#toasts.show(earlier.length && !errors.length ? words.mended : words.live);
  }

  #showNote() {
    this.#note.update(this.#state?.mistakes.filter(isError) ?? [], !this.isOpen);
  }

  #titleOf(id) {
    const found = this.#state.packs.flatMap(({ questions }) => questions).find((question) => question.id === id);
    return found?.title ?? id;
  }

  #begin(pack) {
    this.#hooks.send(this.#person, `/start ${pack.id}`);
  }

  #whoChoice(i) {
    const input = el("input", {
      type: "radio",
      name: "workshop-person",
      class: "visually-hidden",
      checked: i === 0,
      onchange: () => (this.person = i),
    });
    return el("label", { class: "filter" }, input, el("span", {}, words.person(i + 1)));
  }

  #originSwitch() {
    const names = { name: "origin-title", text: "origin-text" };
    const button = switchButton(names, () => {
      this.origins.on = !this.origins.on;
      button.setAttribute("aria-checked", String(this.origins.on));
    });
    const element = part(
      names.name,
      words.originsTitle,
      button,
      el("p", { class: "drawer__text", id: names.text }, words.originsText),
    );
    element.classList.add("origin-switch");
    return element;
  }
}
