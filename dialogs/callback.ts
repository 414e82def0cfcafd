import { wordsOf } from '../core/content.ts';
import type { Conversation } from '../core/conversation.ts';
import type { Instant } from '../core/time.ts';
import type { JourneyStep } from '../core/decision.ts';
import type { Facts } from './facts.ts';
import { slotFromWords } from './slotFromWords.ts';
import { dayPart } from './times.ts';
import { zoneOf } from './zoneOf.ts';

/**
 * The call-back journey of somebody who waits: `pick` a time, then `via` when there is a choice of ways, then `set`. What the
 * customer's message means for it, or null when it is about something else; the journey then stays open.
 */
export function callbackStep(facts: Facts): JourneyStep | null {
  if (facts.signals('asks-callback')) return pickedIn(facts) ?? offerStep(facts);
  // Whoever waits may call it off, a time picked or not.
  if (isCalledOff(facts)) return { name: 'callback', step: 'cancel' };
  const journey = facts.memory.journey;
  if (!journey) return pickedSlot(facts) === null ? null : pickedIn(facts);
  if (journey.step === 'via') return viaStep(facts, Number(journey.slots['at']?.value)) ?? pickedIn(facts);
  return pickedIn(facts);
}

/** At most four times to choose from: the first of each half day, soonest first, filled up with the soonest others. */
export function timesToOffer(slots: readonly Instant[], zone: string): readonly Instant[] {
  const halves = new Set<string>();
  const firsts = slots.filter((slot) => {
    const half = dayPart(slot, zone);
    return !halves.has(half) && halves.add(half);
  });
  const chosen = new Set(firsts.slice(0, 4));
  for (const slot of slots) if (chosen.size < 4) chosen.add(slot);
  return [...chosen].sort((a, b) => a - b);
}

/** The time of the choice that was taken, or null; an id that nobody could have offered is not a time. */
export function pickedSlot({ chosen, situation }: Facts): Instant | null {
  const found = /^slot:(\d{1,16})$/.exec(chosen?.id ?? '')?.[1];
  return found && Number(found) < situation.now + farthestMs ? Number(found) : null;
}

/** The choice id of a time. */
export function slotChoiceId(at: Instant): string {
  return `slot:${at}`;
}

function pickedIn(facts: Facts): JourneyStep | null {
  const at = pickedSlot(facts) ?? slotSaid(facts);
  if (at === null) return null;
  // The button may have stood on the screen until its time was over.
  if (!facts.situation.callbackSlots.includes(at)) return offerStep(facts);
  return canBeTexted(facts.conversation)
    ? { name: 'callback', step: 'via', at }
    : { name: 'callback', step: 'confirm', at, via: 'chat' };
}

function slotSaid(facts: Facts): Instant | null {
  const zone = zoneOf(facts.conversation, facts.situation);
  for (const content of facts.heard.contents.toReversed()) {
    const at = slotFromWords(wordsOf(content), facts.situation.callbackSlots, facts.situation.now, zone);
    if (at !== null) return at;
  }
  return null;
}

function offerStep(facts: Facts): JourneyStep {
  const { callbackSlots } = facts.situation;
  return {
    name: 'callback',
    step: 'offer',
    slots: timesToOffer(callbackSlots, zoneOf(facts.conversation, facts.situation)),
  };
}

function viaStep(facts: Facts, at: Instant): JourneyStep | null {
  const via = facts.chosen?.id === 'via:sms' ? 'sms' : facts.chosen?.id === 'via:chat' ? 'chat' : null;
  if (via === null) return null;
  if (!facts.situation.callbackSlots.includes(at)) return offerStep(facts);
  // A text only goes to a number that was proved, whatever the button said.
  return { name: 'callback', step: 'confirm', at, via: canBeTexted(facts.conversation) ? via : 'chat' };
}

/** Whether a text message may be promised: to a number that was proved, and not to somebody who writes by text message anyway. */
export function canBeTexted({ identity, address }: Conversation): boolean {
  return identity.level === 'verified' && identity.phone !== undefined && address.channel !== 'sms';
}

function isCalledOff(facts: Facts): boolean {
  return facts.chosen?.id === 'callback:cancel' || calledOff.test(facts.understood.text);
}

const calledOff =
  /^\W*(?:(?:please|no|nein|bitte|i want to|ich möchte|ich will)\W+)*(?:(?:cancel|forget|drop)(?:\W+(?:it|that|the|my|this))*(?:\W+(?:call-?\s?back|appointment|request))?|never\s?mind|no longer needed|not needed any ?more|(?:den\s|meinen\s)?(?:rückruf|termin|rückmeldung)\s(?:absagen|stornieren|abbrechen)|abbrechen|absagen|stornieren|hat sich erledigt|nicht mehr nötig)\W*(?:please|bitte)?\W*$/iu;

const farthestMs = 400 * 86_400_000;
