import type { Thought } from '../../bots/think.ts';
import type { Instant } from '../../core/time.ts';
import type { Turn } from '../../core/turn.ts';
import { sayTime } from '../../dialogs/times.ts';
import { paint } from './paint.ts';
import { showMessage } from './showMessage.ts';

/** The whole path of a thought, section by section, as text for a terminal. */
export function showThought(
  thought: Thought,
  seen: { readonly variant: 'web' | 'sms'; readonly now: Instant; readonly zone: string },
): string {
  const { understood, evidence, decision, turn } = thought;
  const { mood } = understood;
  const likely = understood.topics.slice(0, 3).filter((topic) => topic.score >= 0.01);
  return [
    heading('Understood'),
    row('language', understood.language === 'und' ? 'cannot be told' : understood.language),
    row('topics', likely.map((topic) => `${topic.name} ${share(topic.score)}`).join(', ')),
    row('signals', understood.signals.join(', ')),
    row('details', understood.entities.map((entity) => `${entity.kind} ${entity.value}`).join(', ')),
    row(
      'mood',
      `${share(mood.dissatisfied)} dissatisfied, ${mood.trend}${mood.words.length > 0 ? `: ${mood.words.join(', ')}` : ''}`,
    ),
    heading('Found'),
    ...(evidence.length === 0
      ? [row('', '')]
      : evidence.map((one) =>
          row(share(one.score), `${one.article.title}  ${paint.faint(`${one.article.id}  ${one.why.join(', ')}`)}`),
        )),
    heading('Decided'),
    row('what', `${paint.strong(decision.kind)}${decision.tone === 'warm' ? ', warmly' : ''}`),
    ...decision.reasons.map((reason) => row('because', `${reason.rule}: ${reason.detail}`)),
    heading('Said'),
    ...(turn.say.length === 0
      ? ['  nothing']
      : turn.say.map((message) => showMessage(message, seen.variant, `  ${paint.accent('│ ')}`))),
    ...after(turn, seen.now, seen.zone),
    '',
  ].join('\n');
}

function after(turn: Turn, now: Instant, zone: string): readonly string[] {
  const { move, handover, openCase, callback, consent } = turn;
  const time = (at: Instant) => sayTime(at, now, zone, 'en', false);
  const rows = [
    move ? row('custody', `${move.to} (${move.reason})`) : '',
    openCase ? row('case', openCase.reference) : '',
    handover ? row('hand-over', `priority ${handover.priority}, a person answers by ${time(handover.deadline)}`) : '',
    handover ? row('goal', handover.brief.goal) : '',
    callback ? row('call-back', `${time(callback.at)} by ${callback.via}`) : '',
    consent ? row('consent', consent.granted ? 'given' : 'withdrawn') : '',
  ].filter(Boolean);
  return rows.length === 0 ? [] : [heading('Then'), ...rows];
}

function heading(text: string): string {
  return `\n${paint.accent(text)}`;
}

function row(name: string, value: string): string {
  return `  ${paint.faint(name.padEnd(10))}${value === '' ? paint.faint('none') : value}`;
}

function share(value: number): string {
  return value.toFixed(2);
}
