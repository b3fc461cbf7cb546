// Under each message of the bot: the file and the line it came from, asked for many messages at once.

import { copyButton } from "./copy.js";
import { el } from "./dom.js";
import { origins } from "./workshoproad.js";
import { workshopWords as words } from "./workshopwords.js";

const MOMENT = 40;
const MOST = 40;

export class Origins {
  #announce;
  #on = false;
  #round = 0;
  #timer = null;
  #shown = new Map();
  #known = new Map();

  constructor(announce) {
    this.#announce = announce;
  }

  get on() {
    return this.#on;
  }

  set on(on) {
    this.#on = on;
    for (const node of this.#shown.values()) node.hidden = true;
    if (on) this.refresh();
  }

  /** A message came, or its text changed. */
  follow(message) {
    if (!message.fromBot) return;
    if (!this.#shown.has(message)) {
      const node = el("div", { class: "origin", hidden: true });
      message.article.append(node);
      this.#shown.set(message, node);
    }
    if (this.#on) this.#later();
  }

  forget(message) {
    this.#shown.delete(message);
  }

  /** What stood on line 12 may stand elsewhere now. */
  refresh() {
    this.#known.clear();
    this.#round += 1;
    if (this.#on) this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), MOMENT);
  }

  async #ask() {
    const round = this.#round;
    const texts = [...this.#shown.keys()].map(({ data }) => data.text).filter(Boolean);
    const wanted = [...new Set(texts)].filter((text) => !this.#known.has(text)).slice(-MOST);
    this.#draw();
    if (!wanted.length) return;
    try {
      const places = await origins(wanted);
      if (round !== this.#round) return;
      wanted.forEach((text, i) => this.#known.set(text, places[i]));
    } catch {
      // The next message or change asks again.
      return;
    }
    this.#ask();
  }

  #draw() {
    if (!this.#on) return;
    for (const [message, node] of this.#shown) {
      const { text } = message.data;
      node.hidden = !text;
      const places = this.#known.get(text);
      const content = JSON.stringify(places ?? null);
      // Until the answer is there, what stood here before stays.
      if (!places || node.dataset.shown === content) continue;
      node.dataset.shown = content;
      node.replaceChildren(...this.#places(places));
    }
  }

  #places(places) {
    if (!places.length) return [el("p", {}, words.originNone)];
    return [
      el("span", { class: "visually-hidden" }, `${words.origin} `),
      ...places.map(({ file, line, excerpt }) => {
        const place = `${file}:${line}`;
        return el(
          "span",
          { class: "origin__place" },
          el("code", { title: excerpt }, place),
          copyButton(place, words.copyOrigin(place), this.#announce),
          // Where a message is made of several texts: which one this is.
          places.length > 1 ? el("span", { class: "origin__excerpt" }, excerpt) : null,
        );
      }),
    ];
  }
}
