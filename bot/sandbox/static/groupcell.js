// A group on the page: its chat as one of its members sees it, who that is, and what they can do to it.

import { Chat } from "./chat.js";
import { el, icon } from "./dom.js";
import { askDoing, askTopic } from "./groupdialogs.js";
import { inGroup, NotAllowed } from "./grouproad.js";
import { groupWords as words } from "./groupwords.js";
import { Toasts } from "./notices.js";

export class GroupCell {
  #root;
  #group;
  #hooks;
  #person = null;
  #chat = null;
  #toasts = new Toasts();
  #as = el("select", { class: "head__as", onchange: ({ target }) => this.#enter(Number(target.value)) });
  #topics = el("select", { class: "head__as", onchange: ({ target }) => this.#write(target.value) });
  #topicLabel = el("label", { class: "head__choice" }, el("span", {}, words.topic), this.#topics);
  #extras;

  /** `hooks`: people() on the page, name(id) of a person, onNews(), link(person, url). */
  constructor(root, group, hooks) {
    this.#root = root;
    this.#hooks = hooks;
    const label = { class: "head__button", type: "button", onclick: () => this.#manage() };
    this.#extras = [
      el("label", { class: "head__choice" }, el("span", {}, words.as), this.#as),
      this.#topicLabel,
      el("button", label, icon("people"), el("span", {}, words.manage)),
    ];
    this.update(group);
  }

  get title() {
    return this.#group.title;
  }

  /** The group changed, or who is on the page. */
  update(group) {
    this.#group = group;
    const members = this.#hooks.people().filter((id) => group.members.some((member) => member.id === id));
    this.#as.replaceChildren(...members.map((id) => el("option", { value: id }, this.#hooks.name(id))));
    this.#showTopics();
    if (!members.includes(this.#person)) this.#enter(members[0]);
    this.#as.value = this.#person;
    this.#label();
  }

  stop() {
    this.#chat.stop();
  }

  #enter(person) {
    this.#chat?.stop();
    this.#person = person;
    this.#chat = new Chat(this.#root, {
      person,
      group: this.#group.id,
      extras: this.#extras,
      topic: (id) => this.#group.topics.find((topic) => topic.id === id)?.name,
      onNews: this.#hooks.onNews,
      link: (url) => this.#hooks.link(person, url),
    });
    this.#root.append(this.#toasts.element);
    this.#label();
    this.#write(this.#topics.value);
    this.#chat.start();
  }

  #label() {
    this.#chat.title = {
      head: this.#group.title,
      whole: words.group(this.#group.title, this.#hooks.name(this.#person)),
    };
  }

  #showTopics() {
    const before = this.#topics.value;
    this.#topics.replaceChildren(
      el("option", { value: "" }, words.general),
      ...this.#group.topics.map(({ id, name }) => el("option", { value: id }, name)),
    );
    this.#topics.value = before;
    this.#topicLabel.hidden = !this.#group.is_forum;
  }

  #write(topic) {
    this.#chat.thread = topic ? Number(topic) : null;
  }

  async #manage() {
    const chosen = await askDoing(this.#root, {
      title: words.manageTitle(this.#group.title),
      lead: words.manageLead(this.#hooks.name(this.#person)),
      doings: this.#doings(),
    });
    if (!chosen) return;
    try {
      await this.#do(chosen);
    } catch (error) {
      this.#toasts.show(error instanceof NotAllowed ? words.notAllowed : words.failed);
    }
  }

  /** What can be done now, with its words. */
  #doings() {
    const { bot, type, is_forum: forum, members } = this.#group;
    const me = members.find(({ id }) => id === this.#person);
    const rules = ["creator", "administrator"].includes(me.standing);
    const all = words.doings;
    const strangers = this.#strangers().length;
    const some = {
      addBot: !bot && all.addBot,
      removeBot: bot && rules && all.removeBot,
      addPeople: strangers > 0 && all.addPeople,
      promoteBot: bot === "member" && rules && all.promoteBot,
      demoteBot: bot === "administrator" && rules && all.demoteBot,
      upgrade: type === "group" && me.standing === "creator" && all.upgrade,
      hide: type === "supergroup" && rules && !me.anonymous && all.hide,
      show: me.anonymous && all.show,
      topic: forum && all.topic,
      leave: members.length > 1 && all.leave(this.#hooks.name(this.#person)),
    };
    return Object.fromEntries(Object.entries(some).filter(([, label]) => label));
  }

  async #do(chosen) {
    const act = (what, more) => inGroup(what, this.#person, this.#group.id, more);
    switch (chosen) {
      case "addBot":
        return act("add");
      case "removeBot":
        return act("remove");
      case "addPeople":
        for (const other of this.#strangers()) await act("add", { other });
        return undefined;
      case "promoteBot":
      case "demoteBot":
        return act("promote", { undo: chosen === "demoteBot" });
      case "hide":
      case "show":
        return act("hide", { undo: chosen === "show" });
      case "leave":
        return act("remove", { other: this.#person });
      case "topic": {
        const name = await askTopic(this.#root);
        return name && act("topic", { name });
      }
      default:
        return act(chosen);
    }
  }

  #strangers() {
    const { members } = this.#group;
    return this.#hooks.people().filter((id) => !members.some((member) => member.id === id));
  }
}
