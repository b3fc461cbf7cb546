// A searchable list of questions, by theme: a field, and under it what fits.

import { el } from "./dom.js";
import { workshopWords as words } from "./workshopwords.js";

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export class Questions {
  #choose;
  #packs = [];
  #options = [];
  #active = -1;
  #shape = "";
  #field;
  #list;
  #found = el("p", { class: "questions__found", role: "status" });

  /** `choose(pack, question)` hears which one; `id` is unique on the page. */
  constructor(id, choose) {
    this.#choose = choose;
    this.#list = el("div", { class: "questions__list", id: `${id}-list`, role: "listbox", "aria-label": words.jumpList });
    this.#field = el("input", {
      class: "questions__field",
      id: `${id}-field`,
      type: "search",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": "true",
      "aria-controls": this.#list.id,
      oninput: () => this.#draw(),
      onkeydown: (event) => this.#onKey(event),
    });
    // Pressing an option must not take the focus out of the field.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.element = el(
      "div",
      { class: "questions" },
      el("label", { for: this.#field.id }, words.jumpField),
      this.#field,
      this.#found,
      this.#list,
    );
  }

  set packs(packs) {
    const shape = JSON.stringify(packs);
    if (shape === this.#shape) return;
    this.#shape = shape;
    this.#packs = packs;
    this.#draw();
  }

  #draw() {
    const wanted = plain(this.#field.value).split(/\s+/).filter(Boolean);
    const { pack: lastPack, question: last } = this.#options[this.#active] ?? {};
    const top = this.#list.scrollTop;
    this.#options = [];
    const groups = [];
    for (const pack of this.#packs) {
      const fits = pack.questions.filter(({ id, title, theme }) => {
        const text = plain(`${title} ${id} ${theme} ${pack.title}`);
        return wanted.every((word) => text.includes(word));
      });
      for (const [theme, questions] of Map.groupBy(fits, ({ theme }) => theme))
        groups.push(this.#group(pack, theme, questions));
    }
    this.#list.replaceChildren(...groups);
    this.#list.hidden = groups.length === 0;
    this.#found.textContent = words.jumpFound(this.#options.length);
    const again = this.#options.findIndex(({ pack, question }) => pack.id === lastPack?.id && question.id === last.id);
    this.#activate(again >= 0 ? again : wanted.length && groups.length ? 0 : -1);
    if (!wanted.length) this.#list.scrollTop = top;
  }

  #group(pack, theme, questions) {
    const id = `${this.#list.id}-group-${this.#options.length}`;
    const title = this.#packs.length > 1 ? `${pack.title} · ${theme}` : theme;
    return el(
      "div",
      { role: "group", "aria-labelledby": id },
      el("p", { class: "questions__theme", id, role: "presentation" }, title),
      ...questions.map((question) => this.#option(pack, question)),
    );
  }

  #option(pack, question) {
    const i = this.#options.length;
    const node = el(
      "div",
      {
        class: "questions__item",
        id: `${this.#list.id}-${i}`,
        role: "option",
        "aria-selected": "false",
        onclick: () => {
          this.#activate(i);
          this.#choose(pack, question);
        },
      },
      el("span", { class: "questions__title" }, question.title),
      el("code", {}, question.id),
    );
    this.#options.push({ pack, question, node });
    return node;
  }

  #onKey(event) {
    const last = this.#options.length - 1;
    const to = {
      ArrowDown: this.#active === last ? 0 : this.#active + 1,
      ArrowUp: this.#active <= 0 ? last : this.#active - 1,
      PageDown: Math.min(this.#active + 8, last),
      PageUp: Math.max(this.#active - 8, 0),
    }[event.key];
    if (to !== undefined && last >= 0) this.#activate(to);
    else if (event.key === "Enter") {
      const chosen = this.#options[this.#active];
      if (chosen) this.#choose(chosen.pack, chosen.question);
    } else if (event.key === "Escape" && this.#field.value) {
      this.#field.value = "";
      this.#draw();
    } else return;
    event.preventDefault();
  }

  #activate(i) {
    this.#options[this.#active]?.node.setAttribute("aria-selected", "false");
    this.#active = i;
    const node = this.#options[i]?.node;
    if (!node) {
      this.#field.removeAttribute("aria-activedescendant");
      return;
    }
    node.setAttribute("aria-selected", "true");
    this.#field.setAttribute("aria-activedescendant", node.id);
    this.#reveal(node);
  }

  /** Only the list scrolls along, not the drawer around it. */
  #reveal(node) {
    const { top, bottom } = node.getBoundingClientRect();
    const room = this.#list.getBoundingClientRect();
    if (top < room.top) this.#list.scrollTop -= room.top - top + 32;
    else if (bottom > room.bottom) this.#list.scrollTop += bottom - room.bottom + 8;
  }
}
