// The chats on the page: each person's own with the bot, and the groups that they are in.
// A group shows by itself as soon as someone on the page is in it.

import { backstageWords } from "./backstagewords.js";
import { Chat } from "./chat.js";
import { asksForGroup } from "./deeplink.js";
import { el } from "./dom.js";
import { GroupCell } from "./groupcell.js";
import { askWhich } from "./groupdialogs.js";
import { inGroup, makeGroup, namePerson, openLink } from "./grouproad.js";
import { groupWords } from "./groupwords.js";

const NAMES = ["one", "two"];
const nameOf = (number) => NAMES[number] ?? `person-${number + 1}`;
const nameOfGroup = (id) => `group${id}`;

export class Crowd {
  #main;
  #people;
  #hooks;
  #persons = [];
  #groups = new Map();
  #known = new Map();
  #count = 0;

  /** `people`: the ids of person 1 and 2, to which those who come later are added; `hooks`: changed(),
   * news(name), talk(name), about(close), origins. */
  constructor(main, people, hooks) {
    this.#main = main;
    this.#people = people;
    this.#hooks = hooks;
  }

  get fieldId() {
    return this.#persons[0].chat.fieldId;
  }

  /** How many people stand here. */
  get count() {
    return this.#count;
  }

  set count(count) {
    for (let i = this.#persons.length; i < count; i += 1) this.#come(i);
    this.#count = count;
    this.#persons.forEach(({ root, chat }, i) => {
      root.hidden = i >= count;
      chat.label = count > 1 ? this.#label(i) : null;
    });
    this.#arrangeGroups();
  }

  /** What one can look at, in the order of the page. */
  get views() {
    const persons = this.#persons
      .slice(0, this.#count)
      .map(({ root }, i) => ({ name: nameOf(i), root, label: this.#label(i) }));
    const groups = [...this.#groups.values()].map(({ root, cell, name }) => ({ name, root, label: cell.title }));
    return [persons[0], ...groups, ...persons.slice(1)];
  }

  chat(number) {
    return this.#persons[number].chat;
  }

  nameOf(number) {
    return nameOf(number);
  }

  /** Which person a view is of; -1 where it is a group's. */
  numberOf(name) {
    return this.#persons.findIndex((_, i) => nameOf(i) === name);
  }

  /** A group of all who stand here. */
  async make({ bot, ...group }) {
    try {
      const [maker, ...members] = this.#here();
      await this.#introduce();
      const { chat } = await makeGroup(maker, { ...group, members });
      if (bot) await inGroup("add", maker, chat);
      this.#hooks.talk(nameOfGroup(chat));
    } catch {
      this.chat(0).notice(groupWords.failed);
    }
  }

  #here() {
    return this.#people.slice(0, this.#count);
  }

  #label(number) {
    return backstageWords.person(number + 1);
  }

  /** In a group one sees each other's names. */
  #introduce() {
    return Promise.all(this.#here().map((id, i) => namePerson(id, this.#label(i))));
  }

  #come(number) {
    const id = number === 0 ? "chat" : `chat-${NAMES[number] ?? number + 1}`;
    const root = document.querySelector(`#${id}`) ?? el("section", { id });
    const name = nameOf(number);
    root.dataset.view = name;
    if (!root.isConnected) this.#main.append(root);
    this.#people[number] ??= Math.max(...this.#people) + 1;
    const person = this.#people[number];
    const chat = new Chat(root, {
      person,
      about: this.#hooks.about,
      origins: this.#hooks.origins,
      onNews: () => this.#hooks.news(name),
      groups: (groups) => {
        this.#known.set(number, groups);
        this.#arrangeGroups();
      },
      link: (url) => this.#follow(number, url),
    });
    this.#persons.push({ root, chat });
    chat.start();
  }

  #arrangeGroups() {
    const all = new Map();
    for (const [number, groups] of this.#known)
      if (number < this.#count) for (const group of groups) all.set(group.id, group);
    for (const [id, { root, cell }] of this.#groups)
      if (!all.has(id)) {
        cell.stop();
        root.remove();
        this.#groups.delete(id);
      }
    for (const group of all.values()) {
      const known = this.#groups.get(group.id);
      if (known) known.cell.update(group);
      else this.#addGroup(group);
    }
    this.#hooks.changed();
  }

  #addGroup(group) {
    const root = el("section", { id: `group${group.id}`, "data-view": "group" });
    const last = [...this.#groups.values()].at(-1)?.root ?? this.#persons[0].root;
    last.after(root);
    const name = nameOfGroup(group.id);
    const cell = new GroupCell(root, group, {
      people: () => this.#here(),
      name: (id) => this.#label(this.#people.indexOf(id)),
      onNews: () => this.#hooks.news(name),
      link: (person, url) => this.#follow(this.#people.indexOf(person), url),
    });
    this.#groups.set(group.id, { root, cell, name });
  }

  /** Opens a link to the bot as this person; one that takes it to a group asks to which. */
  async #follow(number, url) {
    try {
      const group = asksForGroup(url) ? await this.#whichGroup(number) : null;
      if (asksForGroup(url) && group === null) return;
      await openLink(this.#people[number], url, group);
      this.chat(number).acted();
      this.#hooks.talk(group === null ? nameOf(number) : nameOfGroup(group));
    } catch {
      this.chat(number).notice(groupWords.failed);
    }
  }

  async #whichGroup(number) {
    const groups = this.#known.get(number) ?? [];
    if (groups.length === 0) this.chat(number).notice(groupWords.noGroup);
    return groups.length > 1 ? askWhich(document.body, groups) : (groups[0]?.id ?? null);
  }
}
