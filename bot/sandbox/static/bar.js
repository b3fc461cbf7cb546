// The bar on a small screen: which of what stands on the page one wants to see.

import { el } from "./dom.js";

export class Bar {
  #root;
  #tabs = new Map();

  /** `names`: what can be shown; `show(name)` hears what was chosen. */
  constructor(root, names, show) {
    this.#root = root;
    for (const name of names) {
      const label = el("span");
      const note = el("span", { class: "tab__note" });
      const node = el("button", { class: "tab", type: "button", onclick: () => show(name) }, label, note);
      this.#tabs.set(name, { node, label, note });
      root.append(node);
    }
  }

  has(name) {
    return this.#tabs.has(name);
  }

  focus(name) {
    this.#tabs.get(name).node.focus();
  }

  /** `tabs`: for each name that is there its label, and the nodes or the word of its note. */
  update(tabs, shown) {
    this.#root.hidden = Object.keys(tabs).length < 2;
    for (const [name, { node, label, note }] of this.#tabs) {
      const tab = tabs[name];
      node.hidden = !tab;
      node.setAttribute("aria-pressed", String(name === shown));
      if (!tab) continue;
      label.textContent = tab.label;
      note.replaceChildren(...tab.note);
      note.hidden = !note.textContent;
    }
  }
}
