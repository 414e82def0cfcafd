import { NightdeskError } from '../../core/error.ts';
import type { Tone } from '../../core/decision.ts';
import type { Library } from '../../core/library.ts';
import type { sentences, SentenceId } from './sentences.ts';

/** Says one sentence of ours with its values. */
export type Speak = <Id extends SentenceId>(id: Id, ...values: ValuesOf<Id>) => string;

type Named<Id extends SentenceId> = (typeof sentences)[Id][number];
type ValuesOf<Id extends SentenceId> = [Named<Id>] extends [never]
  ? readonly []
  : readonly [Readonly<Record<Named<Id>, string>>];

/** How a sentence is said: to whom it is short (`sms`), soft (`warm`), or worded otherwise because the plain one was just said (`again`). */
export interface Manner {
  readonly locale: string;
  readonly variant: 'web' | 'sms';
  readonly tone?: Tone;
  readonly again?: boolean;
}

/**
 * A voice for the sentences of a library. Of an id the variant that fits best is taken (`<id>.warm.again.sms` … `<id>`); a
 * sentence that a locale lacks is said in the default one. Error `content-invalid` when it is missing everywhere.
 */
export function speaker({ sentences, policy }: Pick<Library, 'sentences' | 'policy'>, manner: Manner): Speak {
  const locales = [manner.locale, manner.locale.split('-')[0] ?? '', policy.defaultLocale, 'en'];
  // Not repeating oneself matters most, then the language.
  const attempts =
    manner.again === true ? [endingsFor(manner, '.again'), endingsFor(manner, '')] : [endingsFor(manner, '')];
  return (id, ...[values]: readonly Readonly<Record<string, string>>[]) => {
    for (const endings of attempts)
      for (const locale of locales) {
        const found = endings.find((ending) => sentences[`${id}${ending}`]?.[locale] !== undefined);
        const text = found === undefined ? undefined : sentences[`${id}${found}`]?.[locale];
        if (text !== undefined)
          return filled(text, { company: policy.company, contact: policy.contact, ...values }).trim();
      }
    throw new NightdeskError('content-invalid', `The sentence ${id} is missing in every language.`);
  };
}

/** Being short matters more than being soft. */
function endingsFor({ variant, tone }: Manner, again: '.again' | ''): readonly string[] {
  const sms = variant === 'sms' ? ['.sms', ''] : [''];
  const warm = tone === 'warm' ? ['.warm', ''] : [''];
  return sms.flatMap((short) => warm.map((soft) => `${soft}${again}${short}`));
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
