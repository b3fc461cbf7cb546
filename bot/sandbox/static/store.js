// What outlives a reload, in this browser only: the draft and what couldn't be sent yet, per person,
// and who stands on the page. A new visit begins with a calm page.

export class Store {
  #prefix;

  /** `chat`: the id of a group, or null for the person's own chat. */
  constructor(person, chat = null) {
    this.#prefix = `ontmoetwijzer.${person}.${chat ? `${chat}.` : ""}`;
  }

  get draft() {
    return this.#read("draft") ?? "";
  }
  set draft(text) {
    this.#write("draft", text || null);
  }

  get unsent() {
    return this.#read("unsent") ?? [];
  }
  set unsent(texts) {
    this.#write("unsent", texts.length ? texts : null);
  }

  // A browser may forbid storage: then a draft simply doesn't outlive a reload.
  #read(name) {
    try {
      return JSON.parse(localStorage.getItem(this.#prefix + name));
    } catch {
      return null;
    }
  }

  #write(name, value) {
    try {
      if (value === null) localStorage.removeItem(this.#prefix + name);
      else localStorage.setItem(this.#prefix + name, JSON.stringify(value));
    } catch {
      // See above.
    }
  }
}

const STAGE = "ontmoetwijzer.stage";

export function keptStage() {
  try {
    return JSON.parse(sessionStorage.getItem(STAGE)) ?? {};
  } catch {
    return {};
  }
}

export function keepStage(state) {
  try {
    sessionStorage.setItem(STAGE, JSON.stringify(state));
  } catch {
    // See above.
  }
}
