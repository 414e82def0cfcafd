import { createHash } from 'node:crypto';
import { errors, jwtVerify, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Identity } from '../../core/address.ts';
import { NightdeskError } from '../../core/error.ts';
import type { Clock, Instant, NewId } from '../../core/time.ts';
import { sealer } from './sealer.ts';

/** The right to one conversation, as one customer. */
export interface Grant {
  readonly conversationId: string;
  /** Direct Line's user id; the peer of the address. */
  readonly user: string;
  readonly identity: Identity;
  /** Origins that may use it; empty: every allowed one. */
  readonly origins: readonly string[];
  /** It cannot be renewed beyond this: what a host page signed must be signed again, and who holds a stolen token reads on no longer. */
  readonly until?: Instant;
}

/** A grant that was read from a token of ours. */
export interface HeldGrant extends Grant {
  /** The token's own id. */
  readonly id: string;
  readonly expiresAt: Instant;
}

export interface Tokens {
  issue(
    grant: Grant,
    purpose: Purpose,
    lifeMs: number,
  ): Promise<{ readonly token: string; readonly expiresIn: number }>;
  read(token: string, purpose: Purpose): Promise<HeldGrant | 'expired' | 'forged'>;
}

/** `chat` talks, `stream` opens one WebSocket. */
type Purpose = 'chat' | 'stream';

/** Signs and reads our tokens (JWT, HS256, `kid` for rotation): stateless, so that they outlive a restart and hold in every process. */
export function tokens(keys: readonly string[], now: Clock, newId: NewId): Tokens {
  const ring = keys.map((key) => keyOf(Buffer.from(key, 'base64url')));
  const [newest] = ring;
  if (newest === undefined || ring.some((key) => key.bytes.length < 32))
    throw new NightdeskError('settings-invalid', 'Web chat needs token keys of at least 32 bytes.');
  const find = ({ kid }: { kid?: string }) => ring.find((key) => key.id === kid);
  /** Every message brings the same token again; checking a signature anew costs more than the rest of the door. */
  const genuine = new Map<string, { readonly grant: HeldGrant; readonly since: Instant }>();

  return {
    async issue(grant, purpose, lifeMs) {
      const issuedAt = Math.floor(now() / 1000);
      const until = grant.until ?? now() + longestMs;
      const lastMs = Math.min(lifeMs, until - now());
      const expiresIn = Math.max(0, Math.floor(lastMs / 1000));
      const header: JWTHeaderParameters = { alg: 'HS256', typ: 'JWT', kid: newest.id };
      const token = await new SignJWT(claimsOf({ ...grant, until }, newest.seal))
        .setProtectedHeader(header)
        .setIssuer(issuer)
        .setAudience(purpose)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + expiresIn)
        .setJti(newId())
        .sign(newest.bytes);
      return { token, expiresIn };
    },
    async read(token, purpose) {
      const known = genuine.get(`${purpose} ${token}`);
      if (known && now() >= known.since && now() < known.grant.expiresAt) return known.grant;
      try {
        const { payload, protectedHeader } = await jwtVerify(token, (header) => find(header)?.bytes ?? noKey, {
          algorithms: ['HS256'],
          issuer,
          audience: purpose,
          requiredClaims: ['exp', 'jti'],
          // Our own clocks may differ a little from process to process.
          clockTolerance: 5,
          currentDate: new Date(now()),
        });
        const grant = grantOf(payload, find(protectedHeader)?.seal);
        if (grant === null) return 'forged';
        if (genuine.size >= mostGenuine) genuine.clear();
        genuine.set(`${purpose} ${token}`, { grant, since: now() });
        return grant;
      } catch (error) {
        if (error instanceof errors.JWTExpired) return 'expired';
        if (error instanceof errors.JOSEError || error instanceof TypeError) return 'forged';
        throw error;
      }
    },
  };
}

const issuer = 'nightdesk';
/** So long a device goes on with one customer's conversations, however often it renews its token: 90 days. */
const longestMs = 90 * 24 * 3_600_000;
const mostGenuine = 5_000;
/** Signed with nothing we know: an unknown `kid` fails like a wrong signature. */
const noKey = createHash('sha256').update('no key of ours').digest();

function keyOf(bytes: Uint8Array) {
  return { bytes, id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), seal: sealer(bytes) };
}

type Seal = ReturnType<typeof sealer>;

/** What a host page signed about its customer travels sealed: the device keeps the token, but only we can read that part. */
function claimsOf(grant: Grant & { readonly until: Instant }, seal: Seal): JWTPayload {
  return {
    conv: grant.conversationId,
    // Stock Web Chat looks for `user` in the token and then speaks under that id.
    user: grant.user,
    ...(grant.identity.level === 'anonymous' ? {} : { who: seal.close(JSON.stringify(grant.identity)) }),
    ...(grant.origins.length === 0 ? {} : { origins: grant.origins }),
    until: grant.until,
  };
}

const claims = z.object({
  conv: z.string(),
  user: z.string(),
  who: z.string().optional(),
  origins: z.array(z.string()).optional(),
  until: z.number().optional(),
  jti: z.string(),
  exp: z.number(),
});

const identity = z.object({
  level: z.enum(['claimed', 'verified']),
  customerId: z.string().exactOptional(),
  name: z.string().exactOptional(),
  email: z.string().exactOptional(),
  phone: z.string().exactOptional(),
});

function grantOf(payload: JWTPayload, seal: Seal | undefined): HeldGrant | null {
  const { data } = claims.safeParse(payload);
  if (data === undefined) return null;
  return {
    conversationId: data.conv,
    user: data.user,
    identity: identityOf(data.who, seal),
    origins: data.origins ?? [],
    ...(data.until === undefined ? {} : { until: data.until }),
    id: data.jti,
    expiresAt: data.exp * 1000,
  };
}

function identityOf(sealed: string | undefined, seal: Seal | undefined): Identity {
  const opened = sealed === undefined ? undefined : seal?.open(sealed);
  return opened === undefined ? { level: 'anonymous' } : identity.parse(JSON.parse(opened));
}
