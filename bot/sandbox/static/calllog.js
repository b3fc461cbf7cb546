// What the bot did, newest first: in words, with the name that a developer knows under it.

import { backstageWords as words, duration, outcome } from "./backstagewords.js";
import { el } from "./dom.js";
import { isoOf } from "./words.js";

const MOST = 150;
const clock = new Intl.DateTimeFormat("nl-NL", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

export class CallLog {
  #people;
  #calls = [];
  #filter = "all";
  #polls = false;
  #choices = {};
  #list = el("ol", { class: "calls", reversed: true });
  #empty = el("p", { class: "calls__empty" }, words.logEmpty);

  /** `people`: the ids of person 1 and person 2. */
  constructor(people) {
    this.#people = people;
    const polls = el("input", {
      type: "checkbox",
      onchange: ({ target }) => {
        this.#polls = target.checked;
        this.#draw();
      },
    });
    this.element = el(
      "section",
      { class: "drawer__part backstage__log", "aria-labelledby": "calls-title" },
      el(
        "div",
        { class: "calls__head" },
        el("h3", { id: "calls-title", tabindex: "-1" }, words.logTitle),
        el("label", { class: "polls" }, polls, words.polls),
      ),
      el(
        "fieldset",
        { class: "filters" },
        el("legend", { class: "visually-hidden" }, words.show),
        ...Object.entries(words.filters).map(([name, label]) => this.#choice(name, label)),
      ),
      this.#empty,
      this.#list,
    );
  }

  /** New calls, oldest first. */
  add(calls) {
    this.#calls = [...calls.reverse(), ...this.#calls].slice(0, MOST * 4);
    const fresh = calls.filter((call) => this.#wanted(call)).map((call) => this.#item(call));
    this.#list.prepend(...fresh);
    while (this.#list.children.length > MOST) this.#list.lastChild.remove();
    this.#sayEmpty();
  }

  /** Whether there is a second person to ask for. */
  set two(on) {
    const { label, input } = this.#choices.two;
    label.hidden = !on;
    if (on || !input.checked) return;
    this.#choices.all.input.checked = true;
    this.#filter = "all";
    this.#draw();
  }

  clear() {
    this.#calls = [];
    this.#draw();
  }

  #choice(name, label) {
    const input = el("input", {
      type: "radio",
      name: "calls-filter",
      value: name,
      checked: name === "all",
      class: "visually-hidden",
      onchange: () => {
        this.#filter = name;
        this.#draw();
      },
    });
    const choice = el("label", { class: "filter" }, input, el("span", {}, label));
    this.#choices[name] = { input, label: choice };
    return choice;
  }

  #wanted({ method, status, chat_id: chat }) {
    if (method === "getUpdates" && status === 200 && !this.#polls) return false;
    if (this.#filter === "trouble") return status !== 200;
    if (this.#filter === "one") return chat === this.#people[0];
    if (this.#filter === "two") return chat === this.#people[1];
    return true;
  }

  #draw() {
    const wanted = this.#calls.filter((call) => this.#wanted(call)).slice(0, MOST);
    this.#list.replaceChildren(...wanted.map((call) => this.#item(call)));
    this.#sayEmpty();
  }

  #sayEmpty() {
    this.#empty.hidden = this.#list.children.length > 0;
    this.#empty.textContent = this.#filter === "all" ? words.logEmpty : words.logNone;
  }

  #item(call) {
    const number = this.#people.indexOf(call.chat_id) + 1;
    const who = number > 0 ? words.person(number) : call.chat_id && `chat ${call.chat_id}`;
    const fine = call.status === 200;
    return el(
      "li",
      { class: `call ${fine ? "" : "call--trouble"}` },
      el("span", { class: "call__what" }, words.methods[call.method] ?? call.method),
      el("span", { class: "call__outcome" }, outcome(call)),
      el(
        "span",
        { class: "call__facts" },
        who && el("span", { class: `who who--${number}` }, who),
        el("code", { lang: "en" }, call.method),
        el("time", { datetime: isoOf(call.time) }, clock.format(new Date(call.time * 1000))),
        el("span", {}, duration(call.duration)),
      ),
      fine || !call.error ? null : el("span", { class: "call__error", lang: "en" }, call.error),
    );
  }
}
