// What the drawer 'Werkplaats' says, to someone who writes the questions.

const ago = new Intl.RelativeTimeFormat("nl-NL");
const count = (number, one, more) => `${number} ${number === 1 ? one : more}`;

/** '2 seconden geleden', '5 minuten geleden', '3 uur geleden'. */
export function since(moment, now = Date.now()) {
  const seconds = Math.max(1, Math.round((now - moment) / 1000));
  if (seconds < 60) return ago.format(-seconds, "second");
  if (seconds < 3600) return ago.format(-Math.floor(seconds / 60), "minute");
  return ago.format(-Math.floor(seconds / 3600), "hour");
}

/** 'pakket.yaml:12:3', as an editor and the command line write it. */
export const placeOf = ({ file, line, column }) => [file, line, column].filter(Boolean).join(":");

export const workshopWords = {
  title: "Werkplaats",
  close: "Sluit",
  lead: "Verander een tekst, bewaar het bestand, en zie het meteen in het gesprek.",
  open: "Werkplaats",
  openWith: (errors) => `Werkplaats (${count(errors, "fout", "fouten")})`,
  errors: (errors) => (errors === 1 ? " fout" : " fouten"),

  copied: "Gekopieerd.",
  notCopied: "Kopiëren lukte niet.",
  failed: "Dat lukte niet. Probeer het zo nog eens.",

  stateTitle: "Wat draait er nu?",
  fresh: "Alles is bijgewerkt, ",
  wrong: (errors, files) =>
    `${errors === 1 ? "Er zit een fout" : `Er zitten ${errors} fouten`} in ${count(files, "bestand", "bestanden")}. `,
  stale: "De vorige versie draait door.",
  read: (when) => `Laatst gelezen: ${when}.`,
  runs: "De bot praat er al wel mee.",
  waits: "De bot begint zodra het klopt.",
  away: "De bot is even weg. Wat hier staat, kan oud zijn.",
  live: "Je wijziging staat live.",
  mended: "De fout is weg. Je wijziging staat live.",

  errorsTitle: (errors) => count(errors, "fout", "fouten"),
  warningsTitle: (warnings) => count(warnings, "aandachtspunt", "aandachtspunten"),
  warningsLead: "De bot draait hier gewoon mee. Kijk er nog eens naar.",
  place: ({ line, column }) => `regel ${line}${column ? `, kolom ${column}` : ""}`,
  copyMistake: (place) => `Kopieer ${place}`,
  note: ({ file, line }) => `Fout in ${file}, regel ${line}.`,
  noteMore: (others) => `En nog ${count(others, "fout", "fouten")}.`,
  noteLook: "Bekijk",
  noteLabel: "Fout in het pakket",

  who: "Met wie?",
  person: (number) => `Persoon ${number}`,

  originsTitle: "Toon waar het staat",
  originsText: "Onder elk bericht van de bot zie je het bestand en de regel.",
  origin: "Staat in",
  originNone: "Staat niet in het pakket.",
  copyOrigin: (place) => `Kopieer ${place}`,

  jumpTitle: "Spring naar een vraag",
  jumpLead: "Het gesprek begint dan opnieuw. Wat naar de vraag leidt, vult de bot voor je in.",
  jumpField: "Zoek een vraag",
  jumpList: "Vragen",
  jumpFound: (found) => (found ? count(found, "vraag", "vragen") : "Geen vraag gevonden."),
  jumped: (title) => `Je staat nu bij ‘${title}’.`,
  jumpedBy: "Dit leidt hierheen:",
  jumpedFree: "Deze vraag komt vanzelf, zonder antwoorden vooraf.",
  toTalk: "Naar het gesprek",

  replayTitle: "Speel na",
  replayLead: "Beantwoordt alle vragen opnieuw met jouw antwoorden, op het pakket van nu.",
  replay: "Speel dit gesprek na",
  replayBusy: "Bezig …",
  replayList: "Het nagespeelde gesprek",
  changed: (changed) =>
    changed ? `${count(changed, "bericht is", "berichten zijn")} anders.` : "Er is niets anders.",
  replayEmpty: "Er is nog niets gezegd. Begin eerst een gesprek.",
  stopped: (title) => `Het stopt bij ‘${title}’. Daar wacht de bot op je antwoord.`,
  onlyChanged: "Alleen wat anders is",
  mark: "anders",
  bot: "Bot",
  you: "Jij",
  stopMark: "Hier stopt het.",

  graphTitle: "Tekening van het gesprek",
  graphLead: "Elke vraag in volgorde. Wat bij het naspelen niet aan bod kwam, is gemarkeerd.",
  graphAlt: (pack) =>
    `Tekening van ${pack.title}: ${count(pack.questions.length, "vraag", "vragen")} in ` +
    `${count(new Set(pack.questions.map(({ theme }) => theme)).size, "thema", "thema’s")}.`,
  graphRoom: "Tekening, schuif om meer te zien",
  graphOpen: "Open de tekening groot",
  opens: "opent in een nieuw tabblad",
  graphOf: "Welk pakket?",
  graphGone: "De tekening lukt nu niet. Hij komt vanzelf terug.",
  zoomIn: "Vergroot de tekening",
  zoomOut: "Verklein de tekening",
  zoomFit: "passend",
  zoom: (percent) => `${percent}%`,

  packsTitle: "Pakketten",
  packsLead: "Kies met welke vragen het gesprek begint.",
  begin: "Begin met dit pakket",
  beginWith: (title) => `Begin met dit pakket: ${title}`,
};
