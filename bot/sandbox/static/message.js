// One message on the page. It is updated in place, so that focus, scroll and a reader's ear stay where they are.

import { el, icon, localUrl } from "./dom.js";
import { rich } from "./entities.js";
import { Keyboard } from "./keyboard.js";
import { dayOf, isoOf, timeOf, words } from "./words.js";

const BREATH = 300;

export class Message {
  #hooks;
  #from;
  #author = el("p", { class: "message__author", hidden: true });
  #quote = el("p", { class: "message__quote", hidden: true });
  #day = el("h3", { class: "day", hidden: true });
  #media = el("div", { class: "message__media", hidden: true });
  #text = el("div", { class: "message__text" });
  #time = el("time");
  #note = el("span", { class: "message__note" });
  #reaction = el("span", { class: "message__reaction" });
  #meta = el("p", { class: "message__meta" }, this.#time, this.#note, this.#reaction);
  #keyboard = null;
  #shown = "";

  /** `hooks`: botName(), me() (an id), topic(id), short(id) (of a text replied to), tap(message, data),
   * edit(message), command(text), announce(text), opensHere(url), and in a group reply(message). */
  constructor(data, hooks) {
    this.#hooks = hooks;
    this.#from = this.#writer(data);
    this.fromBot = data.from === "bot";
    this.article = el(
      "article",
      { class: `message message--${this.#from}`, tabindex: "-1" },
      this.#author,
      this.#quote,
      el("div", { class: "message__body" }, this.#media, this.#text),
      this.#meta,
    );
    if (this.isOwn) this.article.append(this.#editButton());
    this.element = el("div", { class: "entry" }, this.#day, this.article);
    this.update(data);
    if (hooks.reply && (this.fromBot || this.#from === "other")) this.#meta.append(this.#replyButton());
  }

  get id() {
    return this.data.message_id;
  }
  get pending() {
    return this.data.message_id === null;
  }
  get editable() {
    return this.isOwn && !this.pending && !this.data.kind && !this.data.text.startsWith("/");
  }
  /** Whether the person whose screen this is wrote it. */
  get isOwn() {
    return this.#from === "person";
  }

  update(data) {
    this.data = data;
    const from = this.#writer(data);
    this.article.classList.replace(`message--${this.#from}`, `message--${from}`);
    this.#from = from;
    this.article.setAttribute("aria-label", words.said(this.#who, timeOf(data.date)));
    this.#showAuthor();
    this.article.classList.toggle("message--editable", this.editable);
    this.article.classList.toggle("message--pending", this.pending);
    const content = JSON.stringify([data.text, data.entities, data.photo, data.document, data.kind]);
    if (content !== this.#shown) {
      this.#shown = content;
      const onCommand = this.fromBot ? this.#hooks.command : null;
      this.#text.replaceChildren(rich(data.text ?? "", data.entities, onCommand));
      this.#showMedia();
    }
    this.#time.textContent = timeOf(data.date);
    this.#time.dateTime = isoOf(data.date);
    const edited = data.from === "person" && data.edit_date;
    this.#note.textContent = this.pending ? words.waiting : edited ? words.edited : "";
    this.#reaction.textContent = data.reaction ? words.reaction(data.reaction) : "";
    this.#showKeyboard();
  }

  /** Where this stands among its neighbours; what is said in one breath shows one time. */
  place(previous, next, isLatestFromBot) {
    const day = dayOf(this.data.date);
    const newDay = !previous || dayOf(previous.data.date) !== day;
    this.#day.textContent = day;
    this.#day.hidden = !newDay;
    this.article.classList.toggle("message--follows", this.#isOneBreath(previous));
    this.article.classList.toggle("message--latest", isLatestFromBot);
    const noted = this.#note.textContent !== "" || this.#reaction.textContent !== "" || this.#meta.querySelector("button");
    this.#meta.hidden = !noted && next !== undefined && this.#isOneBreath(next);
  }

  settle(callbackId) {
    this.#keyboard?.settle(callbackId);
  }

  /** The message as it is read aloud. */
  spoken() {
    const { text, keyboard, document } = this.data;
    const parts = [`${this.#who}: ${text ?? ""}`];
    if (document) parts.push(words.document(document.file_name));
    if (keyboard?.length) parts.push(words.choices(keyboard.flat().map((button) => button.text)));
    return parts.join("\n");
  }

  /** Whose it is on this screen; who hides behind the group is no longer oneself. */
  #writer({ author, from }) {
    return author && author.id !== this.#hooks.me() ? "other" : from;
  }

  get #who() {
    if (this.isOwn) return words.you;
    if (this.#from === "service") return words.happened;
    return this.data.author?.name ?? this.#hooks.botName();
  }

  /** In a group: who speaks, and in which topic. */
  #showAuthor() {
    const topic = this.#hooks.topic(this.data.thread_id);
    const name = this.#from === "other" ? this.data.author.name : "";
    this.#author.textContent = [name, topic].filter(Boolean).join(" · ");
    this.#author.hidden = !this.#author.textContent || this.#from === "service";
    // In a topic all replies to its first message: that says nothing.
    const replied = this.data.reply_to === this.data.thread_id && topic ? "" : this.#hooks.short(this.data.reply_to);
    this.#quote.textContent = replied && words.replied(replied);
    this.#quote.hidden = !replied;
  }

  #isOneBreath(other) {
    return (
      other?.data.from === this.data.from &&
      other.data.author?.name === this.data.author?.name &&
      Math.abs(other.data.date - this.data.date) < BREATH &&
      dayOf(other.data.date) === dayOf(this.data.date)
    );
  }

  #showKeyboard() {
    const rows = this.data.keyboard;
    if (!rows?.length) {
      if (!this.#keyboard) return;
      // Who pressed a key by keyboard goes on from this message, not from the top of the page.
      const held = this.#keyboard.element.contains(document.activeElement);
      this.#keyboard.element.remove();
      this.#keyboard = null;
      if (held) this.article.focus({ preventScroll: true });
      return;
    }
    if (!this.#keyboard) {
      this.#keyboard = new Keyboard(
        (data) => this.#hooks.tap(this, data),
        (text) => this.#hooks.announce(text),
        (url) => this.#hooks.opensHere(url),
      );
      this.#meta.before(this.#keyboard.element);
    }
    this.#keyboard.update(rows);
    this.#keyboard.settle();
  }

  #showMedia() {
    const { photo, document: file, kind } = this.data;
    const parts = [];
    if (kind && kind in words.kinds) parts.push(el("p", { class: "other" }, icon(kind), el("span", {}, words.kinds[kind].shown)));
    const picture = photo && localUrl(photo.url);
    if (picture) {
      const image = el("img", { src: picture, alt: words.photo(this.#hooks.botName()) });
      parts.push(el("a", { class: "picture", href: picture, target: "_blank" }, image));
    }
    const address = file && localUrl(file.url);
    if (address) {
      const name = el("span", { class: "visually-hidden" }, words.document(""));
      const link = { class: "file", href: address, target: "_blank", download: file.file_name };
      parts.push(el("a", link, icon("paper"), name, el("span", {}, file.file_name)));
    }
    this.#media.replaceChildren(...parts);
    this.#media.hidden = parts.length === 0;
    this.#text.hidden = !this.data.text;
  }

  /** How somebody who is answered is named. */
  get name() {
    return this.#who;
  }

  #replyButton() {
    const label = `${words.reply}: ${this.#who}`;
    return el(
      "button",
      { class: "plain message__reply", type: "button", "aria-label": label, onclick: () => this.#hooks.reply(this) },
      words.reply,
    );
  }

  #editButton() {
    return el(
      "button",
      {
        class: "round message__edit",
        type: "button",
        title: words.edit,
        "aria-label": words.edit,
        onclick: () => this.#hooks.edit(this),
      },
      icon("pencil"),
    );
  }
}
