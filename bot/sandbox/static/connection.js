// The road to the sandbox: the whole state once, then one socket with what changes.
// Each time the road breaks, both are done again, so a server that lost its memory is no special case.

const FIRST_WAIT = 400;
const LONGEST_WAIT = 8_000;
const PATIENCE = 10_000;

export class Refused extends Error {
  constructor(status) {
    super(`the sandbox said ${status}`);
    this.status = status;
  }
}

export class Connection {
  #person;
  #chat;
  #listeners;
  #stopped = false;
  #wait = FIRST_WAIT;
  #socket = null;
  #hurry = null;

  /** The topic in which one writes, in a group that has some. */
  thread = null;

  /** `chat`: the id of a group, or null for the person's own chat with the bot;
   * `listeners`: state(whole), event(frame), open(), closed(). */
  constructor(person, chat, listeners) {
    this.#person = person;
    this.#chat = chat;
    this.#listeners = listeners;
  }

  async run() {
    addEventListener("online", () => this.#hurry?.());
    document.addEventListener("visibilitychange", () => this.#hurry?.());
    while (!this.#stopped) {
      try {
        const state = await this.#get("/app/state");
        if (this.#stopped) return;
        this.#listeners.state(state);
        await this.#listen(state.seq);
      } catch (error) {
        if (!(error instanceof Refused || error instanceof TypeError || error.name === "TimeoutError"))
          console.error(error);
      }
      if (this.#stopped) return;
      this.#listeners.closed();
      await this.#pause();
    }
  }

  /** Nobody looks here any more. */
  stop() {
    this.#stopped = true;
    this.#socket?.close();
    this.#hurry?.();
  }

  /** Asks for the whole state again, over a fresh road. */
  restart() {
    this.#wait = FIRST_WAIT / 4;
    this.#socket?.close();
  }

  say(text, reply_to = null) {
    return this.#post("/app/say", { text, reply_to, thread: this.thread });
  }
  tap(message_id, data) {
    return this.#post("/app/tap", { message_id, data });
  }
  send(kind) {
    return this.#post("/app/send", { kind });
  }
  react(message_id, emoji) {
    return this.#post("/app/react", { message_id, emoji });
  }
  edit(message_id, text) {
    return this.#post("/app/edit", { message_id, text });
  }
  clear() {
    return this.#post("/app/clear", {});
  }

  #listen(seq) {
    const url = new URL(`/app/events?person=${this.#person}&after=${seq}`, location.href);
    url.protocol = url.protocol.replace("http", "ws");
    return new Promise((resolve) => {
      const socket = new WebSocket(url);
      this.#socket = socket;
      socket.addEventListener("open", () => {
        this.#wait = FIRST_WAIT;
        if (this.#stopped) return socket.close();
        this.#listeners.open();
        return undefined;
      });
      socket.addEventListener("message", ({ data }) => {
        if (!this.#stopped) this.#listeners.event(JSON.parse(data));
      });
      socket.addEventListener("close", resolve);
    });
  }

  #pause() {
    const wait = this.#wait * (0.75 + Math.random() / 2);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #get(path) {
    const response = await fetch(`${path}?person=${this.#person}${this.#chat ? `&chat=${this.#chat}` : ""}`, {
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Refused(response.status);
    return response.json();
  }

  async #post(path, body) {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ person: this.#person, chat: this.#chat, ...body }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Refused(response.status);
    return response.json();
  }
}
