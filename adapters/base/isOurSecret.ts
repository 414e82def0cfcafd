import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether what was given equals one of our secrets (current, previous); takes the same time wherever it differs, whatever its length. */
export function isOurSecret(given: string, secrets: readonly string[]): boolean {
  const digest = sha256(given);
  let isOurs = false;
  // Every secret is compared, also after a match: the time must not tell which one it was.
  for (const secret of secrets) {
    const isEqual = timingSafeEqual(digest, sha256(secret));
    isOurs = isOurs || (isEqual && secret !== '');
  }
  return isOurs;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
