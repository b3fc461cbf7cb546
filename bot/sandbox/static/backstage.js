// The drawer 'Achter de schermen': the bot's process, what can go wrong, and what the bot does.
// It watches only while someone looks at it, or while something is broken.

import { backstageWords as words } from "./backstagewords.js";
import { CallLog } from "./calllog.js";
import { killBot, mendAll, startBot, watch } from "./control.js";
import { el } from "./dom.js";
import { Drawer, part } from "./drawer.js";
import { FaultSwitches } from "./faults.js";

const EVERY = 700;
const NOW_AND_THEN = 3_000;
const PASSES = 8_000;

export class Backstage {
  #hooks;
  #drawer;
  #log;
  #faults;
  #last = 0;
  #round = 0;
  #timer = null;
  #passing = null;
  #bot = null;
  #count = 0;
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
    this.#hooks = hooks;
    this.#drawer = new Drawer(root, words, () => hooks.close());
    this.#log = new CallLog(people);
    this.#faults = new FaultSwitches(people, {
      changed: () => this.#look(),
      failed: () => this.#say(words.failed),
    });
    const actions = el("div", { class: "bot__actions" }, this.#kill, this.#start);
    this.#botPart = part("bot-title", words.botTitle, this.#botState, actions, this.#botText);
    this.#botPart.hidden = true;
    this.#kill.addEventListener("click", () => this.#switchBot(killBot));
    this.#start.addEventListener("click", () => this.#switchBot(startBot));
    this.#mend.addEventListener("click", () => this.#mendAll());
    root.append(
      this.#news,
      el(
        "div",
        { class: "drawer__room backstage__room" },
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
    document.addEventListener("visibilitychange", () => !document.hidden && this.#look());
  }

  get isOpen() {
    return this.#drawer.isOpen;
  }

  set isOpen(open) {
    this.#drawer.isOpen = open;
    this.#look();
  }

  set two(on) {
    this.#faults.two = on;
    this.#log.two = on;
  }

  focus() {
    this.#drawer.focus();
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
