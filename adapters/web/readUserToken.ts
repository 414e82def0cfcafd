import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Identity } from '../../core/address.ts';
import type { Instant } from '../../core/time.ts';
import { customerWords } from '../base/customerWords.ts';

/**
 * Who a host page says its customer is: a JWT signed with HS256 and the shared secret (current or previous), `sub` the
 * customer's id, `exp` at most 24 hours away, optional `name`, `email` and `phone`. Null for everything else.
 */
export async function readUserToken(token: string, secrets: readonly string[], now: Instant): Promise<Identity | null> {
  for (const secret of secrets) {
    const payload = await verified(token, secret, now);
    if (payload === null) continue;
    const { data } = claims.safeParse(payload);
    if (data === undefined || data.exp * 1000 > now + longestMs) return null;
    return {
      level: 'verified',
      customerId: data.sub,
      ...given('name', data.name),
      ...given('email', data.email),
      ...given('phone', data.phone),
    };
  }
  return null;
}

/** A day, and two minutes for clocks that differ. */
const longestMs = 24 * 3_600_000 + 120_000;

const claims = z.object({
  sub: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}]+$/u),
  exp: z.number(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
});

async function verified(token: string, secret: string, now: Instant): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: 60,
      currentDate: new Date(now),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return null;
    throw error;
  }
}

function given<Name extends string>(name: Name, value: string | null | undefined): Partial<Record<Name, string>> {
  const one: Partial<Record<Name, string>> = {};
  const words = customerWords(value ?? '', 200).trim();
  if (words !== '') one[name] = words;
  return one;
}
