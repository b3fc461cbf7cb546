// A message's text with its entities, as nodes.
// Bot API offsets count UTF-16 units, and so does a JavaScript string: slice() needs no help.

import { el, outwardUrl } from "./dom.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const ADDRESS = {
  url: (words) => words,
  text_link: (words, url) => url,
  email: (words) => `mailto:${words}`,
  phone_number: (words) => `tel:${words}`,
};

/** Text and entities as a fragment; `onCommand` makes a command in it something to press. */
export function rich(text, entities, onCommand = null) {
  const spans = (entities ?? [])
    .map(({ type, offset, length, url }) => ({
      type,
      url,
      start: offset,
      end: Math.min(offset + length, text.length),
    }))
    .filter(({ start, end }) => start >= 0 && start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const fragment = document.createDocumentFragment();
  fill(fragment, text, 0, text.length, spans, onCommand);
  return fragment;
}

function fill(parent, text, from, to, spans, onCommand) {
  let at = from;
  for (let i = 0; i < spans.length; ) {
    const span = spans[i];
    let next = i + 1;
    while (next < spans.length && spans[next].start < span.end) next += 1;
    const inner = spans
      .slice(i + 1, next)
      .map((child) => ({ ...child, end: Math.min(child.end, span.end) }));
    parent.append(text.slice(at, span.start));
    const node = wrapper(span, text.slice(span.start, span.end), onCommand);
    fill(node, text, span.start, span.end, inner, onCommand);
    parent.append(node);
    at = span.end;
    // A block brings its own line break.
    if (BLOCKS.has(span.type) && text[at] === "\n") at += 1;
    i = next;
  }
  parent.append(text.slice(at, to));
}

function wrapper(span, words, onCommand) {
  if (span.type in ADDRESS) {
    const href = outwardUrl(ADDRESS[span.type](words, span.url ?? ""));
    if (href) return el("a", { href, target: "_blank", rel: "noopener noreferrer" });
  }
  if (span.type === "bot_command" && onCommand) {
    return el("button", { class: "command", type: "button", onclick: () => onCommand(words) });
  }
  if (span.type === "spoiler") {
    const shown = (event) => event.currentTarget.removeAttribute("class");
    return el("span", { class: "spoiler", onclick: shown });
  }
  return el(TAGS[span.type] ?? "span");
}
