// The list of commands above the field: opened by its button, or by typing a slash.

import { el } from "./dom.js";
import { words } from "./words.js";

export class CommandMenu {
  #choose;
  #commands = [];
  #shown = [];
  #active = -1;

  /** `choose(text)` hears which command was chosen; `id` is unique on the page. */
  constructor(id, choose) {
    this.#choose = choose;
    this.element = el("ul", {
      class: "commands",
      id,
      role: "listbox",
      "aria-label": words.commands,
      tabindex: "-1",
      hidden: true,
    });
    // Pressing an option must not take the focus out of the field.
    this.element.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  set commands(commands) {
    this.#commands = commands;
    if (this.open) this.show("/");
  }

  get open() {
    return !this.element.hidden;
  }
  get count() {
    return this.#shown.length;
  }
  get activeId() {
    return this.#shown[this.#active]?.node.id ?? null;
  }

  /** Shows the commands that begin with `typed`; an empty outcome closes the list. */
  show(typed) {
    const wanted = typed.slice(1).toLowerCase();
    const found = this.#commands.filter(({ command }) => command.startsWith(wanted));
    this.#shown = found.map((command, i) => this.#option(command, i));
    this.element.replaceChildren(...this.#shown.map(({ node }) => node));
    this.element.hidden = found.length === 0;
    this.#activate(found.length ? 0 : -1);
  }

  close() {
    this.element.hidden = true;
    this.#shown = [];
    this.#active = -1;
  }

  /** Handles a key while the list is open; true when the key was for the list. */
  onKey(event) {
    if (!this.open) return false;
    const last = this.#shown.length - 1;
    const to = {
      ArrowDown: this.#active === last ? 0 : this.#active + 1,
      ArrowUp: this.#active <= 0 ? last : this.#active - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined) this.#activate(to);
    else if (event.key === "Enter" && !event.shiftKey) this.#choose(`/${this.#chosen()}`);
    else if (event.key === "Escape") this.close();
    else return false;
    event.preventDefault();
    return true;
  }

  #chosen() {
    return this.#shown[this.#active].command;
  }

  #option({ command, description }, i) {
    const node = el(
      "li",
      {
        class: "commands__item",
        id: `${this.element.id}-${i}`,
        role: "option",
        "aria-selected": "false",
        onclick: () => this.#choose(`/${command}`),
        onpointermove: () => this.#active !== i && this.#activate(i),
      },
      el("span", { class: "commands__name" }, `/${command} `),
      el("span", { class: "commands__what" }, description),
    );
    return { node, command };
  }

  #activate(i) {
    this.#shown[this.#active]?.node.setAttribute("aria-selected", "false");
    this.#active = i;
    const node = this.#shown[i]?.node;
    if (node) {
      node.setAttribute("aria-selected", "true");
      node.scrollIntoView({ block: "nearest" });
      this.element.setAttribute("aria-activedescendant", node.id);
    }
    this.element.dispatchEvent(new CustomEvent("active"));
  }
}
