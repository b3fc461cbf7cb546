// One person's conversation with the bot, inside one element of the page.
// Nothing here is shared between chats: two of them can stand side by side.

import { Composer } from "./composer.js";
import { Connection, Refused } from "./connection.js";
import { leadsToBot } from "./deeplink.js";
import { el } from "./dom.js";
import { Head } from "./head.js";
import { History } from "./history.js";
import { Announcer, ask, paragraphs, Toasts } from "./notices.js";
import { Outgoing } from "./outgoing.js";
import { Scroll } from "./scroll.js";
import { Store } from "./store.js";
import { Typing, Welcome } from "./waiting.js";
import { words } from "./words.js";

export class Chat {
  #root;
  #options;
  #connection;
  #history;
  #scroll;
  #composer;
  #outgoing;
  #announcer = new Announcer();
  #toasts = new Toasts();
  #answered = new Set();
  #bot = { first_name: "Ontmoetwijzer", description: "", polling: false };
  #known = false;
  #label = null;
  #title = null;
  #gone = new AbortController();

  #head;
  #welcome = new Welcome(() => this.say("/start"));
  #typing = new Typing();
  #log = el("div", { class: "log", role: "log", "aria-live": "off", tabindex: "0" });
  #scroller = el("div", { class: "chat__scroll" });

  /** `options`: person (id), about(close) (nodes that explain the page), onNews() when the bot spoke,
   * link(url) when a link to this bot is followed, groups(list) when the person's groups change,
   * perhaps origins, that follows the messages, and for a group: group (its id), topic(id) (a name),
   * and extras (nodes for the head). */
  constructor(root, options) {
    this.#root = root;
    this.#options = options;
    const { person, group = null } = options;
    const store = new Store(person, group);
    this.#connection = new Connection(person, group, {
      state: (state) => this.#onState(state),
      event: (event) => this.#onEvent(event),
      open: () => this.#onOpen(),
      closed: () => (this.#head.online = false),
    });
    const heard = group ? {} : { about: () => this.#about(), clear: () => this.#clear() };
    this.#head = new Head(root, { ...heard, extras: options.extras });
    const list = el("div", { class: "log__list" });
    this.#history = new History(list, {
      botName: () => this.#bot.first_name,
      me: () => person,
      topic: (id) => options.topic?.(id) ?? "",
      short: (id) => (id ? this.#history.shortOf(id) : ""),
      reply: group ? (message) => this.#composer.reply(message) : null,
      opensHere: (url) => Boolean(options.link) && leadsToBot(url, this.#bot.username),
      tap: (message, data) => this.#tap(message, data),
      edit: (message) => this.#composer.edit(message),
      command: (text) => this.say(text),
      announce: (text) => this.#announcer.say(text),
      shown: (message) => options.origins?.follow(message),
      gone: (message) => options.origins?.forget(message),
    });
    this.#scroll = new Scroll(this.#scroller, this.#log, () =>
      this.#log.focus({ preventScroll: true }),
    );
    this.#outgoing = new Outgoing(this.#connection, store, this.#history, (text, status) => {
      this.#composer.giveBack(text);
      this.#toasts.show(status === 409 && !group ? words.blocked : words.refused);
    });
    this.#composer = new Composer(`chat-${person}${group ?? ""}`, store, {
      send: (text, replyTo) => this.say(text, replyTo),
      attach: (kind) => this.#attach(kind),
      edit: (message, text) => this.#edit(message, text),
      lastOwn: () => this.#history.lastEditable(),
      announce: (text) => this.#announcer.say(text),
    });
    this.#log.append(this.#welcome.element, list, this.#typing.element);
    this.#scroller.append(this.#head.element, this.#log);
    root.classList.add("chat");
    root.addEventListener("click", (event) => this.#followed(event), { signal: this.#gone.signal });
    root.replaceChildren(
      this.#scroller,
      el("div", { class: "chat__over" }, this.#scroll.button),
      this.#composer.element,
      this.#toasts.element,
      this.#announcer.element,
    );
    this.#introduce();
  }

  get fieldId() {
    return this.#composer.fieldId;
  }

  /** Who speaks here, when there are two; null when there is one. */
  set label(label) {
    if (label === this.#label) return;
    this.#label = label;
    this.#introduce();
  }

  /** The topic in which one writes here. */
  set thread(thread) {
    this.#connection.thread = thread;
  }

  /** What this group is called: in the head, and in whole for who hears it. */
  set title(title) {
    this.#title = title;
    this.#introduce();
  }

  /** A word that passes. */
  notice(text) {
    this.#toasts.show(text);
  }

  start() {
    this.#connection.run();
  }

  /** Makes room for another one in the same place. */
  stop() {
    this.#gone.abort();
    this.#connection.stop();
  }

  /** The person says this, perhaps in reply. */
  say(text, replyTo = null) {
    this.#scroll.acted();
    this.#outgoing.send(text, replyTo);
    this.#showEmpty();
    this.#scroll.toEnd();
  }

  /** Something was done for this person elsewhere on the page: what comes now is what they wait for. */
  acted() {
    this.#scroll.acted();
  }

  #introduce() {
    const { first_name: name } = this.#bot;
    const who = this.#label ?? words.you;
    this.#head.name = this.#label ?? name;
    this.#log.setAttribute("aria-label", this.#label ? words.chatOf(who, name) : words.conversation(name));
    this.#root.setAttribute("aria-label", words.chatOf(who, name));
    this.#typing.name = name;
    if (!this.#title) return;
    this.#head.name = this.#title.head;
    this.#log.setAttribute("aria-label", this.#title.whole);
    this.#root.setAttribute("aria-label", this.#title.whole);
  }

  #onState({ bot, commands, messages, groups }) {
    if (!this.#options.group) this.#options.groups?.(groups);
    const first = !this.#known;
    this.#known = true;
    this.#bot = bot;
    this.#introduce();
    this.#composer.commands = commands;
    this.#head.polling = bot.polling;
    const added = this.#history.replace(messages);
    this.#outgoing.show();
    this.#showEmpty();
    if (first) this.#scroll.toEnd();
    else added.filter((message) => message.fromBot).forEach((message) => this.#news(message));
  }

  #onEvent(event) {
    const { person, group } = this.#options;
    // One road brings what happens in each chat of a person.
    if (event.chat_id && event.chat_id !== (group ?? person)) return undefined;
    switch (event.type) {
      case "message":
        return this.#onMessage(event.message);
      case "edited":
        return this.#history.put(event.message);
      case "deleted":
        this.#history.remove(event.message_id);
        return this.#showEmpty();
      case "reaction":
        return this.#history.react(event.message_id, event.reaction);
      case "typing":
        return this.#typing.show(true);
      case "toast":
        return this.#onAnswer(event);
      case "commands":
        this.#composer.commands = event.commands;
        return undefined;
      case "groups":
        if (!group) this.#options.groups?.(event.groups);
        return undefined;
      case "bot":
        this.#head.polling = event.polling;
        return undefined;
      case "reset":
        this.#history.replace([]);
        this.#showEmpty();
        return this.#connection.restart();
      case "reload":
        return location.reload();
      default:
        return undefined;
    }
  }

  #onMessage(data) {
    if (data.from !== "bot") {
      const isOwn = !data.author || data.author.id === this.#options.person;
      // Who writes in the name of the group isn't named.
      const isPerhapsOwn = data.from === "person" && (isOwn || data.author.id === null);
      if (isPerhapsOwn) this.#outgoing.adopt(data);
      const { message } = this.#history.put(data);
      if (!isOwn) this.#scroll.arrived(message.article);
      this.#showEmpty();
      return;
    }
    this.#typing.show(false);
    const { message, isNew } = this.#history.put(data);
    this.#showEmpty();
    if (isNew) this.#news(message);
  }

  #news(message) {
    message.article.classList.add("message--new");
    const where = this.#label ?? this.#title?.head;
    this.#announcer.say(where ? words.heard(where, message.spoken()) : message.spoken());
    this.#scroll.arrived(message.article);
    this.#options.onNews?.();
  }

  #onAnswer({ callback_id: id, text }) {
    this.#answered.add(id);
    this.#history.settle(id);
    if (text) this.#toasts.show(text);
  }

  async #tap(message, data) {
    this.#scroll.acted();
    try {
      const { callback_id: id } = await this.#connection.tap(message.id, data);
      return this.#answered.delete(id) ? null : id;
    } catch (error) {
      const gone = error instanceof Refused && error.status === 404;
      this.#fail(error, gone ? words.buttonGone : words.tapFailed);
      return null;
    }
  }

  /** Something else than text, or a thumb for what the bot said last. */
  async #attach(kind) {
    this.#scroll.acted();
    const last = this.#history.lastFromBot();
    if (kind === "reaction" && !last) return this.#toasts.show(words.nothingYet);
    try {
      if (kind === "reaction") await this.#connection.react(last.id, last.data.reaction ? "" : "👍");
      else await this.#connection.send(kind);
    } catch (error) {
      this.#fail(error, words.sendFailed);
    }
    return undefined;
  }

  #fail(error, otherwise) {
    const isBlocked = error instanceof Refused && error.status === 409 && !this.#options.group;
    this.#toasts.show(isBlocked ? words.blocked : otherwise);
  }

  /** A link to this bot opens here, as it does in Telegram's apps. */
  #followed(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || !this.#options.link || !leadsToBot(link.href, this.#bot.username)) return;
    event.preventDefault();
    this.#options.link(link.href);
  }

  async #edit(message, text) {
    this.#scroll.acted();
    try {
      await this.#connection.edit(message.id, text);
    } catch (error) {
      this.#composer.edit(message, text);
      this.#fail(error, words.editFailed);
    }
  }

  async #clear() {
    const sure = await ask(this.#root, {
      title: words.clearTitle,
      content: paragraphs(words.clearText),
      yes: words.clearYes,
      no: words.clearNo,
    });
    if (!sure) return;
    try {
      await this.#connection.clear();
      this.#outgoing.forget();
    } catch {
      this.#toasts.show(words.clearFailed);
    }
  }

  #about() {
    const close = () => this.#root.querySelector(".dialog")?.close();
    ask(this.#root, { title: words.aboutTitle, content: this.#options.about(close), yes: words.close });
  }

  #showEmpty() {
    if (this.#known && this.#history.isEmpty) {
      this.#typing.show(false);
      this.#welcome.show(this.#bot);
    } else if (this.#welcome.leave()) {
      this.#log.focus({ preventScroll: true });
    }
  }

  #onOpen() {
    this.#head.online = true;
    this.#outgoing.deliver();
  }
}
