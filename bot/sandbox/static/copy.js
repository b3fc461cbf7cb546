// A button that copies a text, and says so.

import { el, icon } from "./dom.js";
import { workshopWords as words } from "./workshopwords.js";

const PASSES = 2_500;

/** `label` names what is copied; `announce(text)` is heard by who can't see the sign change. */
export function copyButton(text, label, announce) {
  let timer = null;
  const node = el("button", { class: "round copy", type: "button", title: label, "aria-label": label }, icon("copy"));
  node.addEventListener("click", async () => {
    let said = words.copied;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      said = words.notCopied;
    }
    announce(said);
    node.replaceChildren(icon(said === words.copied ? "check" : "close"));
    clearTimeout(timer);
    timer = setTimeout(() => node.replaceChildren(icon("copy")), PASSES);
  });
  return node;
}
