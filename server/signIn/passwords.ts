import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { NightdeskError } from '../../core/error.ts';

/** Hashes and checks passwords off the event loop; a hash names its own parameters, so that they can be raised later. */
export interface Passwords {
  /** `$scrypt$ln=17,r=8,p=1$salt$key`. A `first` password is one that we made and printed: to be replaced by an own one. */
  hash(password: string, first?: 'first'): Promise<string>;
  /** `outdated`: right, but hashed with other parameters than today's. Without a hash it takes the same time and is `wrong`. */
  verify(password: string, hash: string | null): Promise<'right' | 'outdated' | 'wrong'>;
}

/** Whether the password is still the one that the first start printed. */
export function isFirstPassword(hash: string | null): boolean {
  return parse(hash)?.first ?? false;
}

/** scrypt with N = 2^cost, r = 8, p = 1; two at a time (128 MB each at the default cost), `too-many` when a crowd waits. */
export function openPasswords(cost = 17): Passwords {
  const inTurn = takeTurns(2, 32);
  // Nobody's password: keeps the answer for an unknown account as slow as for a known one.
  const nobody: Parsed = { cost, first: false, salt: randomBytes(16), key: randomBytes(keyLength) };
  return {
    async hash(password, first) {
      const salt = randomBytes(16);
      const key = await inTurn(() => derive(password, salt, cost));
      const mark = first === undefined ? '' : ',first=1';
      return `$scrypt$ln=${cost},r=8,p=1${mark}$${salt.toString('base64url')}$${key.toString('base64url')}`;
    },
    async verify(password, hash) {
      const known = parse(hash);
      const { salt, key, ...wanted } = known ?? nobody;
      const given = await inTurn(() => derive(password, salt, wanted.cost));
      if (!timingSafeEqual(given, key) || known === null) return 'wrong';
      return wanted.cost === cost ? 'right' : 'outdated';
    },
  };
}

interface Parsed {
  readonly cost: number;
  readonly first: boolean;
  readonly salt: Buffer;
  readonly key: Buffer;
}

const keyLength = 32;
const form = /^\$scrypt\$ln=(\d{1,2}),r=8,p=1(,first=1)?\$([\w-]{22})\$([\w-]{43})$/;

function parse(hash: string | null): Parsed | null {
  const [, cost = '', first, salt = '', key = ''] = form.exec(hash ?? '') ?? [];
  // A hash that asks for more memory than a server has is not one of ours.
  if (cost === '' || Number(cost) > 20) return null;
  return {
    cost: Number(cost),
    first: first !== undefined,
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const settings = { N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** cost * 8 * 128 + 16 * 2 ** 20 };
  return new Promise((resolve, reject) => {
    // The same letters typed on another keyboard are the same password.
    scrypt(password.normalize('NFKC'), salt, keyLength, settings, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** Lets `width` run at once and `crowd` wait. */
function takeTurns(width: number, crowd: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= width) {
      if (waiting.length >= crowd)
        throw new NightdeskError('too-many', 'Too many people sign in at once. Please try again in a moment.', {
          retry: true,
          retryAfterMs: 5_000,
        });
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed on, so that nobody slips in between.
      if (next) next();
      else running -= 1;
    }
  };
}
