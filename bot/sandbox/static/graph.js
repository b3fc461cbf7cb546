// The drawing of a pack: fetched anew when something changed, to zoom and to scroll.

import { el, icon } from "./dom.js";
import { part } from "./drawer.js";
import { drawing } from "./workshoproad.js";
import { workshopWords as words } from "./workshopwords.js";

// Of its own size, after what fits in the drawer.
const STEPS = [0.25, 0.5, 0.75, 1, 1.5];

export class Graph {
  #person;
  #packs = [];
  #scale = null;
  #visit = Date.now();
  #version = 0;
  #open = false;
  #image = el("img", { class: "graph__image", alt: "" });
  #room = el("div", { class: "graph__room", role: "region", tabindex: "0", "aria-label": words.graphRoom }, this.#image);
  #gone = el("p", { class: "drawer__text", hidden: true }, words.graphGone);
  #zoom = el("output", { class: "graph__zoom" });
  #link;
  #select;
  #choice;

  /** `person()`: whose replay the marks are of. */
  constructor(person) {
    this.#person = person;
    this.#image.addEventListener("load", () => {
      this.#fail(false);
      this.#show();
    });
    this.#image.addEventListener("error", () => this.#fail(true));
    this.#select = el("select", { class: "select", id: "graph-pack", onchange: () => this.#draw() });
    this.#choice = el(
      "div",
      { class: "graph__choice", hidden: true },
      el("label", { for: "graph-pack" }, words.graphOf),
      this.#select,
    );
    this.#link = el(
      "a",
      { class: "graph__open", target: "_blank" },
      words.graphOpen,
      el("span", { class: "visually-hidden" }, ` (${words.opens})`),
    );
    const zoom = (by, name, label) =>
      el("button", { class: "round", type: "button", "aria-label": label, title: label, onclick: () => this.#zoomBy(by) }, icon(name));
    this.element = part(
      "graph-title",
      words.graphTitle,
      el("p", { class: "drawer__text" }, words.graphLead),
      this.#choice,
      el(
        "div",
        { class: "graph__tools" },
        zoom(-1, "minus", words.zoomOut),
        this.#zoom,
        zoom(1, "plus", words.zoomIn),
        this.#link,
      ),
      this.#gone,
      this.#room,
    );
    this.#show();
  }

  set packs(packs) {
    const chosen = this.#select.value;
    this.#packs = packs;
    this.#select.replaceChildren(
      ...packs.map(({ id, title }) => el("option", { value: id, selected: id === chosen }, title)),
    );
    this.#choice.hidden = packs.length < 2;
    this.refresh();
  }

  /** Out of sight nothing is fetched. */
  set open(open) {
    this.#open = open;
    this.#draw();
  }

  /** Something changed: in the pack, in the replay, or who it is about. */
  refresh() {
    this.#version += 1;
    this.#draw();
  }

  #draw() {
    const pack = this.#packs.find(({ id }) => id === this.#select.value) ?? this.#packs[0];
    if (!this.#open || !pack) return;
    const url = drawing(pack.id, this.#person(), `${this.#visit}.${this.#version}`);
    if (this.#image.getAttribute("src") === url) return;
    this.#image.src = url;
    this.#image.alt = words.graphAlt(pack);
    this.#link.href = url;
  }

  #fail(failed) {
    this.#gone.hidden = !failed;
    this.#room.hidden = failed;
  }

  #zoomBy(by) {
    const fit = this.#room.clientWidth / this.#image.naturalWidth;
    const steps = [fit, ...STEPS.filter((step) => step > fit * 1.1)];
    const at = this.#scale === null ? 0 : steps.indexOf(this.#scale);
    const to = Math.min(steps.length - 1, Math.max(0, at + by));
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.#room;
    const grown = steps[to] / (this.#scale ?? fit);
    this.#scale = to ? steps[to] : null;
    this.#show();
    // What was in the middle stays there.
    this.#room.scrollLeft = (scrollLeft + clientWidth / 2) * grown - clientWidth / 2;
    this.#room.scrollTop = (scrollTop + clientHeight / 2) * grown - clientHeight / 2;
  }

  #show() {
    const scale = this.#scale;
    this.#zoom.textContent = scale === null ? words.zoomFit : words.zoom(Math.round(scale * 100));
    this.#image.style.inlineSize = scale === null ? "100%" : `${this.#image.naturalWidth * scale}px`;
  }
}
