import { ownValue } from '../../kit/ownValue.ts';
import { words } from '../words/words.ts';

/** What people call a channel. */
export function channelName(channel: string): string {
  return ownValue(words.channels, channel) ?? channel.charAt(0).toLocaleUpperCase() + channel.slice(1);
}
