import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';

/** How a token differs from one of ours. */
export interface Odd {
  /** Base64 of the key it is signed with. */
  readonly key?: string;
  /** Whose key it says that was; of the same key unless told otherwise. */
  readonly kid?: string | null;
  readonly alg?: 'HS256' | 'HS384' | 'HS512';
  /** Instead of our own, or none when undefined. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A token of web chat as we would make it (specs/a-directline-webchat.md A5), written apart from the code that reads it. */
export function ownToken(
  conversationId: string,
  key: string,
  { key: signedWith = key, kid = kidOf(signedWith), alg = 'HS256', claims = {} }: Odd,
  now: number,
): Promise<string> {
  const seconds = Math.floor(now / 1000);
  const all = {
    iss: 'nightdesk',
    aud: 'chat',
    conv: conversationId,
    user: conversationId.split('.')[1],
    iat: seconds,
    nbf: seconds,
    exp: seconds + 1_800,
    jti: `test-${Math.random()}`,
    ...claims,
  };
  return new SignJWT(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))
    .setProtectedHeader({ alg, typ: 'JWT', ...(kid === null ? {} : { kid }) })
    .sign(Buffer.from(signedWith, 'base64'));
}

/** Under which name we know a key. */
export function kidOf(key: string): string {
  return createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 16);
}
