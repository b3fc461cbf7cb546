// 'Speel na': the person's own answers on the dialog as it is now, with what became different marked.

import { el } from "./dom.js";
import { part } from "./drawer.js";
import { Refusal, replay } from "./workshoproad.js";
import { workshopWords as words } from "./workshopwords.js";

export class Replay {
  #hooks;
  #busy = false;
  #button = el("button", { class: "button", type: "button" }, words.replay);
  #head = el("p", { class: "result__head" });
  #only;
  #list = el("ol", { class: "replay", tabindex: "0", "aria-label": words.replayList });
  #result;

  /** `hooks`: person() whose walk, acted() before and replayed() after it, title(question), announce(text). */
  constructor(hooks) {
    this.#hooks = hooks;
    const only = el("input", { type: "checkbox", onchange: () => this.#filter() });
    this.#only = { input: only, element: el("label", { class: "check" }, only, words.onlyChanged) };
    this.#button.addEventListener("click", () => this.#replay());
    this.#result = el("div", { class: "result", hidden: true }, this.#head, this.#only.element, this.#list);
    this.element = part(
      "replay-title",
      words.replayTitle,
      el("p", { class: "drawer__text" }, words.replayLead),
      this.#button,
      this.#result,
    );
  }

  async #replay() {
    if (this.#busy) return;
    this.#setBusy(true);
    this.#hooks.acted();
    try {
      this.#show(await replay(this.#hooks.person()));
      this.#hooks.replayed();
    } catch (error) {
      this.#say(error instanceof Refusal ? error.message : words.failed);
      this.#showList([]);
    }
    this.#setBusy(false);
  }

  #setBusy(busy) {
    this.#busy = busy;
    this.#button.setAttribute("aria-disabled", String(busy));
    this.#button.textContent = busy ? words.replayBusy : words.replay;
  }

  #show({ transcript, stopped_at: stopped }) {
    const changed = transcript.filter((entry) => entry.changed).length;
    const where = stopped === null ? "" : ` ${words.stopped(this.#hooks.title(stopped))}`;
    this.#say(transcript.length ? words.changed(changed) + where : words.replayEmpty);
    const items = transcript.map((entry) => this.#entry(entry));
    if (stopped !== null && items.length) items.push(el("li", { class: "replay__stop" }, words.stopMark));
    this.#only.element.hidden = changed === 0;
    this.#only.input.checked = changed > 0;
    this.#showList(items);
    this.#filter();
  }

  #showList(items) {
    this.#list.replaceChildren(...items);
    this.#list.hidden = items.length === 0;
    if (!items.length) this.#only.element.hidden = true;
  }

  #entry({ who, text, changed }) {
    return el(
      "li",
      { class: `replay__entry replay__entry--${who}`, "data-changed": String(changed) },
      el(
        "p",
        { class: "replay__who" },
        who === "bot" ? words.bot : words.you,
        changed ? el("strong", { class: "replay__mark" }, words.mark) : null,
      ),
      el("p", { class: "replay__text" }, text),
    );
  }

  #filter() {
    this.#list.classList.toggle("replay--changed", this.#only.input.checked);
    this.#list.scrollTop = 0;
  }

  #say(text) {
    this.#head.textContent = text;
    this.#result.hidden = false;
    this.#hooks.announce(text);
  }
}
