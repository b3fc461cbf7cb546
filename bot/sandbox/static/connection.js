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
  #listeners;
  #wait = FIRST_WAIT;
  #socket = null;
  #hurry = null;

  /** `listeners`: state(whole), event(frame), open(), closed(). */
  constructor(person, listeners) {
    this.#person = person;
    this.#listeners = listeners;
  }

  async run() {
    addEventListener("online", () => this.#hurry?.());
    document.addEventListener("visibilitychange", () => this.#hurry?.());
    for (;;) {
      try {
        const state = await this.#get("/app/state");
        this.#listeners.state(state);
        await this.#listen(state.seq);
      } catch (error) {
        if (!(error instanceof Refused || error instanceof TypeError || error.name === "TimeoutError"))
          console.error(error);
      }
      this.#listeners.closed();
      await this.#pause();
    }
  }

  /** Asks for the whole state again, over a fresh road. */
  restart() {
    this.#wait = FIRST_WAIT / 4;
    this.#socket?.close();
  }

  say(text) {
    return this.#post("/app/say", { text });
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
        this.#listeners.open();
      });
      socket.addEventListener("message", ({ data }) => this.#listeners.event(JSON.parse(data)));
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
    const response = await fetch(`${path}?person=${this.#person}`, {
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
      body: JSON.stringify({ person: this.#person, ...body }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Refused(response.status);
    return response.json();
  }
}
