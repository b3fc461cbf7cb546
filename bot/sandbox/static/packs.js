// Where there is more than one pack: which one a person's conversation begins with.

import { el } from "./dom.js";
import { part } from "./drawer.js";
import { workshopWords as words } from "./workshopwords.js";

export class Packs {
  #begin;
  #shown = "";
  #list = el("ul", { class: "plainlist packs" });

  /** `begin(pack)` hears with which one. */
  constructor(begin) {
    this.#begin = begin;
    this.element = part("packs-title", words.packsTitle, el("p", { class: "drawer__text" }, words.packsLead), this.#list);
  }

  set packs(packs) {
    this.element.hidden = packs.length < 2;
    const shown = JSON.stringify(packs.map(({ id, title }) => [id, title]));
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#list.replaceChildren(...packs.map((pack) => this.#item(pack)));
  }

  #item(pack) {
    const press = { class: "button", type: "button", "aria-label": words.beginWith(pack.title), onclick: () => this.#begin(pack) };
    return el(
      "li",
      { class: "pack" },
      el("p", { class: "pack__title" }, pack.title, " ", el("code", {}, pack.id)),
      el("button", press, words.begin),
    );
  }
}
