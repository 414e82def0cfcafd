import type { Choice } from '../../core/content.ts';
import type { Decision, SmalltalkKind } from '../../core/decision.ts';
import { shortLabel } from '../../dialogs/shortLabel.ts';
import { languageList, primary } from './languages.ts';
import { referenceIn, type Moment } from './moment.ts';
import { urgentLine } from './paragraphs.ts';
import type { Saying } from './saying.ts';
import { sayWaiting } from './sayWaiting.ts';

/** Politeness, questions about the bot itself, and honest small answers. */
export function saySmalltalk(moment: Moment, decision: Decision & { readonly kind: 'smalltalk' }): Saying {
  return { ...said(moment, decision.about), urgent: urgentLine(moment.variant, decision.urgent) };
}

function said(moment: Moment, about: SmalltalkKind): Saying {
  const { speak } = moment;
  switch (about) {
    case 'greeting':
      return moment.conversation.memory.greeted ? { text: speak('smalltalk.greeting') } : said(moment, 'hello');
    case 'hello':
      return { text: speak('smalltalk.hello'), choices: starters(moment), introduces: true };
    case 'asks-capabilities':
      return { text: speak('smalltalk.asks-capabilities'), choices: starters(moment) };
    case 'asks-if-bot':
    case 'keyword-help':
      return { text: speak(`smalltalk.${about}`), introduces: true };
    case 'opted-out':
      return { text: speak('consent.out') };
    case 'opted-in':
      return { text: speak('consent.in') };
    case 'other-language':
      return otherLanguage(moment);
    case 'waiting':
      return sayWaiting(moment);
    case 'complaint':
      return { text: speak('smalltalk.complaint', { reference: referenceIn(moment) }) };
    case 'not-helped':
    case 'abuse':
    case 'unreadable':
      return { text: speak(`smalltalk.${about}`), choices: [{ id: 'person', label: speak('choice.person') }] };
    case 'same-answer':
      return sameAnswer(moment);
    case 'thanks':
    case 'goodbye':
    case 'helped':
    case 'nothing-said':
    case 'declined':
    case 'acknowledged':
      return { text: speak(`smalltalk.${about}`) };
  }
}

/** The page says more than its answer did, and so may those that it names as next. */
function sameAnswer({ library, conversation, locale, variant, speak }: Moment): Saying {
  const last = conversation.memory.answered.at(-1);
  const article = library.articles.find((one) => one.id === last?.articleId);
  const next = (article?.followUps ?? []).flatMap((id) => {
    const title = library.articles.find((one) => one.id === id && one.audience === 'customers')?.variants[locale]
      ?.title;
    return title === undefined ? [] : [{ id: `article:${id}`, label: shortLabel(title) }];
  });
  return {
    text: speak('smalltalk.same-answer'),
    choices: [...(variant === 'web' ? next.slice(0, mostNext) : []), { id: 'person', label: speak('choice.person') }],
    ...(last === undefined ? {} : { source: { articleId: last.articleId, title: last.title, hash: last.hash } }),
  };
}

/** With a person the choices are four. */
const mostNext = 3;

/** The topics that most people come for, by the titles of their articles. */
function starters({ library, locale, variant }: Moment): readonly Choice[] {
  // In a text message four numbered lines would cost more than they tell.
  if (variant === 'sms') return [];
  return (library.policy.starters ?? []).slice(0, 4).flatMap((topic) => {
    const article = library.articles.find((one) => one.topic === topic && one.audience === 'customers');
    // A choice in another language would promise an answer in that language.
    const title = article?.variants[locale]?.title;
    return title === undefined ? [] : [{ id: `topic:${topic}`, label: shortLabel(title) }];
  });
}

/** Said in the customer's own language where somebody wrote the sentence in it. */
function otherLanguage(moment: Moment): Saying {
  const { policy, sentences } = moment.library;
  const theirs = primary(moment.understood.language);
  const isWritten = sentences['smalltalk.other-language']?.[theirs] !== undefined;
  const locale = isWritten ? theirs : moment.locale;
  const languages = languageList(policy.locales ?? [policy.defaultLocale], locale);
  const speak = moment.speakIn(locale);
  return {
    text: speak('smalltalk.other-language', { languages }),
    choices: [{ id: 'person', label: speak('choice.person') }],
    locale,
  };
}
