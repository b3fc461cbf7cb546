// What the page itself says. The bot's own words come from content/.

export const words = {
  connecting: "verbinding maken …",
  listening: "de bot luistert",
  away: "de bot is even weg, je bericht blijft bewaard",
  offline: "geen verbinding, ik probeer het opnieuw",

  conversation: (bot) => `Gesprek met ${bot}`,
  chatOf: (person, bot) => `${person} in gesprek met ${bot}`,
  heard: (person, text) => `Bij ${person}. ${text}`,
  said: (who, when) => `${who}, ${when}`,
  you: "Jij",
  happened: "In de groep",
  edited: "bewerkt",
  waiting: "wordt verstuurd zodra er verbinding is",
  edit: "Pas dit bericht aan",
  reply: "Antwoord hierop",
  replying: (who) => `Je antwoordt ${who}`,
  replied: (text) => `Antwoord op: ${text}`,
  photo: (bot) => `Afbeelding van ${bot}`,
  document: (name) => `Bestand: ${name}`,
  buttons: "Knoppen bij dit bericht",
  choices: (texts) => `Knoppen: ${texts.join("; ")}.`,
  opens: "opent in een nieuw tabblad",
  opensHere: "opent hier op de pagina",
  typing: (bot) => `${bot} schrijft`,
  newer: "Nieuwe berichten",
  readOn: "Lees verder",
  toEnd: "Naar het eind",

  attach: "Iets anders sturen",
  attachLead: "Een voorbeeld, om te zien wat de bot ermee doet.",
  kinds: {
    sticker: { choice: "Sticker", shown: "Sticker" },
    photo: { choice: "Foto", shown: "Foto" },
    video: { choice: "Video", shown: "Video, 12 seconden" },
    voice: { choice: "Spraakbericht", shown: "Spraakbericht, 7 seconden" },
    location: { choice: "Locatie", shown: "Locatie" },
    contact: { choice: "Contact", shown: "Contact: Voorbeeld" },
    poll: { choice: "Peiling", shown: "Peiling: Wanneer koken we?" },
    dice: { choice: "Dobbelsteen", shown: "Dobbelsteen" },
    forward: { choice: "Doorgestuurd bericht", shown: "Doorgestuurd van Voorbeeld" },
    reaction: { choice: "Duim bij laatste bericht" },
  },
  reaction: (emoji) => `Jouw reactie: ${emoji}`,
  sendFailed: "Dat kwam niet aan. Probeer het zo nog eens.",
  nothingYet: "De bot heeft nog niets gezegd.",
  blocked: "Je hebt de bot geblokkeerd. Zet dat eerst uit, achter de schermen.",

  views: { one: "Persoon 1", two: "Persoon 2" },
  talk: "Gesprek",
  fresh: "nieuw",
  two: "Tweede persoon erbij",
  twoAway: "Tweede persoon weg",

  emptyFallback: "Fijn dat je er bent. Begin het gesprek als je er klaar voor bent.",
  start: "Start",

  field: "Je bericht",
  placeholder: "Schrijf een bericht",
  send: "Stuur",
  save: "Bewaar",
  editing: "Je past je bericht aan",
  cancel: "Laat zoals het was",
  commands: "Wat kun je vragen?",
  commandsFound: (count) =>
    count === 1 ? "1 opdracht, kies met Enter" : `${count} opdrachten, kies met de pijltjes`,

  about: "Uitleg over deze oefenplek",
  aboutTitle: "Over deze oefenplek",
  close: "Sluit",
  clear: "Begin opnieuw",
  clearTitle: "Deze pagina leegmaken?",
  clearText: [
    "Alle berichten verdwijnen van deze pagina, meer niet.",
    "De bot zelf vergeet niets: je antwoorden blijven bij hem staan. " +
      "Stuur je daarna /start, dan zie je hoe je verder kunt.",
  ],
  clearYes: "Maak leeg",
  clearNo: "Laat staan",

  buttonGone: "Deze knop doet het niet meer. Kijk bij het laatste bericht.",
  tapFailed: "Je keuze kwam niet aan. Probeer het zo nog eens.",
  editFailed: "Je wijziging kwam niet aan. Je tekst staat nog in het veld.",
  refused: "Dit bericht kwam niet aan. Je tekst staat weer in het veld.",
  clearFailed: "Leegmaken lukte niet. Probeer het zo nog eens.",
  dismiss: "Sluit melding",
};

const clock = new Intl.DateTimeFormat("nl-NL", { hour: "2-digit", minute: "2-digit" });
const weekday = new Intl.DateTimeFormat("nl-NL", {
  weekday: "long",
  day: "numeric",
  month: "long",
});
const withYear = new Intl.DateTimeFormat("nl-NL", {
  day: "numeric",
  month: "long",
  year: "numeric",
});

const date = (unix) => new Date(unix * 1000);
const midnight = (when) => new Date(when.getFullYear(), when.getMonth(), when.getDate());

export const timeOf = (unix) => clock.format(date(unix));
export const isoOf = (unix) => date(unix).toISOString();

/** 'Vandaag', 'Gisteren', 'dinsdag 24 november', or with the year when that is another. */
export function dayOf(unix, now = new Date()) {
  const when = date(unix);
  const days = Math.round((midnight(now) - midnight(when)) / 86_400_000);
  if (days === 0) return "Vandaag";
  if (days === 1) return "Gisteren";
  return (when.getFullYear() === now.getFullYear() ? weekday : withYear).format(when);
}
