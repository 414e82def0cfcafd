import { sql } from 'kysely';

/** A turn in which the customer wanted something of the bot: greetings, thanks, consent, call-back times and what an agent answers are not counted. */
export const isAsked = sql<boolean>`d.kind in ('answer', 'clarify', 'not-understood', 'safe-path', 'escalate', 'fault')`;

/** The bot had nothing to say to it: it said so, or brought in a person because it did not know or failed. */
export const isUnanswered = sql<boolean>`(d.kind in ('not-understood', 'fault') or (d.kind = 'escalate' and d.reason in ('low-confidence', 'fault')))`;
