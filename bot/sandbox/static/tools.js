// The buttons that bring something onto the page. They stand in the rail, and in the small screen's help.

import { el, icon } from "./dom.js";

export class Tools {
  #tools;
  #made = [];

  /** `tools`: for each name its icon and what a press does. */
  constructor(tools) {
    this.#tools = tools;
  }

  /** A set of the buttons; `done()` comes before what a press does. */
  make(done = () => {}) {
    this.#made = this.#made.filter(({ node }) => node.isConnected);
    return Object.entries(this.#tools).map(([name, { image, act }]) => {
      const label = el("span");
      const press = () => {
        done();
        act();
      };
      const node = el("button", { class: "tool", type: "button", onclick: press }, icon(image), label);
      this.#made.push({ name, node, label });
      return node;
    });
  }

  /** `state`: for each name its label, whether it is on, and whether it is hidden. */
  update(state) {
    for (const { name, node, label } of this.#made) {
      label.textContent = state[name].label;
      node.classList.toggle("tool--on", state[name].on ?? false);
      node.hidden = state[name].hidden ?? false;
    }
  }

  focus(name) {
    this.#made.find((tool) => tool.name === name && tool.node.checkVisibility())?.node.focus();
  }
}
