// The messages on the page, in order.

import { Message } from "./message.js";

export class History {
  #list;
  #hooks;
  #messages = [];

  constructor(list, hooks) {
    this.#list = list;
    this.#hooks = hooks;
  }

  get isEmpty() {
    return this.#messages.length === 0;
  }

  /** Shows a message that is new, or what changed in one that is known. */
  put(data) {
    const known = this.#find(data.message_id);
    if (known) this.#update(known, data);
    const message = known ?? this.#insert(data);
    this.#arrange();
    return { message, isNew: !known };
  }

  /** Makes the page show exactly these (and what is still on its way); returns what was new. */
  replace(all) {
    const ids = new Set(all.map((data) => data.message_id));
    for (const message of [...this.#messages])
      if (!message.pending && !ids.has(message.id)) this.#drop(message);
    const added = [];
    for (const data of all) {
      const known = this.#find(data.message_id);
      if (known) this.#update(known, data);
      else added.push(this.#insert(data));
    }
    this.#arrange();
    return added;
  }

  /** A message of the person that the server doesn't know yet. */
  addPending(text, replyTo = null) {
    const message = this.#insert({
      message_id: null,
      from: "person",
      author: null,
      thread_id: null,
      reply_to: replyTo,
      date: Date.now() / 1000,
      edit_date: null,
      text,
      entities: [],
      keyboard: null,
      document: null,
      photo: null,
      kind: null,
      reaction: null,
    });
    message.article.classList.add("message--new");
    this.#arrange();
    return message;
  }

  /** A pending message turned out to be this one, unless that is shown already. */
  confirm(message, id) {
    if (this.#find(id)) this.#drop(message);
    else message.update({ ...message.data, message_id: id });
    this.#arrange();
  }

  /** The text of a message, in short. */
  shortOf(id) {
    const text = this.#find(id)?.data.text ?? "";
    return text.length > 60 ? `${text.slice(0, 60)} …` : text;
  }

  react(id, reaction) {
    const message = this.#find(id);
    if (message) this.put({ ...message.data, reaction });
  }

  remove(id) {
    const message = this.#find(id);
    if (!message) return;
    this.#drop(message);
    this.#arrange();
  }

  drop(message) {
    this.#drop(message);
    this.#arrange();
  }

  settle(callbackId) {
    this.#messages.forEach((message) => message.settle(callbackId));
  }

  lastFromBot() {
    return this.#messages.findLast((message) => message.fromBot) ?? null;
  }

  lastEditable() {
    return this.#messages.findLast((message) => message.editable) ?? null;
  }

  #find(id) {
    return id === null ? undefined : this.#messages.find((message) => message.id === id);
  }

  #insert(data) {
    const message = new Message(data, this.#hooks);
    const before =
      data.message_id === null
        ? -1
        : this.#messages.findIndex((other) => other.pending || other.id > data.message_id);
    if (before < 0) {
      this.#messages.push(message);
      this.#list.append(message.element);
    } else {
      this.#messages[before].element.before(message.element);
      this.#messages.splice(before, 0, message);
    }
    this.#hooks.shown(message);
    return message;
  }

  #update(message, data) {
    message.update(data);
    this.#hooks.shown(message);
  }

  #drop(message) {
    this.#hooks.gone(message);
    this.#messages.splice(this.#messages.indexOf(message), 1);
    message.element.remove();
  }

  #arrange() {
    const latest = this.#messages.findLast((message) => message.fromBot);
    this.#messages.forEach((message, i) =>
      message.place(this.#messages[i - 1], this.#messages[i + 1], message === latest),
    );
  }
}
