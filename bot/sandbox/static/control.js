// The road to /control: what is going on behind the scenes, and the switches there.

const PATIENCE = 5_000;

async function read(response) {
  if (!response.ok) throw new TypeError(`the sandbox said ${response.status}`);
  return response.json();
}

const post = async (what, body = {}) =>
  read(
    await fetch(`/control/${what}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    }),
  );

/** The calls after a number, the faults, who blocked the bot, and the state of its process. */
export const watch = async (after) =>
  read(
    await fetch(`/control/watch?after=${after}`, {
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE),
    }),
  );

export const addFault = (fault) => post("faults", fault);
export const clearFault = (id) => post("faults/clear", { id });
export const block = (person, on) => post("faults", { kind: on ? "block" : "unblock", chat_id: person });
export const killBot = () => post("bot/kill");
export const startBot = () => post("bot/start");

export async function mendAll(blocked) {
  await post("faults/clear");
  for (const person of blocked) await block(person, false);
}
