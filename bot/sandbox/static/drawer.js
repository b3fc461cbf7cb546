// The frame of a drawer beside the conversation: its head, how it opens, closes and takes the focus.

import { el, icon } from "./dom.js";

export class Drawer {
  #title;

  /** `words`: title, lead, close; `close()` hears that someone wants it shut. */
  constructor(root, words, close) {
    this.element = root;
    this.#title = el("h2", { id: `${root.id}-title`, tabindex: "-1" }, words.title);
    const shut = { class: "round", type: "button", "aria-label": words.close, title: words.close };
    root.classList.add("drawer");
    root.setAttribute("aria-labelledby", this.#title.id);
    root.append(
      el(
        "div",
        { class: "drawer__head" },
        el("div", {}, this.#title, el("p", { class: "drawer__lead" }, words.lead)),
        el("button", { ...shut, onclick: close }, icon("close")),
      ),
    );
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented && !event.target.matches("select")) close();
    });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  set isOpen(open) {
    this.element.hidden = !open;
  }

  focus() {
    this.#title.focus({ preventScroll: true });
  }
}

/** One part of a drawer, under its own heading. */
export function part(id, title, ...children) {
  return el(
    "section",
    { class: "drawer__part", "aria-labelledby": id },
    el("h3", { id, tabindex: "-1" }, title),
    ...children,
  );
}
