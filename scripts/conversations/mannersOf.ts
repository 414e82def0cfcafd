import { keptAsSaid } from './repeated.ts';
import type { Played } from './playConversation.ts';

/** What no reply may do, whatever a conversation expects; empty when it kept its manners. */
export function mannersOf({ thought, before }: Pick<Played, 'thought' | 'before'>): readonly string[] {
  if (thought === null) return [];
  const { turn, decision } = thought;
  const texts = turn.say.map((message) => message.text);
  const asked = texts.find((text) => asksForSecret.test(text));
  const call = turn.handover;
  return [
    texts.some((text) => text.trim() === '') ? 'a reply is blank' : '',
    keptAsSaid(before, texts) ? 'the reply is word for word the one before' : '',
    texts.length === 0 && decision.kind !== 'hold' ? 'nothing is said' : '',
    texts.length > 0 && before.custody === 'agent' ? 'the bot speaks while a person does' : '',
    asked === undefined ? '' : `a secret is asked for: "${asked.slice(0, 120)}"`,
    decision.kind === 'clarify' && before.memory.clarified && before.custody !== 'closed'
      ? 'a second question back'
      : '',
    turn.say.some((message) => message.choices.length > 4) ? 'more than four choices' : '',
    turn.move?.to === 'waiting' && (call?.brief.goal ?? '').trim() === '' ? 'a hand-over without a brief' : '',
    call && call.brief.reason.detail.trim() === '' ? 'a hand-over without a reason' : '',
    /\{\w+\}|\bundefined\b|\bNaN\b/.test(texts.join('\n')) ? 'a value is missing in a sentence' : '',
    !before.memory.greeted && texts.length > 0 && !/\bbot\b/i.test(texts.join('\n')) && decision.kind !== 'consent'
      ? 'the first reply does not say that a bot writes'
      : '',
  ].filter(Boolean);
}

/** "Send me your PIN"; "never tell anybody your PIN" is none. */
const asksForSecret =
  /(?:(?<!never )(?<!not )(?<!nobody )\b(?:send|give|tell|type|enter|write|share|provide)\b (?:me|us|here|in)\b[^.!?]{0,40}\b(?:pin|passcode|password|cvv|card number|security code)\b)|\b(?:what is|what's) your (?:pin|passcode|password|cvv|full card number)\b|\b(?:schicken|nennen|senden|geben|schreiben) Sie (?:mir|uns)\b[^.!?]{0,40}\b(?:PIN|Passwort|Passcode|Kartennummer|Prüfziffer)\b/i;
