import type { StoredEvent } from '../../../core/event.ts';
import { formatClock, formatDay } from '../../kit/formatTime.ts';
import { ownValue } from '../../kit/ownValue.ts';
import { locale, words } from '../words/words.ts';
import { numberFact, textFact } from './fact.ts';

const { quiet: say } = words;

/** What happened besides words, as one quiet line; null for what says nothing to an agent. */
export function quietWords(event: StoredEvent): string | null {
  const who = event.actor.name ?? words.customer;
  switch (event.kind) {
    case 'custody':
      return custodyWords(event);
    case 'handoff.initiate':
      return requestWords(event);
    case 'handoff.status':
      return statusWords(event, who);
    case 'callback':
      return callbackWords(event);
    case 'helped':
      return event.facts?.['helped'] === false ? say.notHelped : say.helped;
    case 'consent':
      return event.facts?.['granted'] === false ? say.optedOut : say.optedIn;
    case 'case':
      return caseWords(event);
    case 'fault':
      return say.fault;
    case 'message':
      return pressedWords(event);
    case 'edit':
    case 'note':
    case 'decision':
    case 'delivery':
      return null;
  }
}

function custodyWords(event: StoredEvent): string {
  const { actor } = event;
  const from = textFact(event, 'from');
  switch (textFact(event, 'to')) {
    case 'waiting':
      return say.toWaiting;
    case 'agent':
      if (actor.name === undefined) return say.somebodyTook;
      return from === 'agent' ? say.tookFromColleague(actor.name) : say.took(actor.name);
    case 'closed':
      if (actor.kind === 'agent' && actor.name !== undefined) return say.closedBy(actor.name);
      return actor.kind === 'system' ? say.closed : say.closedByCustomer;
    default:
      if (actor.kind === 'agent' && actor.name !== undefined) return say.handedBack(actor.name);
      return from === 'closed' ? say.wroteAgain : say.backToAssistant;
  }
}

function requestWords(event: StoredEvent): string {
  const value = event.facts?.['value'];
  const reason = typeof value === 'object' && value !== null && 'reason' in value ? value.reason : undefined;
  const code = typeof reason === 'object' && reason !== null && 'code' in reason ? String(reason.code) : '';
  // The hand-off protocol writes codes with an underline.
  const known = Object.entries(say.because).find(([name]) => name === code.replaceAll('_', '-'));
  return known === undefined ? say.asked : say.askedFor(known[1]);
}

function statusWords(event: StoredEvent, who: string): string {
  const state = textFact(event, 'state');
  if (state === 'accepted') return say.accepted(who);
  return state === 'failed' ? say.failed : say.completed;
}

function callbackWords(event: StoredEvent): string {
  const at = numberFact(event, 'at') ?? numberFact(event, 'callbackAt');
  if (at === undefined) return say.callbackCancelled;
  const when = `${formatDay(at, event.at, locale)}, ${formatClock(at, locale)}`;
  return textFact(event, 'via') === 'sms' ? say.callbackSms(when) : say.callback(when);
}

function caseWords(event: StoredEvent): string {
  const reference = textFact(event, 'reference');
  return textFact(event, 'state') === 'closed' ? say.caseClosed(reference) : say.caseOpened(reference);
}

/** A button of the chat was pressed; what only greets says nothing. */
function pressedWords(event: StoredEvent): string | null {
  const content = event.body?.kind === 'inbound' ? event.body.content : undefined;
  return content?.kind === 'event' ? (ownValue(words.thread.pressed, content.name) ?? null) : null;
}
