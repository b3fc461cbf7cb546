// The page: one chat, for the person that the address names (?person=1002), or the first one.

import { Chat } from "./chat.js";

const FIRST_PERSON = 1001;

const asked = Number(new URLSearchParams(location.search).get("person"));
const person = Number.isSafeInteger(asked) && asked > 0 ? asked : FIRST_PERSON;
const title = document.title;
let unread = 0;

const chat = new Chat(document.querySelector("#chat"), {
  person,
  about: () => [...document.querySelector("#about").cloneNode(true).children],
  onNews: () => {
    if (!document.hidden) return;
    unread += 1;
    document.title = `(${unread}) ${title}`;
  },
});

document.addEventListener("visibilitychange", () => {
  unread = 0;
  document.title = title;
});

document.querySelector(".skip").href = `#${chat.fieldId}`;
chat.start();
