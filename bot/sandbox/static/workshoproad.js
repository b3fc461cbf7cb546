// The road to /workshop: what is live, and what one can do with it. It is there only beside a bot that is tried.

const PATIENCE = 15_000;
const LONGEST_POLL = 30_000;

/** There is no workshop here. */
export class NoWorkshop extends Error {}

/** The workshop says why not, in words for the person. */
export class Refusal extends Error {}

async function read(response) {
  if (response.status === 404 && !response.headers.get("Content-Type")?.includes("json"))
    throw new NoWorkshop();
  const body = await response.json().catch(() => null);
  if (body?.error) throw new Refusal(body.error);
  if (!response.ok || body === null) throw new TypeError(`the workshop said ${response.status}`);
  return body;
}

const post = async (what, body) =>
  read(
    await fetch(`/workshop/${what}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    }),
  );

/** What is live; with the number that was seen last it waits until that moves. */
export const state = async (since, signal) =>
  read(
    await fetch(`/workshop/state${since === null ? "" : `?since=${since}`}`, {
      cache: "no-store",
      signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_POLL)]),
    }),
  );

export const jump = (person, pack, question) => post("jump", { person, pack, question });
export const replay = (person) => post("replay", { person });

/** For each text the places in the pack where it stands. */
export const origins = async (texts) => (await post("origin", { texts })).places;

/** The address of the drawing; another `version` is fetched anew. */
export function drawing(pack, person, version) {
  return `/workshop/graph.svg?${new URLSearchParams({ pack, person, version })}`;
}
