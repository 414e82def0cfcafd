import type { Policy } from '../../core/policy.ts';
import { labelTime } from '../../dialogs/times.ts';
import { paint } from '../terminal/paint.ts';
import { showMessage } from '../terminal/showMessage.ts';
import { failuresOf } from './failuresOf.ts';
import type { Played } from './playConversation.ts';
import type { Does, TestConversation } from './testConversation.ts';

/** A conversation that went wrong, as a person reads it: what was said up to there, what came, what was expected, and why it was decided so. */
export function showFailure(told: TestConversation, played: readonly Played[], policy: Policy): string {
  const last = played.findLastIndex((one) => failuresOf(one, policy).length > 0);
  const { channel, locale, begin, zone } = told;
  return [
    `${paint.strong(told.name)}  ${paint.faint(`${told.file}:${told.line}`)}`,
    paint.faint(`  ${channel}, ${locale}, ${labelTime(begin, zone, 'en')}`),
    ...played.slice(0, last + 1).flatMap((one) => showStep(one, told, policy)),
    '',
  ].join('\n');
}

function showStep(played: Played, { channel, file }: TestConversation, policy: Policy): readonly string[] {
  const { step, thought } = played;
  const failures = failuresOf(played, policy);
  const reply =
    thought?.turn.say.map((message) => showMessage(message, channel === 'sms' ? 'sms' : 'web', '    │ ')) ?? [];
  const said = `  > ${doesText(step.does)}`;
  if (failures.length === 0) return [said, paint.faint(`    ${thought?.decision.kind ?? ''}`)];
  return [
    said,
    ...reply,
    ...failures.map((failure) => `    ${paint.warning('✗')} ${failure}  ${paint.faint(`${file}:${step.line}`)}`),
    ...(thought?.decision.reasons ?? []).map(({ rule, detail }) => paint.faint(`    because ${rule}: ${detail}`)),
    ...(thought === null ? [] : [paint.faint(`    ${heardText(thought)}`)]),
  ];
}

function heardText({ understood, evidence }: NonNullable<Played['thought']>): string {
  const signals = understood.signals.join(', ') || 'no signals';
  const found = evidence.slice(0, 3).map((one) => `${one.topic} ${one.score.toFixed(2)}`);
  return `heard ${signals}; found ${found.join(', ') || 'nothing'}; mood ${understood.mood.dissatisfied.toFixed(2)}`;
}

function doesText(does: Does): string {
  switch (does.kind) {
    case 'says':
      return does.texts.join(' / ');
    case 'picks':
      return `(picks "${does.choice}")`;
    case 'presses':
      return `(presses ${does.button})`;
    case 'sends':
      return `(sends ${does.mimeType})`;
    case 'waits':
      return `(${does.ms / 60_000} minutes pass)`;
    case 'agent':
      return `(custody ${does.custody})`;
  }
}
