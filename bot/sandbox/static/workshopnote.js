// The bar above the conversation while there is an error in a pack: where, what to do, and a way to all of them.

import { el, icon } from "./dom.js";
import { workshopWords as words } from "./workshopwords.js";

export class Note {
  #root;
  #text = el("p", { class: "note__text" });
  #look;

  /** `look()` hears that someone wants to see them all. */
  constructor(root, look) {
    this.#root = root;
    this.#look = el("button", { class: "button button--quiet note__look", type: "button", onclick: look }, words.noteLook);
    root.setAttribute("aria-label", words.noteLabel);
    root.append(icon("warning"), this.#text, this.#look);
  }

  /** The errors; `canLook`: whether the list isn't in sight already. */
  update(errors, canLook) {
    this.#root.hidden = errors.length === 0;
    this.#look.hidden = !canLook;
    if (!errors.length) return;
    const [first, ...others] = errors;
    this.#text.replaceChildren(
      el("strong", {}, words.note(first)),
      ` ${first.what} ${first.remedy}`,
      others.length ? ` ${words.noteMore(others.length)}` : "",
    );
  }

  /** What the bar says, to be read aloud. */
  get spoken() {
    return this.#text.textContent;
  }
}
