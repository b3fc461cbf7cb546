// What stands in the log besides messages: the welcome in an empty chat, and that the bot is writing.

import { el, mark } from "./dom.js";
import { words } from "./words.js";

const TYPING = 6_000;

export class Welcome {
  #start;
  element = el("div", { class: "empty", hidden: true });

  /** `start()` hears that someone begins. */
  constructor(start) {
    this.#start = start;
  }

  show({ first_name: name, description }) {
    const begin = { class: "button button--start", type: "button", onclick: this.#start };
    this.element.replaceChildren(
      mark(),
      el("p", { class: "empty__name" }, name),
      el("p", { class: "empty__text" }, description || words.emptyFallback),
      el("button", begin, words.start),
    );
    this.element.hidden = false;
  }

  /** Goes; true when it had the focus. */
  leave() {
    const held = this.element.contains(document.activeElement);
    this.element.hidden = true;
    return held;
  }
}

export class Typing {
  #timer = null;
  element = el("div", { class: "typing", "aria-hidden": "true", hidden: true });

  set name(name) {
    this.element.replaceChildren(mark(), el("span", {}, words.typing(name)));
  }

  show(on) {
    clearTimeout(this.#timer);
    this.element.hidden = !on;
    if (on) this.#timer = setTimeout(() => this.show(false), TYPING);
  }
}
