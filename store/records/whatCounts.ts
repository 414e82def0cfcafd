import { sql } from 'kysely';

/**
 * A turn in which the customer wanted something of the bot: a decision of that kind, or small talk in answer to a question (asked
 * in a language nobody speaks here, or asked again). Greetings, thanks, consent, call-back times and what an agent answers are
 * not counted.
 */
export const isAsked = sql<boolean>`(d.kind in ('answer', 'clarify', 'not-understood', 'safe-path', 'escalate') or (d.kind = 'smalltalk' and d.reason in ('other-language', 'same-answer', 'complaint')))`;

/** The bot had nothing to say to it: it said so, or brought in a person because it did not know or failed. */
export const isUnanswered = sql<boolean>`(d.kind = 'not-understood' or (d.kind = 'escalate' and d.reason in ('low-confidence', 'fault')) or (d.kind = 'smalltalk' and d.reason = 'other-language'))`;
