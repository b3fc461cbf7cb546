// The head of a chat: who speaks, how the road to the bot is, and two buttons.

import { el, icon, mark } from "./dom.js";
import { words } from "./words.js";

const AWAY_AFTER = 1_500;

export class Head {
  #root;
  #name = el("h2", { class: "head__name" });
  #status = el("p", { class: "head__status", role: "status" }, words.connecting);
  #online = false;
  #polling = false;
  #timer = null;

  /** `root` tells by `data-state` how the road is; `about()` and `clear()` hear of a press, where
   * they are there; `extras` are nodes beside the name. */
  constructor(root, { about, clear, extras = [] }) {
    this.#root = root;
    const button = (name, label, css, onclick) =>
      el("button", { class: `head__button ${css}`, type: "button", onclick }, icon(name), el("span", {}, label));
    this.element = el(
      "div",
      { class: "head" },
      mark(),
      el("div", { class: "head__who" }, this.#name, this.#status),
      ...extras,
      about && button("question", words.about, "head__about", about),
      clear && button("restart", words.clear, "head__clear", clear),
    );
  }

  set name(name) {
    this.#name.textContent = name;
  }

  /** Whether the page hears the sandbox. */
  set online(online) {
    this.#online = online;
    this.#show();
  }

  /** Whether the sandbox hears the bot. */
  set polling(polling) {
    this.#polling = polling;
    this.#show();
  }

  /** A bot that is back within a moment was never away. */
  #show() {
    clearTimeout(this.#timer);
    const state = !this.#online ? "offline" : this.#polling ? "listening" : "away";
    const show = () => {
      if (this.#root.dataset.state === state) return;
      this.#root.dataset.state = state;
      this.#status.textContent = words[state];
    };
    if (state === "listening") show();
    else this.#timer = setTimeout(show, AWAY_AFTER);
  }
}
