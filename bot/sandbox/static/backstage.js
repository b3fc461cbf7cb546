// The drawer 'Achter de schermen': the bot's process, what can go wrong, and what the bot does.
// It watches only while someone looks at it, or while something is broken.

import { backstageWords as words } from "./backstagewords.js";
import { CallLog } from "./calllog.js";
import { killBot, mendAll, startBot, watch } from "./control.js";
import { el, icon } from "./dom.js";
import { FaultSwitches } from "./faults.js";

const EVERY = 700;
const NOW_AND_THEN = 3_000;
const PASSES = 8_000;

export class Backstage {
  #hooks;
  #log;
  #faults;
  #last = 0;
  #round = 0;
  #timer = null;
  #passing = null;
  #bot = null;
  #count = 0;
  #title = el("h2", { id: "backstage-title", tabindex: "-1" }, words.title);
  #notice = el("p", { class: "backstage__notice", role: "status" });
  #botState = el("p", { class: "bot__state", role: "status" });
  #kill = el("button", { class: "button button--danger", type: "button", "aria-describedby": "bot-text" }, words.kill);
  #start = el("button", { class: "button", type: "button" }, words.start);
  #botText = el("p", { class: "fault__text", id: "bot-text" });
  #botPart;
  #mend = el("button", { class: "button backstage__mend", type: "button", hidden: true }, words.mend);

  #news = el("div", { class: "backstage__news", hidden: true }, this.#notice, this.#mend);

  /** `people`: the ids of person 1 and 2; `hooks`: close(), count(number of things that are broken). */
  constructor(root, people, hooks) {
    this.element = root;
    this.#hooks = hooks;
    this.#log = new CallLog(people);
    this.#faults = new FaultSwitches(people, {
      changed: () => this.#look(),
      failed: () => this.#say(words.failed),
    });
    this.#botPart = el(
      "section",
      { class: "backstage__part", "aria-labelledby": "bot-title", hidden: true },
      el("h3", { id: "bot-title" }, words.botTitle),
      this.#botState,
      el("div", { class: "bot__actions" }, this.#kill, this.#start),
      this.#botText,
    );
    this.#kill.addEventListener("click", () => this.#switchBot(killBot));
    this.#start.addEventListener("click", () => this.#switchBot(startBot));
    this.#mend.addEventListener("click", () => this.#mendAll());
    const shut = { class: "round", type: "button", "aria-label": words.close, title: words.close };
    root.setAttribute("aria-labelledby", this.#title.id);
    root.append(
      el(
        "div",
        { class: "backstage__head" },
        el("div", {}, this.#title, el("p", { class: "backstage__lead" }, words.lead)),
        el("button", { ...shut, onclick: () => hooks.close() }, icon("close")),
      ),
      this.#news,
      el(
        "div",
        { class: "backstage__room" },
        el(
          "div",
          { class: "backstage__switches" },
          el("a", { class: "backstage__jump", href: "#calls-title" }, words.jump),
          this.#botPart,
          this.#faults.element,
        ),
        this.#log.element,
      ),
    );
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.target.matches("select")) hooks.close();
    });
    document.addEventListener("visibilitychange", () => !document.hidden && this.#look());
  }

  get isOpen() {
    return !this.element.hidden;
  }

  set two(on) {
    this.#faults.two = on;
  }

  open() {
    this.element.hidden = false;
    this.#look();
  }

  close() {
    this.element.hidden = true;
    this.#look();
  }

  focus() {
    this.#title.focus({ preventScroll: true });
  }

  /** Looks now, and then goes on as often as it is worth. */
  async #look() {
    clearTimeout(this.#timer);
    const round = (this.#round += 1);
    if (document.hidden) return;
    try {
      const seen = await watch(this.#last);
      // What was asked before someone turned a switch tells of before.
      if (round !== this.#round) return;
      this.#take(seen);
      if (this.#notice.textContent === words.gone) this.#say(this.#count ? words.broken(this.#count) : "");
    } catch {
      if (round !== this.#round) return;
      this.#say(words.gone);
    }
    if (this.isOpen || this.#count) this.#timer = setTimeout(() => this.#look(), this.isOpen ? EVERY : NOW_AND_THEN);
  }

  #take({ calls, last, faults, blocked, bot }) {
    if (last < this.#last) {
      // Another sandbox, that counts from 1.
      this.#last = 0;
      this.#log.clear();
      this.#look();
      return;
    }
    this.#last = last;
    if (calls.length) this.#log.add(calls);
    this.#faults.update(faults, blocked);
    this.#showBot(bot);
    this.#showCount(this.#faults.count + Number(bot === "killed"));
  }

  #showCount(count) {
    if (count === this.#count) return;
    this.#count = count;
    if (!count && document.activeElement === this.#mend) this.focus();
    this.#mend.hidden = !count;
    this.#say(count ? words.broken(count) : words.mended);
    this.#hooks.count(count);
  }

  #showBot(state) {
    this.#botPart.hidden = state === null;
    if (state === this.#bot || state === null) return;
    this.#bot = state;
    this.#botPart.dataset.bot = state;
    this.#botState.textContent = words.bot[state].name;
    this.#botText.textContent = words.bot[state].text;
    const killed = state === "killed";
    const held = document.activeElement;
    this.#kill.hidden = killed;
    this.#start.hidden = !killed;
    if (held === this.#kill && killed) this.#start.focus();
    if (held === this.#start && !killed) this.#kill.focus();
  }

  async #switchBot(doIt) {
    try {
      await doIt();
    } catch {
      this.#say(words.failed);
    }
    this.#look();
  }

  async #mendAll() {
    try {
      await mendAll(this.#faults.blocked);
      if (this.#bot === "killed") await startBot();
    } catch {
      this.#say(words.failed);
    }
    this.#look();
  }

  #say(text) {
    this.#notice.textContent = text;
    this.#news.hidden = !text && !this.#count;
    clearTimeout(this.#passing);
    if (text === words.mended) this.#passing = setTimeout(() => this.#say(""), PASSES);
  }
}
