// 'Spring naar een vraag': choosing one brings the person there, and shows which answers lead there.

import { el } from "./dom.js";
import { part } from "./drawer.js";
import { Questions } from "./questions.js";
import { jump, Refusal } from "./workshoproad.js";
import { workshopWords as words } from "./workshopwords.js";

export class Jump {
  #hooks;
  #questions = new Questions("jump", (pack, question) => this.#jump(pack, question));
  #result = el("div", { class: "result", hidden: true });

  /** `hooks`: person() who jumps, acted() before and jumped() after it, title(question),
   * announce(text), talk() to go and see. */
  constructor(hooks) {
    this.#hooks = hooks;
    this.element = part(
      "jump-title",
      words.jumpTitle,
      el("p", { class: "drawer__text" }, words.jumpLead),
      this.#questions.element,
      this.#result,
    );
  }

  set packs(packs) {
    this.#questions.packs = packs;
  }

  async #jump(pack, question) {
    this.#hooks.acted();
    try {
      const { answers } = await jump(this.#hooks.person(), pack.id, question.id);
      this.#show(words.jumped(question.title), this.#road(answers));
      this.#hooks.jumped();
    } catch (error) {
      this.#show(error instanceof Refusal ? error.message : words.failed, []);
    }
  }

  #show(text, more) {
    this.#result.replaceChildren(el("p", { class: "result__head" }, text), ...more);
    this.#result.hidden = false;
    this.#result.firstChild.scrollIntoView({ block: "nearest" });
    this.#hooks.announce(text);
  }

  #road(answers) {
    const talk = { class: "button result__talk", type: "button", onclick: () => this.#hooks.talk() };
    const road = answers.length
      ? [
          el("p", {}, words.jumpedBy),
          el(
            "dl",
            { class: "answers" },
            ...answers.flatMap(({ question, said }) => [
              el("dt", {}, this.#hooks.title(question)),
              el("dd", {}, said),
            ]),
          ),
        ]
      : [el("p", {}, words.jumpedFree)];
    return [...road, el("button", talk, words.toTalk)];
  }
}
