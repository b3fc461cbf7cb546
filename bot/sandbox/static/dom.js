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
  clip: "M18.5 11.5l-6.6 6.6a4.2 4.2 0 0 1-6-6l7.1-7a2.8 2.8 0 0 1 4 4l-7 7a1.4 1.4 0 0 1-2-2l6.2-6.2",
  people: "M9 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M3 19c.4-3.2 2.8-5 6-5s5.6 1.8 6 5M16 11.3a2.9 2.9 0 0 0 .6-5.7M17.5 14.3c2 .6 3.200 2.200 3.5 4.7",
  stage: "M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
  workshop: "M4 20l1-4L15.5 5.500l3 3L8 19zM13 8l3 3M12 20h8",
  copy: "M9 9h10v11H9zM15 9V4H5v11h4",
  check: "M5 12.5l4.500 4.500L19 7.500",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l4.500 4.500",
  warning: "M12 4 3 19.500h18zM12 10v4.500M12 17v.1",
  sticker: "M5 5h14v8.5L13.5 19H5zM19 13h-5.5v6M9 9.5v.1M15 9.5v.1",
  photo: "M4 6h16v12H4zM4 15.5l4.5-4 4 4 3-2.5 4.5 3.5M15.5 9.5v.1",
  video: "M4 6.5h11v11H4zM15 10.5l5-2.5v8l-5-2.5",
  voice: "M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4M6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3",
  location: "M12 20.5c-3.5-4-6-7-6-10a6 6 0 0 1 12 0c0 3-2.5 6-6 10M12 12.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4",
  contact: "M5 4.5h14v15H5zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4M8.5 16c.5-1.5 1.8-2 3.5-2s3 .5 3.5 2",
  poll: "M6 19v-6M12 19V5M18 19v-9",
  dice: "M5 5h14v14H5zM9 9v.1M15 9v.1M9 15v.1M15 15v.1M12 12v.1",
  forward: "M13 6l6 6-6 6M19 12H9a5 5 0 0 0-5 5v1",
  reaction: "M8 11v8.5H4.5V11zM8 11l3.5-6.5c1.5 0 2.3 1 2 2.5L13 10h5.5c1 0 1.6.9 1.400 1.8l-1.400 6.200c-.2.9-.9 1.5-1.8 1.5H8",
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

/** A switch that is off, called by the text of one node and described by that of another. */
export function switchButton({ name, text }, onclick) {
  return el("button", {
    class: "switch",
    type: "button",
    role: "switch",
    "aria-checked": "false",
    "aria-labelledby": name,
    "aria-describedby": text,
    onclick,
  });
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
