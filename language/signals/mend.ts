import { byWord } from '../../text/byWord.ts';
import { editDistance } from '../../text/distance.ts';

/** Mends a mistyped word that a request for a person hangs on ("reprsentative", "speka"); any other word comes back as it is. */
export function mend(word: string): string {
  return word.length < shortest || right.has(word) ? word : nearest(word);
}

const nearest = byWord(
  (word) => targets.find((target) => editDistance(word, target, mistakes(target)) <= mistakes(target)) ?? word,
);

/** Shorter words are too easily another word. */
const shortest = 5;

function mistakes(target: string): number {
  return target.length >= 10 ? 2 : 1;
}

const targets =
  'human person agent speak representative operator someone somebody supervisor manager customer service support complaint connect transfer mensch menschen mitarbeiter mitarbeiterin sprechen berater verbinden jemandem jemanden kundenservice beschwerde verbinde verbinden suicide suizid selbstmord'.split(
    ' ',
  );

/** Words that look like one of them and are none. */
const right = new Set([
  ...targets,
  ...'verbindet verbindest verbunden angemeldet anmelden abgemeldet verbindlich agents argent urgent steak sneak spear speaks humans humane persons persona parson manage manages managed supports services servile customers transfers complaints complains menschs sprachen spreche beraten beratern berate verbindet verbunden gebinden mitarbeiten mitarbeitern connects unmensch operators jemands supervisors managers'.split(
    ' ',
  ),
]);
