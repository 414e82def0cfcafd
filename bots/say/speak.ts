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
 * sentence that a locale lacks is said in the default one. Error `content-invalid` when there is none at all.
 */
export function speaker({ sentences, policy }: Pick<Library, 'sentences' | 'policy'>, manner: Manner): Speak {
  const locales = [manner.locale, manner.locale.split('-')[0] ?? '', policy.defaultLocale, 'en'];
  const endings = endingsFor(manner);
  return (id, values?: Readonly<Record<string, string>>) => {
    for (const locale of locales)
      for (const ending of endings) {
        const text = sentences[`${id}${ending}`]?.[locale];
        if (text !== undefined)
          return filled(text, { company: policy.company, contact: policy.contact, ...values }).trim();
      }
    throw new NightdeskError('content-invalid', `The sentence ${id} is missing in every language.`);
  };
}

/** Not repeating oneself matters more than being short, being short more than being soft. */
function endingsFor({ variant, tone, again }: Manner): readonly string[] {
  const sms = variant === 'sms' ? ['.sms', ''] : [''];
  const warm = tone === 'warm' ? ['.warm', ''] : [''];
  const repeated = again === true ? ['.again', ''] : [''];
  return repeated.flatMap((r) => sms.flatMap((s) => warm.map((w) => `${w}${r}${s}`)));
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
