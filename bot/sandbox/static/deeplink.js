// Links to this bot: they open on the page itself, and ask what they would ask in Telegram.

const HOSTS = ["t.me", "telegram.me"];

export function leadsToBot(url, username) {
  if (!username || !URL.canParse(url)) return false;
  const { host, pathname } = new URL(url);
  return HOSTS.includes(host) && pathname.slice(1).toLowerCase() === username.toLowerCase();
}

/** Whether it takes the bot to a group. */
export const asksForGroup = (url) => new URL(url).searchParams.has("startgroup");
