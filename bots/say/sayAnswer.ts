import type { Choice } from '../../core/content.ts';
import type { Decision } from '../../core/decision.ts';
import type { Evidence } from '../../core/knowledge.ts';
import { shortLabel } from '../../dialogs/shortLabel.ts';
import { languageName, primary } from './languages.ts';
import type { Moment } from './moment.ts';
import { paragraphs, urgentLine } from './paragraphs.ts';
import type { Saying } from './saying.ts';

/** An article's answer with its source, what else may be asked, and a person where the article or the mood asks for one. */
export function sayAnswer(
  moment: Moment,
  decision: Pick<Decision, 'tone'> & {
    readonly evidence: Evidence;
    readonly offersPerson: boolean;
    readonly isLast: boolean;
  },
): Saying {
  const { evidence, offersPerson, isLast } = decision;
  const { locale, variant, speak } = moment;
  const isForeign = primary(evidence.locale) !== primary(locale);
  const isUpset = decision.tone === 'warm' && variant === 'web';
  return {
    urgent: urgentLine(variant, evidence),
    text: paragraphs(
      variant,
      isUpset ? speak('answer.upset') : undefined,
      isForeign ? speak('answer.other-locale', { language: languageName(evidence.locale, locale) }) : undefined,
      evidence.answer,
      offersPerson ? speak('answer.person') : undefined,
    ),
    // Who is upset gets less to read; who reads a text message has no buttons.
    choices: isLast && variant === 'web' ? choicesAfter(moment, decision) : [],
    source: { articleId: evidence.article.id, title: evidence.article.title, hash: evidence.article.hash },
    asksHelped: isLast,
    offersPerson: offersPerson && variant === 'sms',
    locale: evidence.locale,
  };
}

function choicesAfter(
  { speak }: Moment,
  { evidence, offersPerson, tone }: Parameters<typeof sayAnswer>[1],
): readonly Choice[] {
  const next = tone === 'warm' ? [] : evidence.followUps.slice(0, mostFollowUps);
  return [
    ...next.map(({ id, title }) => ({ id: `article:${id}`, label: shortLabel(title) })),
    ...(offersPerson ? [{ id: 'person', label: speak('choice.person') }] : []),
  ];
}

/** With a person the choices are four. */
const mostFollowUps = 3;
