// Watches what is live in the workshop, as long as someone can see the page.

import { NoWorkshop, state } from "./workshoproad.js";

const FIRST_WAIT = 400;
const LONGEST_WAIT = 4_000;

export class Watch {
  #listeners;
  #number = null;
  #seen = false;
  #wait = FIRST_WAIT;
  #abort = new AbortController();
  #hurry = null;

  /** `listeners`: state(state) for each that is new, away() when nobody answers. */
  constructor(listeners) {
    this.#listeners = listeners;
  }

  async run() {
    document.addEventListener("visibilitychange", () => {
      // A page in the background leaves its place on the line to the one in front.
      if (document.hidden) this.#abort.abort();
      else this.#hurry?.();
    });
    for (;;) {
      if (document.hidden) await this.#pause();
      this.#abort = new AbortController();
      try {
        const seen = await state(this.#number, this.#abort.signal);
        this.#wait = FIRST_WAIT;
        this.#number = seen.number;
        this.#seen = true;
        this.#listeners.state(seen);
      } catch (error) {
        if (error instanceof NoWorkshop && !this.#seen) return;
        if (this.#abort.signal.aborted) continue;
        // When it is back it answers at once, whether anything moved or not.
        this.#number = null;
        this.#listeners.away();
        await this.#pause(this.#wait);
        this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
      }
    }
  }

  /** Until someone looks, or until so long has passed. */
  #pause(wait = null) {
    return new Promise((resolve) => {
      const timer = wait === null ? null : setTimeout(resolve, wait);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
