// The bar: which of what stands on the page one wants to see.

import { el } from "./dom.js";

export class Bar {
  #root;
  #show;
  #tabs = new Map();

  /** `show(name)` hears what was chosen. */
  constructor(root, show) {
    this.#root = root;
    this.#show = show;
  }

  focus(name) {
    this.#tabs.get(name).node.focus();
  }

  /** `tabs`: in their order a name, a label, and the nodes or the word of a note; `shown`: one of them. */
  update(tabs, shown) {
    this.#root.hidden = tabs.length < 2;
    const names = tabs.map(({ name }) => name);
    for (const [name, { node }] of this.#tabs)
      if (!names.includes(name)) {
        node.remove();
        this.#tabs.delete(name);
      }
    tabs.forEach((tab, i) => {
      const { node, label, note } = this.#tabs.get(tab.name) ?? this.#add(tab.name);
      if (this.#root.children[i] !== node) this.#root.insertBefore(node, this.#root.children[i] ?? null);
      node.setAttribute("aria-pressed", String(tab.name === shown));
      label.textContent = tab.label;
      note.replaceChildren(...tab.note);
      note.hidden = !note.textContent;
    });
    this.#tabs.get(shown)?.node.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #add(name) {
    const label = el("span");
    const note = el("span", { class: "tab__note" });
    const press = () => this.#show(name);
    const node = el("button", { class: "tab", type: "button", onclick: press }, label, note);
    const tab = { node, label, note };
    this.#tabs.set(name, tab);
    return tab;
  }
}
