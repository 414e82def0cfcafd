import type { Address } from '../../core/address.ts';
import type { OutboundMessage } from '../../core/channel.ts';
import { toPlain } from '../../text/plain.ts';
import { smartEncode, splitText } from '../../text/segments.ts';
import { numberedChoices } from '../base/choices.ts';
import type { TwilioSms } from './settings.ts';

/** One text message on its way to Twilio. */
export interface SmsWire {
  readonly to: string;
  /** Our number, or the messaging service. */
  readonly from: string;
  readonly body: string;
}

// Twilio refuses longer bodies; the room is for the count in front.
const longest = 1600;
const countRoom = 8;

/** A message as plain text that costs few segments; choices are numbered lines, a long one becomes `(1/3) …`. */
export function renderSms(
  settings: Pick<TwilioSms, 'publicUrl'>,
  message: OutboundMessage,
  to: Address,
): readonly SmsWire[] {
  const words = toPlain(message.text, { baseUrl: settings.publicUrl });
  const choices = message.choices.length === 0 ? '' : `\n${numberedChoices(message.choices)}`;
  const text = smartEncode(`${words}${choices}`).trim();
  const parts = text.length <= longest ? [text] : splitText(text, longest - countRoom);
  return parts
    .filter((part) => part !== '')
    .map((part, at) => ({
      to: to.peer,
      from: to.account,
      body: parts.length === 1 ? part : `(${at + 1}/${parts.length}) ${part}`,
    }));
}
