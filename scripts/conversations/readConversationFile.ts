import { z } from 'zod';
import type { Problem } from '../../core/knowledge.ts';
import { given } from '../../knowledge/given.ts';
import { list, problemAt, say, shape, words } from '../../knowledge/shape.ts';
import { readYaml, type YamlText } from '../../knowledge/yaml.ts';
import { readTime } from '../terminal/situationAt.ts';
import { decisionNames } from './decisionNames.ts';
import type { Does, Step, TestConversation } from './testConversation.ts';

/** Reads one `*.conversation.yaml`; what is wrong is named by its line, and a file with mistakes gives no conversation. */
export function readConversationFile(
  file: string,
  text: string,
  defaults: { readonly zone: string; readonly locale: string },
): { readonly conversations: readonly TestConversation[]; readonly problems: readonly Problem[] } {
  const { yaml, problems } = readYaml(text, file);
  if (yaml === null) return { conversations: [], problems };
  const { value, problems: wrong } = shape(schema, yaml);
  if (value === null) return { conversations: [], problems: wrong };
  const found: Problem[] = [];
  const { conversations, ...shared } = value;
  const read = conversations.map((own, at): TestConversation => {
    const { lines, name, ...head } = { ...given(shared), ...given(own) };
    const steps = lines ?? [];
    return {
      file,
      line: yaml.lineOf(['conversations', at]),
      name: name ?? '',
      channel: head.channel ?? 'web',
      locale: head.locale ?? defaults.locale,
      zone: head.zone ?? defaults.zone,
      begin: readTime(head.at ?? '10:00', standardDay, defaults.zone) ?? standardDay,
      people: Number(head.people ?? 2),
      ...given({ phone: head.phone }),
      steps: steps.flatMap((step, place) => stepOf(step, yaml, ['conversations', at, 'lines', place], found) ?? []),
    };
  });
  return { conversations: found.length > 0 ? [] : read, problems: found };
}

/** A Tuesday on which everybody works: conversations without a day are held then, so that they come out the same every day. */
const standardDay = Date.parse('2026-11-24T09:00:00Z');

const time = words.refine(
  (text) => readTime(text, standardDay, 'UTC') !== null,
  say('is not a time.', 'Write it as 22:40 or 2026-11-24T22:40.'),
);
const zone = words.refine(
  (text) => Intl.supportedValuesOf('timeZone').includes(text) || text === 'UTC',
  say('is not a time zone.', 'Write it as Europe/Berlin.'),
);
const decision = z.enum(
  decisionNames,
  say('is not a decision.', `Write one of: ${decisionNames.map((name) => `\`${name}\``).join(', ')}.`),
);
const oneOrMore = <T extends z.ZodType<unknown, string>>(item: T) => list.pipe(z.array(item));

const head = {
  channel: words.optional(),
  locale: words.optional(),
  zone: zone.optional(),
  at: time.optional(),
  people: words.regex(/^\d{1,3}$/, say('is not a number of people.', 'Write 0, 1, 2, …')).optional(),
  phone: words.regex(/^\+\d{6,15}$/, say('is not a number.', 'Write it as +4930123456.')).optional(),
};

const does = {
  says: list.optional(),
  picks: words.optional(),
  presses: z
    .enum(['yes', 'no', 'person', 'hello', 'end'], say('is not a button.', 'Write yes, no, person, hello or end.'))
    .optional(),
  sends: words.regex(/^[a-z]+\/[a-z0-9.+-]+$/, say('is not a type of file.', 'Write it as image/png.')).optional(),
  waits: words
    .regex(/^\d{1,4} (?:minute|hour|day)s?$/, say('is not a time span.', 'Write it as 20 minutes, 3 hours or 2 days.'))
    .optional(),
  agent: z
    .enum(
      ['joins', 'hands-back', 'closes'],
      say('is not something a person does.', 'Write joins, hands-back or closes.'),
    )
    .optional(),
};

const expects = {
  decision: oneOrMore(decision).optional(),
  topic: list.optional(),
  has: list.optional(),
  lacks: list.optional(),
  offers: list.optional(),
  'hand-over': oneOrMore(
    z.enum(
      ['no', 'yes', 'asked', 'low-confidence', 'emotion', 'effort', 'policy', 'fault', 'complaint', 'safe-path'],
      say(
        'is not a reason of a hand-over.',
        'Write no, yes, asked, low-confidence, emotion, effort, policy, complaint or safe-path.',
      ),
    ),
  ).optional(),
  language: words.optional(),
  custody: z
    .enum(['bot', 'waiting', 'agent', 'closed'], say('is not a custody.', 'Write bot, waiting, agent or closed.'))
    .optional(),
  tone: z.enum(['plain', 'warm'], say('is not a tone.', 'Write plain or warm.')).optional(),
};

const stepShape = z.strictObject({ ...does, ...expects });
type WrittenStep = z.infer<typeof stepShape>;

const schema = z.strictObject({
  ...head,
  conversations: z
    .array(
      z.strictObject({
        name: words,
        ...head,
        lines: z
          .array(stepShape, say('must be a list.', 'Write one step an entry, each beginning with `- `.'))
          .min(1, say('is empty.', 'Write at least one line, e.g. `- says: hello`.')),
      }),
      say('must be a list.', 'Begin each conversation with `- name:`.'),
    )
    .min(1, say('is empty.', 'Write at least one conversation.')),
});

function stepOf(step: WrittenStep, yaml: YamlText, path: readonly (string | number)[], found: Problem[]): Step | null {
  const did = [...doings(step)];
  const [only] = did;
  if (only === undefined || did.length > 1) {
    found.push(
      problemAt(
        yaml,
        path,
        say(
          only === undefined ? 'says nothing that happens.' : 'says two things that happen.',
          'Write exactly one of says, picks, presses, sends, waits, agent.',
        ),
      ),
    );
    return null;
  }
  return {
    line: yaml.lineOf(path),
    does: only,
    expects: given({
      decision: step.decision,
      topic: step.topic,
      has: step.has,
      lacks: step.lacks,
      offers: step.offers,
      handover: step['hand-over'],
      language: step.language,
      custody: step.custody,
      tone: step.tone,
    }),
  };
}

function* doings(step: WrittenStep): Generator<Does> {
  if (step.says) yield { kind: 'says', texts: step.says };
  if (step.picks !== undefined) yield { kind: 'picks', choice: step.picks };
  if (step.presses) yield { kind: 'presses', button: step.presses };
  if (step.sends !== undefined) yield { kind: 'sends', mimeType: step.sends };
  if (step.waits !== undefined) yield { kind: 'waits', ms: spanOf(step.waits) };
  if (step.agent) yield { kind: 'agent', custody: custodies[step.agent] };
}

const custodies = { joins: 'agent', 'hands-back': 'bot', closes: 'closed' } as const;

function spanOf(text: string): number {
  const [count, unit = ''] = text.split(' ');
  const minutes = unit.startsWith('minute') ? 1 : unit.startsWith('hour') ? 60 : 1440;
  return Number(count) * minutes * 60_000;
}
