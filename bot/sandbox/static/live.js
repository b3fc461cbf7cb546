// What runs now: whether all is well or the version before runs on, since when, and what is wrong.

import { el } from "./dom.js";
import { part } from "./drawer.js";
import { isError, Mistakes } from "./mistakes.js";
import { since, workshopWords as words } from "./workshopwords.js";

const TICK = 1_000;

export class Live {
  #mistakes;
  #head = el("p", { class: "live__head" });
  #read = el("p", { class: "drawer__text" });
  #state = null;
  #away = false;
  #timer = null;

  constructor(announce) {
    this.#mistakes = new Mistakes(announce);
    this.element = part("live-title", words.stateTitle, this.#head, this.#read, this.#mistakes.element);
    this.element.classList.add("live");
  }

  update(state) {
    this.#state = state;
    this.#away = false;
    this.#mistakes.update(state.mistakes);
    this.#show();
  }

  away() {
    this.#away = true;
    this.#show();
  }

  /** The time goes on only while someone looks. */
  set open(open) {
    clearInterval(this.#timer);
    if (open) this.#timer = setInterval(() => this.#show(), TICK);
    this.#show();
  }

  #show() {
    if (!this.#state) return;
    const { mistakes, stale, loaded_at: loaded, read_at: read } = this.#state;
    const errors = mistakes.filter(isError);
    const files = new Set(errors.map(({ file }) => file)).size;
    const kind = this.#away ? "away" : errors.length ? "wrong" : "fresh";
    this.element.dataset.live = kind;
    const text = {
      away: () => words.away,
      wrong: () => words.wrong(errors.length, files) + (stale ? words.stale : loaded ? words.runs : words.waits),
      fresh: () => `${words.fresh}${since(Date.parse(loaded))}.`,
    }[kind]();
    if (this.#head.textContent !== text) this.#head.textContent = text;
    // Who mended one of two mistakes wants to see that the page knows.
    this.#read.textContent = kind === "wrong" ? words.read(since(Date.parse(read))) : "";
    this.#read.hidden = kind !== "wrong";
  }
}
