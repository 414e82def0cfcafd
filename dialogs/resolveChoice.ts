import type { Choice, Content } from '../core/content.ts';

/**
 * Which of the offered choices was meant: by choice id, by number ("2", "2.", "number two", "the second one", "zweitens"),
 * or by its label, however it is spaced or capitalised. Null when none was. A choice id that was offered long ago is taken
 * as it is: its button may still stand on the customer's screen.
 */
export function resolveChoice(offered: readonly Choice[], said: Content): Choice | null {
  if (said.kind === 'choice')
    return offered.find((choice) => choice.id === said.choiceId) ?? { id: said.choiceId, label: said.text };
  if (said.kind !== 'text' || offered.length === 0) return null;
  const words = plain(said.text);
  if (words === '') return null;
  return (
    offered.find((choice) => plain(choice.label) === words) ?? offered.at(placeOf(words) ?? offered.length) ?? null
  );
}

/** Position that the words name: 0 is the first, -1 the last; null when they name none. */
function placeOf(words: string): number | null {
  const bare = words.replace(lead, '').replace(tail, '');
  if (/^[1-9]$/.test(bare)) return Number(bare) - 1;
  return places.get(bare) ?? null;
}

const lead = /^(?:(?:the|option|choice|number|no|nr|nummer|auswahl|antwort|das|die|der|den|dem) )+/;
const tail = / (?:one|option|please|bitte|choice)$/;

const places = new Map<string, number>(
  [
    ['one', 'first', '1st', 'eins', 'erste', 'ersten', 'erstes', 'erstens'],
    ['two', 'second', '2nd', 'zwei', 'zweite', 'zweiten', 'zweites', 'zweitens'],
    ['three', 'third', '3rd', 'drei', 'dritte', 'dritten', 'drittes', 'drittens'],
    ['four', 'fourth', '4th', 'vier', 'vierte', 'vierten', 'viertes', 'viertens'],
  ].flatMap((names, place) => names.map((name): [string, number] => [name, place])),
);
for (const name of ['last', 'letzte', 'letzten', 'letztes']) places.set(name, -1);

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
