import type { Article, Variant } from '../../core/knowledge.ts';

/** An article with one English variant; only what matters to a test is said. */
export function anArticle(id: string, english: Partial<Variant> = {}, rest: Partial<Article> = {}): Article {
  return {
    id,
    topic: id,
    audience: 'customers',
    followUps: [],
    variants: { en: aVariant({ title: id, ...english }) },
    hash: `hash of ${id}`,
    file: `${id}.md`,
    ...rest,
  };
}

/** One language of an article. */
export function aVariant(said: Partial<Variant>): Variant {
  return { title: 'A title', examples: [], web: 'An answer.', body: '', ...said };
}

/** The help centre of a bicycle shop. */
export const bicycleShop: readonly Article[] = [
  anArticle('repairs', {
    title: 'Repairs',
    examples: ['my bike is broken', 'can you fix a flat tyre?', 'what does a repair cost'],
    web: 'Bring it in. **No appointment** needed.',
    body: 'We mend tyres, brakes and chains within two days. A flat tyre costs 15 euros.',
  }),
  anArticle('rental', {
    title: 'Renting a bicycle',
    examples: ['can I rent a bike for a day?', 'what does it cost to hire a bicycle', 'bike rental at weekends'],
    web: 'A day costs 20 euros.',
    body: 'Bring an identity card. We keep a deposit of 100 euros.',
  }),
  anArticle('opening-hours', {
    title: 'Opening hours',
    examples: ['when are you open?', 'are you open on Sunday', 'what time do you close'],
    web: 'Monday to Saturday, 9:00 to 18:00.',
    body: 'On public holidays we are closed.',
  }),
  anArticle('theft', {
    title: 'Stolen bicycle',
    examples: ['my bike was stolen', 'somebody took my bicycle', 'bicycle theft, what now?'],
    urgent: 'Call the police: 110.',
    web: 'Report it to the police, then to your insurer.',
    body: 'We look up the frame number for you.',
  }),
];
