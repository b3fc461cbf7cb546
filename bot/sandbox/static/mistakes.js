// What is wrong in the packs: errors first, then what deserves a second look. Grouped by file, each to copy.

import { copyButton } from "./copy.js";
import { el } from "./dom.js";
import { placeOf, workshopWords as words } from "./workshopwords.js";

export const isError = ({ severity }) => severity === "error";

/** One line, as the command line prints it. */
const lineOf = (mistake) => `${placeOf(mistake)}: ${mistake.code}: ${mistake.what} ${mistake.remedy}`.trim();

export class Mistakes {
  #announce;
  #shown = "";
  #errors = el("div", { class: "mistakes mistakes--error", hidden: true });
  #warnings = el("details", { class: "mistakes mistakes--warning", hidden: true });

  constructor(announce) {
    this.#announce = announce;
    this.element = el("div", { class: "mistakes__all" }, this.#errors, this.#warnings);
  }

  update(mistakes) {
    const content = JSON.stringify(mistakes);
    if (content === this.#shown) return;
    this.#shown = content;
    const errors = mistakes.filter(isError);
    const warnings = mistakes.filter((mistake) => !isError(mistake));
    const held = this.element.contains(document.activeElement);
    this.#errors.hidden = errors.length === 0;
    this.#errors.replaceChildren(
      el("h4", { class: "mistakes__title" }, words.errorsTitle(errors.length)),
      ...this.#files(errors),
    );
    this.#warnings.hidden = warnings.length === 0;
    this.#warnings.replaceChildren(
      el("summary", { class: "mistakes__title" }, words.warningsTitle(warnings.length)),
      el("p", { class: "drawer__text" }, words.warningsLead),
      ...this.#files(warnings),
    );
    // Who stood on a mistake that is gone now, goes on from the heading above the list.
    if (held && !this.element.contains(document.activeElement))
      this.element.closest("section").querySelector("h3").focus({ preventScroll: true });
  }

  #files(mistakes) {
    const files = Map.groupBy(mistakes, ({ file }) => file);
    return [...files].map(([file, inFile]) =>
      el(
        "div",
        { class: "mistakes__file" },
        el("h5", {}, el("code", {}, file)),
        el("ul", { class: "plainlist" }, ...inFile.map((mistake) => this.#item(mistake))),
      ),
    );
  }

  #item(mistake) {
    const place = placeOf(mistake);
    return el(
      "li",
      { class: "mistake" },
      el(
        "div",
        {},
        el("p", { class: "mistake__place" }, words.place(mistake)),
        el("p", { class: "mistake__what" }, mistake.what),
        el("p", { class: "mistake__remedy" }, mistake.remedy),
        el("p", { class: "mistake__code" }, el("code", {}, mistake.code)),
      ),
      copyButton(lineOf(mistake), words.copyMistake(place), this.#announce),
    );
  }
}
