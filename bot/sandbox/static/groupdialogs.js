// The small forms about groups and people: each asks, and gives back what was filled in, or null.

import { el } from "./dom.js";
import { groupWords as words } from "./groupwords.js";
import { ask, paragraphs } from "./notices.js";

export const MOST_PEOPLE = 40;
let fields = 0;

function field(label, control) {
  control.id = `ask-${(fields += 1)}`;
  return el("div", { class: "asked" }, el("label", { for: control.id }, label), control);
}

const selectOf = (choices) =>
  el("select", {}, ...choices.map(([value, label]) => el("option", { value }, label)));

const checked = (control, label) => el("label", { class: "asked asked--yes" }, control, el("span", {}, label));

/** What group to make: title, supergroup, forum, and whether the bot comes too. */
export async function askGroup(host) {
  const title = el("input", { type: "text", maxlength: "128", required: true, value: words.titleStart });
  const kind = selectOf(Object.entries(words.kinds));
  const bot = el("input", { type: "checkbox", checked: true });
  const sure = await ask(host, {
    title: words.makeTitle,
    content: [
      ...paragraphs([words.makeLead]),
      field(words.title, title),
      field(words.kind, kind),
      checked(bot, words.withBot),
    ],
    yes: words.makeYes,
    no: words.cancel,
  });
  if (!sure) return null;
  const supergroup = kind.value !== "group";
  return { title: title.value, supergroup, forum: kind.value === "forum", bot: bot.checked };
}

/** How many people come, when there are `there` already. */
export async function askPeople(host, there) {
  const most = MOST_PEOPLE - there;
  const start = Math.min(5, most);
  const number = el("input", { type: "number", min: "1", max: most, value: start, required: true });
  const sure = ask(host, {
    title: words.fillTitle,
    content: [...paragraphs([words.fillLead]), field(words.moreField, number)],
    yes: words.moreYes(start),
    no: words.cancel,
  });
  const yes = number.closest("form").querySelector("button[value=yes]");
  number.addEventListener("input", () => {
    if (number.validity.valid) yes.textContent = words.moreYes(number.valueAsNumber);
  });
  number.select();
  return (await sure) ? number.valueAsNumber : null;
}

export async function askTopic(host) {
  const name = el("input", { type: "text", maxlength: "128", required: true });
  const sure = await ask(host, {
    title: words.topicTitle,
    content: [field(words.topicField, name)],
    yes: words.topicYes,
    no: words.cancel,
  });
  return sure ? name.value : null;
}

/** Which of these groups. */
export async function askWhich(host, groups) {
  const choice = selectOf(groups.map(({ id, title }) => [id, title]));
  const sure = await ask(host, {
    title: words.chooseTitle,
    content: [...paragraphs([words.chooseLead]), field(words.which, choice)],
    yes: words.chooseYes,
    no: words.cancel,
  });
  return sure ? Number(choice.value) : null;
}

/** What to do with a group: the buttons, of which a press closes the dialog. */
export async function askDoing(host, { title, lead, doings }) {
  let chosen = null;
  const buttons = Object.entries(doings).map(([name, label]) =>
    el(
      "button",
      { class: "tool", type: "submit", value: "done", onclick: () => (chosen = name) },
      el("span", {}, label),
    ),
  );
  await ask(host, {
    title,
    content: [...paragraphs([lead]), el("div", { class: "tools" }, ...buttons)],
    yes: words.close,
  });
  return chosen;
}
