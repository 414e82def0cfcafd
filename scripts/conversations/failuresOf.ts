import { topicOf } from '../../bots/turn/topicOf.ts';
import type { Policy } from '../../core/policy.ts';
import { mannersOf } from './mannersOf.ts';
import { namesOf } from './namesOf.ts';
import type { Played } from './playConversation.ts';

/** What is not as it should be after a step, each as a sentence; empty when all is well. */
export function failuresOf(played: Played, policy: Policy): readonly string[] {
  const { step, thought, after, missing, before } = played;
  const { expects, does } = step;
  if (missing && does.kind === 'picks') {
    const offered = before.memory.offered.map(({ label }) => `"${label}"`).join(', ');
    return [`the choice "${does.choice}" is not there; offered: ${offered || 'nothing'}`];
  }
  const failures = [among('custody', expects.custody === undefined ? undefined : [expects.custody], [after.custody])];
  if (thought === null) return failures.filter(Boolean);
  const { decision, turn, understood } = thought;
  const reply = turn.say.map((message) => message.text).join('\n');
  const choices = turn.say.flatMap((message) => message.choices.map(({ label }) => label));
  const language = turn.say.at(-1)?.locale ?? turn.locale;
  const reason = turn.handover?.reason;
  const tells = [
    among('decision', expects.decision, namesOf(decision)),
    among('topic', expects.topic, topicsIn()),
    among('hand-over', expects.handover, reason === undefined ? ['no'] : ['yes', reason]),
    among('language', expects.language === undefined ? undefined : [expects.language], [language]),
    among('tone', expects.tone === undefined ? undefined : [expects.tone], [decision.tone]),
    ...(expects.has ?? []).map((phrase) => (contains(reply, phrase) ? '' : `"${phrase}" expected in the reply`)),
    ...(expects.lacks ?? []).map((phrase) => (contains(reply, phrase) ? `"${phrase}" must not be in the reply` : '')),
    ...(expects.offers ?? []).map((label) =>
      choices.some((choice) => contains(choice, label))
        ? ''
        : `a choice "${label}" expected, offered: ${choices.join(', ') || 'nothing'}`,
    ),
  ];
  return [...failures, ...tells, ...mannersOf(played)].filter(Boolean);

  /** What was answered, or what the choices of a clarification are about. */
  function topicsIn(): readonly string[] {
    if (decision.kind === 'clarify') return decision.options.map(({ id }) => id.replace('topic:', ''));
    const topic = topicOf(decision, understood, policy) ?? turn.handover?.brief.topic;
    return topic === undefined ? [] : [topic];
  }
}

function among(what: string, expected: readonly string[] | undefined, got: readonly string[]): string {
  if (expected === undefined || expected.some((one) => got.includes(one))) return '';
  return `${what} ${expected.join(' or ')} expected, it is ${got.join(', ') || 'none'}`;
}

function contains(text: string, phrase: string): boolean {
  // Marks of Markdown in the middle of a sentence do not matter, unless it is they that are looked for.
  const read = phrase.includes('*') ? text : text.replaceAll('**', '');
  return plain(read).includes(plain(phrase));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}
