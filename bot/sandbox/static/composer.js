// Where the person writes: the field with its draft, the commands, and editing what was said.

import { AttachMenu } from "./attach.js";
import { CommandMenu } from "./commands.js";
import { el, icon } from "./dom.js";
import { words } from "./words.js";

const COMMAND = /^\/\w*$/;

export class Composer {
  #hooks;
  #store;
  #menu;
  #field;
  #slash;
  #attach;
  #send = el("button", { class: "round composer__send", type: "submit" }, icon("send"));
  #bar;
  #replyBar;
  #editing = null;
  #replying = null;

  /** `hooks`: send(text, replyTo) (an id or null), attach(kind), edit(message, text), lastOwn(), announce(text). */
  constructor(id, store, hooks) {
    this.#hooks = hooks;
    this.#store = store;
    this.#menu = new CommandMenu(`${id}-commands`, (command) => this.#choose(command));
    this.#menu.element.addEventListener("active", () => this.#follow());
    this.#field = el("textarea", {
      class: "composer__field",
      id: `${id}-field`,
      rows: "1",
      placeholder: words.placeholder,
      enterkeyhint: "send",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-controls": this.#menu.element.id,
    });
    this.#slash = el(
      "button",
      {
        class: "round composer__slash",
        type: "button",
        title: words.commands,
        "aria-label": words.commands,
        "aria-haspopup": "listbox",
        "aria-expanded": "false",
        "aria-controls": this.#menu.element.id,
      },
      icon("slash"),
    );
    this.#attach = new AttachMenu(`${id}-attach`, (kind) => hooks.attach(kind));
    this.#bar = el(
      "div",
      { class: "composer__editing", hidden: true },
      el("span", {}, icon("pencil"), words.editing),
      el("button", { class: "plain", type: "button", onclick: () => this.#stopEditing() }, words.cancel),
    );
    this.#replyBar = el(
      "div",
      { class: "composer__editing", hidden: true },
      el("span"),
      el("button", { class: "plain", type: "button", onclick: () => this.#stopReplying() }, words.cancel),
    );
    this.element = el(
      "form",
      { class: "composer" },
      this.#menu.element,
      this.#attach.element,
      this.#bar,
      this.#replyBar,
      el("label", { class: "visually-hidden", for: this.#field.id }, words.field),
      el("div", { class: "composer__row" }, this.#slash, this.#field, this.#attach.button, this.#send),
    );
    this.#listen();
    this.#name(words.send);
    this.#fill(store.draft);
  }

  get fieldId() {
    return this.#field.id;
  }

  set commands(commands) {
    this.#menu.commands = commands;
    this.#slash.hidden = commands.length === 0;
  }

  /** The message in the field is an earlier one of the person's own. */
  edit(message, text = message.data.text) {
    this.#editing = message;
    this.#bar.hidden = false;
    this.#name(words.save);
    this.#fill(text);
    this.focus();
    this.#hooks.announce(words.editing);
  }

  /** What is sent next replies to this message. */
  reply(message) {
    this.#replying = message.id;
    this.#replyBar.hidden = false;
    this.#replyBar.firstChild.textContent = words.replying(message.name);
    this.focus();
    this.#hooks.announce(words.replying(message.name));
  }

  #stopReplying() {
    const held = this.#replyBar.contains(document.activeElement);
    this.#replying = null;
    this.#replyBar.hidden = true;
    if (held) this.focus();
  }

  /** Puts a text back that couldn't be delivered, before what was typed since. */
  giveBack(text) {
    const typed = this.#field.value;
    this.#fill(typed ? `${text}\n${typed}` : text);
    this.#keep();
  }

  focus() {
    this.#field.focus();
    this.#field.setSelectionRange(this.#field.value.length, this.#field.value.length);
  }

  #listen() {
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#field.addEventListener("input", () => {
      this.#grow();
      this.#keep();
      const typed = this.#field.value;
      if (COMMAND.test(typed) && !this.#editing) {
        this.#menu.show(typed);
        if (this.#menu.open && typed === "/")
          this.#hooks.announce(words.commandsFound(this.#menu.count));
      } else this.#menu.close();
      this.#follow();
    });
    this.#field.addEventListener("keydown", (event) => this.#onKey(event));
    this.#menu.element.addEventListener("keydown", (event) => {
      if (this.#menu.onKey(event) && !this.#menu.open) this.#slash.focus();
      this.#follow();
    });
    this.#slash.addEventListener("click", () => {
      if (this.#menu.open) this.#menu.close();
      else {
        this.#menu.show("/");
        this.#menu.element.focus();
      }
      this.#follow();
    });
    this.element.addEventListener("focusout", ({ relatedTarget }) => {
      if (this.element.contains(relatedTarget)) return;
      this.#menu.close();
      this.#attach.close();
      this.#follow();
    });
  }

  #onKey(event) {
    if (event.isComposing) return;
    const field = this.#field;
    if (this.#menu.onKey(event)) this.#follow();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (!event.repeat) this.#submit();
    } else if (event.key === "Escape" && this.#editing) {
      event.preventDefault();
      this.#stopEditing();
    } else if (event.key === "Escape" && this.#replying) {
      event.preventDefault();
      this.#stopReplying();
    } else if (event.key === "ArrowUp" && field.value === "" && !this.#editing) {
      const message = this.#hooks.lastOwn();
      if (!message) return;
      event.preventDefault();
      this.edit(message);
    }
  }

  /** The field and the button tell what the list is doing. */
  #follow() {
    const { open, activeId } = this.#menu;
    this.#slash.setAttribute("aria-expanded", String(open));
    if (open && activeId) this.#field.setAttribute("aria-activedescendant", activeId);
    else this.#field.removeAttribute("aria-activedescendant");
  }

  #choose(command) {
    const fromList = this.#menu.element.contains(document.activeElement);
    const typing = COMMAND.test(this.#field.value);
    this.#menu.close();
    if (fromList) this.#slash.focus();
    if (typing && !this.#editing) this.#clear();
    this.#follow();
    this.#hooks.send(command);
  }

  #submit() {
    const text = this.#field.value.trim();
    if (!text) return;
    if (this.#editing) {
      const message = this.#editing;
      this.#stopEditing();
      if (text !== message.data.text) this.#hooks.edit(message, text);
    } else {
      const replyTo = this.#replying;
      this.#stopReplying();
      this.#clear();
      this.#hooks.send(text, replyTo);
    }
  }

  #stopEditing() {
    this.#editing = null;
    const held = this.#bar.contains(document.activeElement);
    this.#bar.hidden = true;
    this.#name(words.send);
    this.#fill(this.#store.draft);
    if (held) this.focus();
  }

  #clear() {
    this.#menu.close();
    this.#fill("");
    this.#keep();
    this.#follow();
  }

  #keep() {
    if (!this.#editing) this.#store.draft = this.#field.value;
  }

  #fill(text) {
    this.#field.value = text;
    this.#grow();
  }

  #grow() {
    this.#field.style.height = "auto";
    if (this.#field.scrollHeight) this.#field.style.height = `${this.#field.scrollHeight + 2}px`;
  }

  #name(text) {
    this.#send.title = text;
    this.#send.setAttribute("aria-label", text);
  }
}
