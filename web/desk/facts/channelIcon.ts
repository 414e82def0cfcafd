import { chatPath, globePath, mailPath, peoplePath, phonePath, sendPath } from '../../kit/iconPaths.ts';
import { ownValue } from '../../kit/ownValue.ts';

const paths: Readonly<Record<string, string>> = {
  web: chatPath,
  sms: phonePath,
  email: mailPath,
  telegram: sendPath,
  teams: peoplePath,
};

/** The icon of a channel. */
export function channelIcon(channel: string): string {
  return ownValue(paths, channel) ?? globePath;
}
