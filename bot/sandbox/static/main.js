// The page: one chat, for the person that the address names (?person=1002), or the first one.

import { Stage } from "./stage.js";

const FIRST = 1001;
const SECOND = 1002;

const asked = Number(new URLSearchParams(location.search).get("person"));
const person = Number.isSafeInteger(asked) && asked > 0 ? asked : FIRST;
const title = document.title;
let unread = 0;

const stage = new Stage([person, person === SECOND ? FIRST : SECOND], () => {
  if (!document.hidden) return;
  unread += 1;
  document.title = `(${unread}) ${title}`;
});

document.addEventListener("visibilitychange", () => {
  unread = 0;
  document.title = title;
});

document.querySelector(".skip").href = `#${stage.fieldId}`;
