// The road to /app/group and /app/link: what people do with groups, and following a link to the bot.

const PATIENCE = 5_000;

/** An app wouldn't let somebody do this; `status` tells why. */
export class NotAllowed extends Error {
  constructor(status) {
    super(`not allowed: ${status}`);
    this.status = status;
  }
}

async function post(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new NotAllowed(response.status);
  return response.json();
}

export const namePerson = (id, first_name) => post("/app/people", { id, first_name });
export const openLink = (person, url, chat = null) => post("/app/link", { person, url, chat });
export const makeGroup = (person, group) => post("/app/group", { person, ...group });

/** `what`: add, remove, promote, hide, upgrade or topic. Who isn't named in `other` is the bot. */
export const inGroup = (what, person, chat, more = {}) =>
  post(`/app/group/${what}`, { person, chat, ...more });
