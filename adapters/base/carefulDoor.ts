import type { Address } from '../../core/address.ts';
import type { Inbound, InboundMessage } from '../../core/inbound.ts';
import type { EventBody } from '../../core/event.ts';
import { wordsOf } from '../../core/content.ts';
import type { ThreadReader } from '../../core/thread.ts';
import type { Door } from '../../core/turn.ts';
import { customerWords } from './customerWords.ts';

type Reading = Pick<ThreadReader, 'conversationAt' | 'latest'>;
type Edit = Extract<Inbound, { readonly kind: 'edit' }>;

/**
 * A door that masks what only the conversation shows to be a secret: "what is the code on the back?", and then nothing but
 * "123". Looks back only for a message of a few digits, so that everything else costs nothing.
 */
export function carefulDoor(door: Door, threads: Reading): Door {
  return {
    deadLetter: (letter, now) => door.deadLetter(letter, now),
    async accept(inbound, now) {
      switch (inbound.kind) {
        case 'message':
          return door.accept(mayBeCode(inbound) ? await masked(threads, inbound) : inbound, now);
        case 'edit':
          return door.accept(fewDigits.test(inbound.text) ? await maskedEdit(threads, inbound) : inbound, now);
        case 'receipt':
        case 'consent':
        case 'typing':
        case 'echo':
          return door.accept(inbound, now);
      }
    },
  };
}

// A code has three to eight digits; around it stand a few small words at most.
const fewDigits = /^(?:\D{0,40})\d(?:\D?\d){2,7}(?:\D{0,40})$/su;

function mayBeCode({ content }: InboundMessage): boolean {
  return content.kind === 'text' && fewDigits.test(content.text);
}

async function masked(threads: Reading, message: InboundMessage): Promise<InboundMessage> {
  const { content, wire, ...rest } = message;
  if (content.kind !== 'text') return message;
  const [previousText] = await saidBefore(threads, message.from, 1);
  if (previousText === undefined) return message;
  const text = customerWords(content.text, undefined, { previousText });
  if (text === content.text) return message;
  // What the channel keeps for itself may hold the same digits.
  const kept = wire === undefined ? {} : { wire: withoutText(wire, content.text, text) };
  return { ...rest, ...kept, content: { kind: 'text', text } };
}

/** A code that was mistyped first is one in its new words, too: what was said just before counts, and what was asked before that. */
async function maskedEdit(threads: Reading, edit: Edit): Promise<Edit> {
  const previousText = (await saidBefore(threads, edit.from, 3)).join('\n');
  return previousText === '' ? edit : { ...edit, text: customerWords(edit.text, undefined, { previousText }) };
}

/** The last things that either side said, at most `most`. */
async function saidBefore(threads: Reading, from: Address, most: number): Promise<readonly string[]> {
  const conversation = await threads.conversationAt(from);
  if (conversation === null) return [];
  const events = await threads.latest(conversation.id, 12);
  return events
    .flatMap(({ kind, body }) => (kind === 'message' ? [wordsIn(body)] : []))
    .filter((words) => words !== '')
    .slice(-most);
}

function wordsIn(body: EventBody | undefined): string {
  switch (body?.kind) {
    case undefined:
      return '';
    case 'inbound':
      return wordsOf(body.content);
    case 'outbound':
      return body.message.text;
    case 'words':
      return body.text;
  }
}

function withoutText(wire: unknown, secret: string, shown: string): unknown {
  const text = JSON.stringify(wire).replaceAll(JSON.stringify(secret).slice(1, -1), JSON.stringify(shown).slice(1, -1));
  return JSON.parse(text);
}
