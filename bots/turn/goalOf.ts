import type { Memory, PastTurn } from '../../core/conversation.ts';
import type { Policy } from '../../core/policy.ts';
import type { Understanding } from '../../core/understanding.ts';

/** What the customer wants, in their own words and on one line: the last message that says so, before "a person, please". Undefined when they have said nothing yet. */
export function goalOf(memory: Memory, understood: Understanding, policy: Policy): string | undefined {
  const { pending, turns } = memory;
  const said = [
    saysWhat(understood, policy) ? understood.text : undefined,
    pending,
    turns.findLast((turn) => turn.topic !== undefined)?.text,
    turns.findLast((turn) => isSentence(turn.text) && !isPolite(turn))?.text,
    understood.text,
  ];
  return said.map((text) => oneLine(text ?? '')).find((text) => text !== '');
}

function saysWhat({ text, topics, signals }: Understanding, { clarifyAt }: Policy): boolean {
  const asksOnly =
    signals.includes('asks-for-human') || signals.includes('asks-callback') || signals.includes('not-helped');
  if (asksOnly) return (topics[0]?.score ?? 0) >= clarifyAt && text.trim().split(/\s+/).length > longRequest;
  return isSentence(text);
}

function isSentence(text: string): boolean {
  return text.trim().split(/\s+/).length >= 3;
}

/** "Can I please talk to a real person" has seven words and no topic; what is longer says what about. */
const longRequest = 7;

function isPolite({ decision }: PastTurn): boolean {
  return ['greeting', 'thanks', 'goodbye', 'asks-if-bot', 'asks-capabilities'].includes(decision);
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

const longest = 200;
