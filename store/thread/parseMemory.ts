import { type Memory, emptyMemory } from '../../core/conversation.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => typeof value === 'number';
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

const isSlot = shape({
  value: isText,
  source: (value) => value === 'customer' || value === 'channel' || value === 'agent' || value === 'inferred',
});

const isMemory = shape({
  greeted: isFlag,
  offered: listOf(shape({ id: isText, label: isText })),
  journey: maybe(
    shape({
      name: (value) => value === 'callback',
      step: isText,
      slots: (value) => isRecord(value) && Object.values(value).every(isSlot),
    }),
  ),
  answered: listOf(
    shape({ articleId: isText, hash: isText, title: isText, topic: isText, at: isNumber, helped: maybe(isFlag) }),
  ),
  turns: listOf(shape({ text: isText, topic: maybe(isText), dissatisfied: isNumber, decision: isText, at: isNumber })),
  misunderstood: isNumber,
  clarified: isFlag,
  effort: isNumber,
  pending: maybe(isText),
  lastSaid: maybe(isText),
});

/** What the bot remembers; `emptyMemory` when there is nothing, or nothing that this version can read. */
export function parseMemory(text: string | null): Memory {
  if (text === null) return emptyMemory;
  try {
    const memory: unknown = JSON.parse(text);
    // An older or damaged memory is forgotten rather than trusted: the bot asks again instead of failing.
    return isMemory(memory) ? (memory as Memory) : emptyMemory;
  } catch {
    return emptyMemory;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
