import type { TwilioSms } from './settings.ts';

/** What a thread belongs to on our side: our number, or the messaging service where that chooses among numbers, so that a change of number does not begin a new thread. */
export function accountOf(settings: TwilioSms, ourNumber: string): string {
  return settings.from === undefined ? (settings.messagingServiceSid ?? ourNumber) : ourNumber;
}
