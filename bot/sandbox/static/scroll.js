// Keeps up with the conversation without yanking a reader.
// New messages scroll into view from where they begin: the first line of what is new never slides away.

import { calm, el, icon } from "./dom.js";
import { words } from "./words.js";

const NEAR = 48;
const ROOM = 24;
const STALE = 10_000;
// Some browsers don't tell when a smooth scroll has ended.
const LONGEST_GLIDE = 800;

export class Scroll {
  #scroller;
  #following = true;
  #atEnd = true;
  #lastTop = 0;
  #anchor = null;
  #anchoredAt = 0;
  #unread = null;
  #gliding = null;
  #label = el("span");

  /** `content` is what grows inside `scroller`; `onLeave` gets the focus when the button goes. */
  constructor(scroller, content, onLeave) {
    this.#scroller = scroller;
    this.button = el("button", { class: "newer", type: "button", hidden: true }, this.#label, icon("down"));
    this.button.addEventListener("click", () => {
      this.#toNews();
      onLeave();
    });
    scroller.addEventListener("scroll", () => this.#onScroll(), { passive: true });
    scroller.addEventListener("scrollend", () => this.#arrive());
    new ResizeObserver(() => this.#following && this.#settle()).observe(content);
    new ResizeObserver(() => {
      if (this.#atEnd) this.toEnd();
      else this.#show();
    }).observe(scroller);
  }

  /** The person did something: what comes next is what they wait for. */
  acted() {
    this.#anchor = null;
    this.#following = true;
    this.#unread = null;
  }

  /** An element came in at the end of the conversation. */
  arrived(element) {
    const now = performance.now();
    if (!this.#anchor?.isConnected || now - this.#anchoredAt > STALE) {
      this.#anchor = element;
      this.#anchoredAt = now;
    }
    this.#unread ??= element;
    if (this.#following) this.#settle();
    this.#show();
  }

  toEnd() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#atEnd = true;
    this.#lastTop = this.#scroller.scrollTop;
    this.#show();
  }

  get #distance() {
    const { scrollHeight, clientHeight, scrollTop } = this.#scroller;
    return scrollHeight - clientHeight - scrollTop;
  }

  #topOf(element) {
    const offset = element.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top;
    const head = parseFloat(getComputedStyle(this.#scroller).scrollPaddingTop) || 0;
    return this.#scroller.scrollTop + offset - head - ROOM / 2;
  }

  #settle() {
    const { scrollHeight, clientHeight, scrollTop } = this.#scroller;
    const end = scrollHeight - clientHeight;
    const top = this.#anchor?.isConnected ? Math.min(end, this.#topOf(this.#anchor)) : end;
    if (top > scrollTop + 1) this.#go(top);
    this.#show();
  }

  #toNews() {
    const { clientHeight, scrollTop } = this.#scroller;
    const news = this.#unread?.isConnected ? this.#topOf(this.#unread) : null;
    this.#following = true;
    if (news !== null && news > scrollTop + clientHeight / 2) this.#go(news);
    else if (news !== null) this.#go(scrollTop + clientHeight * 0.7);
    else this.#go(this.#scroller.scrollHeight);
  }

  #go(top) {
    clearTimeout(this.#gliding);
    this.#gliding = setTimeout(() => this.#arrive(), LONGEST_GLIDE);
    this.#scroller.scrollTo({ top, behavior: calm() ? "auto" : "smooth" });
  }

  #arrive() {
    clearTimeout(this.#gliding);
    this.#gliding = null;
    this.#show();
  }

  #onScroll() {
    const top = this.#scroller.scrollTop;
    const distance = this.#distance;
    this.#atEnd = distance < 2;
    if (distance < NEAR) {
      this.#following = true;
      this.#unread = null;
    } else if (top < this.#lastTop - 2) {
      this.#following = false;
    }
    this.#lastTop = top;
    this.#scroller.classList.toggle("scrolled-up", !this.#following);
    this.#show();
  }

  #show() {
    const distance = this.#distance;
    const { clientHeight, scrollTop } = this.#scroller;
    const news = this.#unread?.isConnected && distance > NEAR;
    // What came in is in sight already, only longer than the room: a small sign to read on.
    const begun = news && this.#topOf(this.#unread) < scrollTop + clientHeight / 3;
    const far = distance > clientHeight * 0.75;
    this.#label.textContent = begun ? words.readOn : news ? words.newer : words.toEnd;
    this.button.classList.toggle("newer--small", Boolean(begun));
    this.button.hidden = this.#gliding !== null || !(news || far);
  }
}
