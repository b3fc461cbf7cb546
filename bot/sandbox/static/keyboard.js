// The buttons under a message of the bot.
// A press shows at once and holds that one button until the bot answers; everything else stays usable.

import { el, outwardUrl } from "./dom.js";
import { words } from "./words.js";

const DOUBLE_CLICK = 400;
const LONGEST_HOLD = 8_000;

export class Keyboard {
  #tap;
  #renamed;
  #opensHere;
  #keys = [];
  #shape = "";

  /** `tap(data)` resolves to a callback id or null; `renamed(text)` hears of a new label on the key in focus;
   * `opensHere(url)` tells a link that stays on the page from one that leaves it. */
  constructor(tap, renamed, opensHere) {
    this.#tap = tap;
    this.#opensHere = opensHere;
    this.#renamed = renamed;
    this.element = el("div", { class: "keyboard", role: "group", "aria-label": words.buttons });
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
  }

  update(rows) {
    const shape = JSON.stringify(rows.map((row) => row.map((button) => "url" in button)));
    const buttons = rows.flat();
    if (shape === this.#shape) {
      this.#keys.forEach((key, i) => this.#relabel(key, buttons[i]));
      return;
    }
    const focused = this.#keys.findIndex((key) => key.node === document.activeElement);
    this.#shape = shape;
    this.#keys = buttons.map((button) => this.#key(button));
    let at = 0;
    this.element.replaceChildren(
      ...rows.map((row) => {
        const nodes = this.#keys.slice(at, (at += row.length)).map((key) => key.node);
        return el("div", { class: "keyboard__row" }, ...nodes);
      }),
    );
    if (focused >= 0) {
      const last = this.#keys.length - 1;
      this.#keys[Math.min(focused, last)]?.node.focus({ preventScroll: true });
    }
  }

  /** The bot answered this callback (or any, when no id is given): let go of the key. */
  settle(callbackId = null) {
    for (const key of this.#keys) {
      if (callbackId === null || key.callbackId === callbackId) this.#release(key);
    }
  }

  #key(button) {
    const key = { data: button.callback_data, callbackId: null, timer: null, pressedAt: null };
    if ("url" in button) {
      key.node = el("a", {
        class: "key key--link",
        href: outwardUrl(button.url),
        target: "_blank",
        rel: "noopener noreferrer",
      });
    } else {
      key.node = el("button", { class: "key", type: "button", onclick: (event) => this.#press(key, event) });
    }
    key.label = el("span", { class: "key__label" });
    key.node.append(key.label);
    if ("url" in button)
      key.node.append(el("span", { class: "visually-hidden" }, ` (${this.#opensHere(button.url) ? words.opensHere : words.opens})`));
    this.#relabel(key, button);
    return key;
  }

  #relabel(key, button) {
    if (key.data !== button.callback_data) this.#release(key);
    key.data = button.callback_data;
    if ("url" in button) key.node.href = outwardUrl(button.url) ?? "";
    if (key.label.textContent === button.text) return;
    const changed = key.label.textContent !== "";
    key.label.textContent = button.text;
    if (changed && key.node === document.activeElement) this.#renamed(button.text);
  }

  async #press(key, { detail, timeStamp }) {
    const again = key.pressedAt !== null && timeStamp - key.pressedAt < DOUBLE_CLICK;
    // The second half of a double click, on a key that slid under the pointer.
    const strayed = detail > 1 && key.pressedAt === null;
    if (key.timer !== null || again || strayed) return;
    key.pressedAt = timeStamp;
    key.node.setAttribute("aria-disabled", "true");
    key.node.classList.add("key--pressed");
    key.timer = setTimeout(() => this.#release(key), LONGEST_HOLD);
    const callbackId = await this.#tap(key.data);
    if (callbackId === null) this.#release(key);
    else key.callbackId = callbackId;
  }

  #release(key) {
    clearTimeout(key.timer);
    key.timer = null;
    key.callbackId = null;
    key.node.removeAttribute("aria-disabled");
    key.node.classList.remove("key--pressed");
  }

  #onKey(event) {
    // A held Enter is one press.
    if (event.key === "Enter" && event.repeat) event.preventDefault();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const at = this.#keys.findIndex((key) => key.node === document.activeElement);
    const next = this.#keys[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.node.focus();
  }
}
