// What is said once and passes: words for a screen reader, short notices, and dialogs.

import { el, icon } from "./dom.js";
import { words } from "./words.js";

/** A live region that reads each text once; the conversation itself stays silent. */
export class Announcer {
  element = el("div", { class: "visually-hidden", "aria-live": "polite", "data-announcer": true });

  say(text) {
    const line = el("p", {}, text);
    this.element.append(line);
    setTimeout(() => line.remove(), 5_000);
  }
}

export class Toasts {
  element = el("div", { class: "toasts", role: "status" });

  show(text) {
    const toast = el("div", { class: "toast" }, el("span", {}, text));
    let timer;
    const leave = () => toast.remove();
    const wait = () => (timer = setTimeout(leave, 5_000 + text.length * 70));
    const hold = () => clearTimeout(timer);
    const label = { type: "button", class: "round", "aria-label": words.dismiss, onclick: leave };
    toast.append(el("button", label, icon("close")));
    toast.addEventListener("pointerenter", hold);
    toast.addEventListener("focusin", hold);
    toast.addEventListener("pointerleave", wait);
    toast.addEventListener("focusout", wait);
    this.element.append(toast);
    wait();
  }

  /** What was said is no longer so. */
  clear() {
    this.element.replaceChildren();
  }
}

let dialogs = 0;

/** Shows a modal dialog; resolves to true when the main button closed it. */
export function ask(host, { title, content, yes, no = null }) {
  const id = `dialog-${(dialogs += 1)}`;
  const dialog = el(
    "dialog",
    { class: "dialog", "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-text` },
    el(
      "form",
      { method: "dialog" },
      el("h2", { id: `${id}-title` }, title),
      el("div", { class: "dialog__text", id: `${id}-text` }, ...content),
      el(
        "div",
        { class: "dialog__actions" },
        no && el("button", { class: "button button--quiet", value: "no", formnovalidate: true }, no),
        el("button", { class: "button", value: "yes" }, yes),
      ),
    ),
  );
  host.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}

export const paragraphs = (texts) => texts.map((text) => el("p", {}, text));
