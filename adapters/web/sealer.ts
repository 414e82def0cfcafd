import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Hides a text under a key of its own, derived from ours (AES-256-GCM); `open` gives undefined for what was changed on the way. */
export function sealer(key: Uint8Array): {
  readonly close: (text: string) => string;
  readonly open: (sealed: string) => string | undefined;
} {
  const own = new Uint8Array(hkdfSync('sha256', key, '', 'nightdesk seal', 32));
  return {
    close(text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', own, nonce);
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
        'base64url',
      );
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < nonceBytes + tagBytes) return undefined;
      const cipher = createDecipheriv('aes-256-gcm', own, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
      cipher.setAuthTag(bytes.subarray(-tagBytes));
      try {
        return cipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + cipher.final('utf8');
      } catch {
        // The tag does not fit: not sealed by us.
        return undefined;
      }
    },
  };
}

const nonceBytes = 12;
const tagBytes = 16;
