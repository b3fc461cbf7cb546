// Everything on the page is made here, as nodes: no text ever passes through an HTML parser.

const SVG = "http://www.w3.org/2000/svg";
const PATHS = {
  send: "M12 19V5M5.5 11.5 12 5l6.5 6.5",
  pencil: "M4.5 19.5l1-4L16 5l3 3L8.5 18.5zM13.5 7.5l3 3",
  restart: "M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4",
  question: "M9.2 9.2a2.9 2.9 0 1 1 4.3 2.6c-1 .6-1.5 1.1-1.5 2.2M12 17.4v.1",
  down: "M12 5v14M5.5 12.5 12 19l6.5-6.5",
  close: "M6 6l12 12M18 6 6 18",
  slash: "M15 4.5 9 19.5",
  paper: "M7 3.5h7l4 4v13H7zM13.5 3.5v4.5H18",
};

/** A new element. Attribute names come from code only; `on…` takes a listener. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

export function icon(name) {
  return svg(
    "svg",
    { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: PATHS[name] }),
  );
}

/** Two circles that meet: the mark of the Ontmoetwijzer. */
export function mark() {
  return svg(
    "svg",
    { class: "mark", viewBox: "0 0 56 48", "aria-hidden": "true", focusable: "false" },
    svg("circle", { class: "mark__one", cx: 20, cy: 24, r: 14 }),
    svg("circle", { class: "mark__two", cx: 36, cy: 24, r: 14 }),
    svg("path", {
      class: "mark__both",
      d: "M28 12.51A14 14 0 0 1 28 35.49A14 14 0 0 1 28 12.51",
    }),
  );
}

const OUTWARD = ["https:", "http:", "mailto:", "tel:", "tg:"];

/** The address when it is one a link may have, or null (so `javascript:` never is). */
export function outwardUrl(url) {
  for (const candidate of [url, `https://${url}`]) {
    if (!URL.canParse(candidate)) continue;
    const { protocol, href } = new URL(candidate);
    return OUTWARD.includes(protocol) ? href : null;
  }
  return null;
}

/** The address of a file that this server holds, or null. */
export function localUrl(url) {
  if (!URL.canParse(url, location.href)) return null;
  const { origin, href } = new URL(url, location.href);
  return origin === location.origin ? href : null;
}

export function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
