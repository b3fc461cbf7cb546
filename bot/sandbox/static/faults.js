// The switches: what can go wrong, one sentence each, and whether it is on.

import { backstageWords as words } from "./backstagewords.js";
import { addFault, block, clearFault } from "./control.js";
import { el, switchButton } from "./dom.js";
import { part } from "./drawer.js";

// What each switch asks of the sandbox. A dropped line is for one message: for ever it would
// keep the bot sending for ever.
const ASKED = {
  too_many_requests: { method: "send*" },
  server_error: {},
  bad_gateway: {},
  drop_before: { method: "send*", count: 1 },
  drop_after: { method: "send*", count: 1 },
  slow: { seconds: 5 },
  outage: {},
  unauthorized: {},
};

export class FaultSwitches {
  #people;
  #hooks;
  #switches = [];
  #active = [];
  #blocked = new Set();
  #wait;
  // One change at a time, each with what the one before it came to: a click may follow at once.
  #before = Promise.resolve();

  /** `people`: the ids of person 1 and 2; `hooks`: changed() after a switch (waited for), failed(). */
  constructor(people, hooks) {
    this.#people = people;
    this.#hooks = hooks;
    const id = "fault-wait";
    this.#wait = el(
      "select",
      { id, class: "select", onchange: () => this.#waitLonger() },
      ...words.waits.map(([seconds, label]) =>
        el("option", { value: seconds, selected: seconds === 5 }, label),
      ),
    );
    const choice = el("div", { class: "fault__choice" }, el("label", { for: id }, words.wait), this.#wait);
    this.element = part(
      "faults-title",
      words.faultsTitle,
      el(
        "ul",
        { class: "faults" },
        ...Object.entries(words.faults).map(([kind, text]) =>
          this.#row({
            id: kind,
            text,
            extra: kind === "too_many_requests" ? choice : null,
            isOn: () => this.#active.some((fault) => fault.kind === kind),
            set: (on) => (on ? this.#add(kind) : this.#clear(kind)),
          }),
        ),
        ...people.map((person, i) =>
          this.#row({
            id: `block-${i + 1}`,
            text: words.block(i + 1),
            second: i === 1,
            isOn: () => this.#blocked.has(person),
            set: (on) => block(person, on),
          }),
        ),
      ),
    );
  }

  /** How many are on. */
  get count() {
    return this.#active.length + this.#blocked.size;
  }
  get blocked() {
    return [...this.#blocked];
  }

  /** Whether there is a second person to block. */
  set two(on) {
    for (const one of this.#switches) if (one.second) one.row.hidden = !on;
  }

  update(active, blocked) {
    this.#active = active;
    this.#blocked = new Set(blocked.filter((person) => this.#people.includes(person)));
    for (const { button, isOn } of this.#switches) button.setAttribute("aria-checked", String(isOn()));
  }

  #row({ id, text, extra = null, second = false, isOn, set }) {
    const names = { name: `fault-${id}-name`, text: `fault-${id}-text` };
    const button = switchButton(names, () => this.#turn(button, set));
    const row = el(
      "li",
      { class: "fault" },
      el(
        "div",
        { class: "fault__head" },
        el(
          "span",
          { class: "fault__name", id: names.name, onclick: () => button.click() },
          `${text.name} `,
          el("span", { class: "fault__code" }, `(${text.code})`),
        ),
        button,
      ),
      el("p", { class: "fault__text", id: names.text }, text.text),
      extra,
    );
    this.#switches.push({ button, row, isOn, second });
    return row;
  }

  #turn(button, set) {
    const on = button.getAttribute("aria-checked") !== "true";
    button.setAttribute("aria-checked", String(on));
    return this.#change(
      () => set(on),
      () => button.setAttribute("aria-checked", String(!on)),
    );
  }

  #change(make, undo = () => {}) {
    this.#before = this.#before.then(async () => {
      try {
        await make();
      } catch {
        undo();
        this.#hooks.failed();
      }
      await this.#hooks.changed();
    });
    return this.#before;
  }

  #add(kind) {
    const wait = kind === "too_many_requests" ? { retry_after: Number(this.#wait.value) } : {};
    return addFault({ kind, ...ASKED[kind], ...wait });
  }

  async #clear(kind) {
    for (const fault of this.#active) if (fault.kind === kind) await clearFault(fault.id);
  }

  #waitLonger() {
    const kind = "too_many_requests";
    return this.#change(async () => {
      if (!this.#active.some((fault) => fault.kind === kind)) return;
      await this.#clear(kind);
      await this.#add(kind);
    });
  }
}
