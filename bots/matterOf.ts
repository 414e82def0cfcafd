import type { Understanding } from '../core/understanding.ts';
import { clausesOf } from '../language/signals/clauses.ts';
import { settled } from '../language/signals/cues/settled.ts';
import { hears } from '../language/signals/cues.ts';
import { signalsOf } from '../language/signals/signalsOf.ts';

/**
 * What a message says beside asking for somebody, being polite or giving orders to a machine: the words that are about something.
 * "My card was stolen, let me talk to a person" is about a stolen card, "can I talk to a person" about nothing; looking that up would
 * find chance. "It is frozen, thanks" says that it is done, and an order to forget the rules finds nothing that it asks for.
 */
export function matterOf({ text, signals }: Understanding): string {
  const meant = signals.includes('injection') ? besideOrders(text) : text;
  if (!signals.some((signal) => asking.has(signal))) return meant;
  const isClosing = signals.includes('thanks') || signals.includes('goodbye');
  const clauses = clausesIn(meant)
    .filter((clause) => words(clause).some(isAbout))
    .filter((clause) => !isClosing || !hears(settled, clausesOf(clause)));
  return clauses
    .map((clause) =>
      words(clause).some((word) => someone.has(word)) ? words(clause).filter(isAbout).join(' ') : clause,
    )
    .join(', ')
    .trim();
}

/** What gives no orders to a machine: sentences of their own, and clauses between commas in which customers speak of themselves. */
function besideOrders(text: string): string {
  return text
    .split(/(?<=[.!?;:])\s+|\n+/)
    .map((sentence) => (isOrder(sentence) ? sentence.split(/,\s+/).filter(isAboutMe).join(', ') : sentence))
    .join(' ')
    .trim();
}

function isAboutMe(clause: string): boolean {
  return !isOrder(clause) && words(clause).some((word) => me.has(word));
}

function isOrder(text: string): boolean {
  return signalsOf(clausesOf(text)).includes('injection');
}

const me: ReadonlySet<string> = new Set(
  'i im ive my our we ich wir mein meine meinen meinem meiner unser unsere'.split(' '),
);

function clausesIn(text: string): readonly string[] {
  return text.split(/[.,;:!?…\n]+|\s[-–—]+\s/);
}

const asking: ReadonlySet<string> = new Set(
  'asks-for-human asks-callback greeting thanks goodbye affirms denies'.split(' '),
);

function words(clause: string): readonly string[] {
  return (
    clause
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function isAbout(word: string): boolean {
  return !empty.has(word) && !someone.has(word) && !/^\d{1,2}$/.test(word);
}

/** Who is asked for, and how they are reached: a clause with one of these is a wish for a person. */
const someone: ReadonlySet<string> = new Set(
  `person people human humans someone somebody anyone anybody agent agents representative rep advisor adviser operator staff
  employee colleague manager supervisor talk speak chat call callback phone ring
  mensch menschen person personen jemand jemanden jemandem mitarbeiter mitarbeiterin mitarbeitern berater beraterin kollege
  kollegin sprechen reden chatten anrufen anruf rückruf zurückrufen rufen ruft ruf telefonieren telefon`
    .trim()
    .split(/\s+/),
);

/** Words that are about nothing by themselves in such a message. */
const empty: ReadonlySet<string> = new Set(
  `a about actual actually after again all alright an and any are as asap at be being by can cant connect contact could customer desk directly
  do does dont for from get give go good great have hello help hey hi hiya how i id ill im immediately in instead is it its
  just know let lets like live ma may maybe me member mate more morning my need no nobody not now of off oh ok okay on once one
  or our over physical please pls proper put quick quickly reach real really right s service so some sorry support sure talking team text than
  thank thanks that thats the them then there they this through to today tomorrow tonight too transfer try u us very wanna want
  wants was we well will wish with without would write yes yeah yep you your afternoon evening monday tuesday wednesday thursday
  friday saturday sunday week next back bye cheers day nice bot bots robot machine computer who
  aber abend abends alles am an auch auf bald bei bin bis bitte da danke dann das dass dem den der des dich die dienst dir doch
  du echt echte echten echter ein eine einem einen einer er es etwas euch für gern gerne geben gibt gleich gut guten haben hallo
  hätte heute hi hier hilfe ich ihnen ihr im in ist ja jetzt kann kannst kein keinem keinen könnte könnten können könnt kunden
  kundendienst kundenservice lassen lieber mal man mich mir mit möchte möchten morgen mittag muss müssen nach nachmittag nein
  nicht noch nun nur oder ok ob richtig richtige richtigen sehr service sie so sofort tag team tschüss über um und uns unterhalten
  uhr verbinden verbinde vielen von vormittag vorbei war was weiter weiterleiten wenn werden wieder will wir wollen würde würden
  wäre zu zum zur zurück montag dienstag mittwoch donnerstag freitag samstag sonntag woche nächste`
    .trim()
    .split(/\s+/),
);
