// What the person says, on its way to the server: shown at once, sent in order, kept while there is no road.

import { Refused } from "./connection.js";

const AGAIN = 3_000;

export class Outgoing {
  #connection;
  #store;
  #history;
  #refused;
  #queue = [];
  #sending = false;
  #again = null;

  /** `refused(text, status)` hears of a text that the server didn't want. */
  constructor(connection, store, history, refused) {
    this.#connection = connection;
    this.#store = store;
    this.#history = history;
    this.#refused = refused;
  }

  /** Shows a text and sends it; in a group perhaps as a reply to the message with this id. */
  send(text, replyTo = null) {
    this.#queue.push(this.#history.addPending(text, replyTo));
    this.#keep();
    this.deliver();
  }

  /** Shows what was left from before a reload. */
  show() {
    if (this.#queue.length) return;
    this.#queue = this.#store.unsent.map((text) => this.#history.addPending(text));
  }

  /** The server tells of a message of ours before its answer to us came. */
  adopt(data) {
    const [first] = this.#queue;
    if (this.#sending && first?.pending && first.data.text === data.text)
      this.#history.confirm(first, data.message_id);
  }

  forget() {
    this.#queue.filter((message) => message.pending).forEach((message) => this.#history.drop(message));
    this.#queue = [];
    this.#keep();
  }

  async deliver() {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#again);
    while (this.#queue.length) {
      const [message] = this.#queue;
      const { text, reply_to: replyTo } = message.data;
      try {
        const { message_id: id } = await this.#connection.say(text, replyTo);
        if (message.pending) this.#history.confirm(message, id);
      } catch (error) {
        // No road: it stays here, and goes when the road is back.
        if (!(error instanceof Refused) || error.status >= 500) {
          this.#again = setTimeout(() => this.deliver(), AGAIN);
          break;
        }
        this.#history.drop(message);
        this.#refused(text, error.status);
      }
      if (this.#queue[0] === message) this.#queue.shift();
      this.#keep();
    }
    this.#sending = false;
  }

  #keep() {
    this.#store.unsent = this.#queue.map((message) => message.data.text);
  }
}
