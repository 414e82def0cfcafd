import { createHash, createHmac } from 'node:crypto';
import type { RawRequest, Verdict } from '../../core/channel.ts';
import { isOurSecret } from '../base/isOurSecret.ts';
import type { TwilioSms } from './settings.ts';

/**
 * Whether Twilio signed the request: HMAC-SHA1 with the auth token over the configured address and, for forms, every name and
 * value in the order of the names (specs/b-twilio-sms.md B3). JSON bodies are signed by their hash in the address.
 */
export function verifyTwilio(settings: Pick<TwilioSms, 'authTokens' | 'publicUrl'>, request: RawRequest): Verdict {
  const given = request.headers['x-twilio-signature'];
  if (typeof given !== 'string') return 'forged';
  const signed = signedWords(request);
  if (signed === null) return 'forged';
  const addresses = portVariants(`${settings.publicUrl}${request.url}`);
  const genuine = addresses.flatMap((address) =>
    settings.authTokens.map((token) => signature(token, address + signed)),
  );
  return isOurSecret(given, genuine) ? 'genuine' : 'forged';
}

function signature(token: string, words: string): string {
  return createHmac('sha1', token).update(words, 'utf8').digest('base64');
}

/** What is signed behind the address; null when the body is not the one the address speaks of. */
function signedWords({ url, body, headers }: RawRequest): string | null {
  const hash = new URLSearchParams(url.split('?')[1] ?? '').get('bodySHA256');
  if (hash !== null) {
    const real = createHash('sha256').update(body).digest('hex');
    return isOurSecret(hash.toLowerCase(), [real]) ? '' : null;
  }
  if (!String(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded'))
    return body.length === 0 ? '' : null;
  const text = Buffer.from(body).toString('utf8');
  // Anybody may send us this before we know who they are: nobody makes us sort what Twilio would never send.
  if (text.split('&', mostFields + 1).length > mostFields) return null;
  const fields = Map.groupBy(new URLSearchParams(text), ([name]) => name);
  // Plain comparison by UTF-16 unit, and every different value of a repeated name once, as Twilio's own library does.
  return [...fields.keys()]
    .sort()
    .map((name) => {
      const values = new Set(fields.get(name)?.map(([, value]) => value));
      return [...values]
        .sort()
        .map((value) => name + value)
        .join('');
    })
    .join('');
}

// A message with ten pictures has about fifty.
const mostFields = 1_000;

/** Twilio signs with or without the standard port, whichever it was configured with. */
function portVariants(address: string): readonly string[] {
  const [, scheme = '', host = '', rest = ''] = /^(https?):\/\/([^/?#]+)(.*)$/s.exec(address) ?? [];
  const standard = scheme === 'https' ? ':443' : ':80';
  if (host.endsWith(standard)) return [address, `${scheme}://${host.slice(0, -standard.length)}${rest}`];
  return /:\d+$/.test(host) ? [address] : [address, `${scheme}://${host}${standard}${rest}`];
}
