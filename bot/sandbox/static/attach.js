// 'Iets anders sturen': a small menu of what isn't text, to see what the bot does with it.

import { el, icon } from "./dom.js";
import { words } from "./words.js";

export class AttachMenu {
  #items;

  /** `choose(kind)` hears what was chosen; `id` is unique on the page. */
  constructor(id, choose) {
    this.button = el(
      "button",
      {
        class: "round composer__attach",
        type: "button",
        title: words.attach,
        "aria-label": words.attach,
        "aria-haspopup": "menu",
        "aria-expanded": "false",
        "aria-controls": id,
        onclick: () => (this.open ? this.close() : this.show()),
      },
      icon("clip"),
    );
    this.#items = Object.entries(words.kinds).map(([kind, { choice }]) =>
      el(
        "li",
        {
          class: "attach__item",
          role: "menuitem",
          tabindex: "-1",
          onclick: () => {
            this.close();
            this.button.focus();
            choose(kind);
          },
        },
        icon(kind),
        el("span", {}, choice),
      ),
    );
    this.element = el(
      "div",
      { class: "attach", hidden: true },
      el("p", { class: "attach__lead", id: `${id}-lead` }, words.attachLead),
      el("ul", { class: "attach__list", id, role: "menu", "aria-label": words.attach, "aria-describedby": `${id}-lead` }, ...this.#items),
    );
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
  }

  get open() {
    return !this.element.hidden;
  }

  show() {
    this.element.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.#items[0].focus();
  }

  close() {
    this.element.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
  }

  #onKey(event) {
    const count = this.#items.length;
    const at = this.#items.indexOf(document.activeElement);
    const to = {
      ArrowDown: (at + 1) % count,
      ArrowUp: (at - 1 + count) % count,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (to !== undefined) this.#items[to].focus();
    else if (event.key === "Enter" || event.key === " ") this.#items[at]?.click();
    else if (event.key === "Escape") {
      this.close();
      this.button.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
