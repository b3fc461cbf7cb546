// What the drawer says: what can go wrong, and what the bot did, for someone who doesn't program.

const seconds = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

/** '3 ms', '0,4 s', '12 s'. */
export const duration = (time) =>
  time < 0.1 ? `${Math.max(1, Math.round(time * 1000))} ms` : `${seconds.format(time)} s`;

export const backstageWords = {
  title: "Achter de schermen",
  open: "Achter de schermen",
  openWith: (count) => `Achter de schermen (${backstageWords.broken(count)})`,
  broken: (count) => `${count} ${count === 1 ? "storing" : "storingen"} aan`,
  on: " aan",
  close: "Sluit",
  lead: "Maak het de bot moeilijk en praat gewoon door.",
  jump: "Naar wat de bot doet",
  gone: "Deze pagina heeft even geen verbinding. Wat hier staat, kan oud zijn.",
  failed: "Dat lukte niet. Probeer het zo nog eens.",
  mend: "Zet alles weer goed",
  mended: "Alles staat weer goed.",
  person: (number) => `Persoon ${number}`,

  botTitle: "De bot zelf",
  bot: {
    running: {
      name: "De bot draait.",
      text: "Stop je hem, dan is het of de stekker eruit gaat, midden in zijn werk (SIGKILL). Hij blijft weg tot je hem weer start.",
    },
    killed: {
      name: "De bot is hard gestopt.",
      text: "Schrijf gerust door. Telegram bewaart wat je stuurt, tot hij er weer is.",
    },
    restarting: { name: "De bot start weer op.", text: "" },
  },
  kill: "Bot hard stoppen",
  start: "Bot weer starten",

  faultsTitle: "Storingen",
  wait: "Hoelang?",
  waits: [
    [1, "1 seconde"],
    [5, "5 seconden"],
    [30, "30 seconden"],
    [600, "10 minuten"],
  ],
  faults: {
    too_many_requests: {
      name: "Telegram zegt: even wachten",
      code: "429",
      text: "De bot stuurt te veel, vindt Telegram. Hij wacht zo lang als Telegram vraagt, ook als je dit weer uitzet.",
    },
    server_error: {
      name: "Telegram heeft een storing",
      code: "500",
      text: "Op elke vraag van de bot komt: er ging hier iets mis. Hij probeert het later weer, steeds rustiger.",
    },
    bad_gateway: {
      name: "Telegram antwoordt met onzin",
      code: "502",
      text: "De bot krijgt een webpagina met een fout, geen antwoord dat hij kan lezen.",
    },
    drop_before: {
      name: "De lijn valt weg, te vroeg",
      code: "1 keer",
      text: "Het volgende bericht komt niet aan. De bot stuurt het opnieuw.",
    },
    drop_after: {
      name: "De lijn valt weg, te laat",
      code: "1 keer",
      text: "Het volgende bericht komt aan, maar de bot hoort dat niet. Daarom kan het 2 keer komen.",
    },
    slow: {
      name: "Alles gaat traag",
      code: "5 s",
      text: "Elk antwoord van Telegram druppelt in 5 seconden binnen.",
    },
    outage: {
      name: "Telegram is onbereikbaar",
      code: "geen lijn",
      text: "Niets komt aan en niets komt terug. Wat jij stuurt, bewaart Telegram.",
    },
    unauthorized: {
      name: "De sleutel past niet",
      code: "401",
      text: "Telegram kent de bot niet meer, alsof iemand zijn sleutel (token) heeft ingetrokken. Past hij weer, dan duurt het een minuut voor de bot dat merkt.",
    },
  },
  block: (number) => ({
    name: `Persoon ${number} blokkeert de bot`,
    code: "403",
    text: "De bot mag deze persoon niets meer sturen, tot je dit uitzet.",
  }),

  logTitle: "Wat de bot doet",
  logEmpty: "Nog niets. Stuur een bericht, dan zie je het hier.",
  logNone: "Niets van deze soort.",
  show: "Laat zien",
  filters: { all: "Alles", one: "Persoon 1", two: "Persoon 2", trouble: "Fouten" },
  polls: "ook het ophalen",
  methods: {
    sendMessage: "Stuurt een bericht",
    sendDocument: "Stuurt een bestand",
    sendPhoto: "Stuurt een afbeelding",
    sendChatAction: "Laat zien dat hij schrijft",
    editMessageText: "Past een bericht aan",
    editMessageReplyMarkup: "Past knoppen aan",
    deleteMessage: "Haalt een bericht weg",
    deleteMessages: "Haalt berichten weg",
    answerCallbackQuery: "Bevestigt een tik op een knop",
    getUpdates: "Haalt op wat mensen stuurden",
    getMe: "Vraagt wie hij zelf is",
    setMyCommands: "Zet zijn opdrachten klaar",
    setMyDescription: "Stelt zich voor",
  },
};

/** What came of a call, in a few words. */
export function outcome({ status, error }) {
  if (status === 200) return "gelukt";
  if (status === null) return "lijn viel weg";
  if (status === 429) {
    const after = /\d+$/.exec(error ?? "");
    return after ? `${after[0]} s wachten (429)` : "wachten (429)";
  }
  if (status >= 500) return `storing (${status})`;
  if (status === 401) return "sleutel geweigerd (401)";
  if (status === 403) return "geblokkeerd (403)";
  if (status === 409) return "andere bot (409)";
  return `geweigerd (${status})`;
}
