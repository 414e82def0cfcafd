import type { Found } from './found.ts';

/** Finds what looks like an API key, a token or a private key. Shown as `[key]`. Every run of characters is looked at once, so it is linear. */
export function findKeys(folded: string): readonly Found[] {
  const found: Found[] = [];
  for (const run of folded.matchAll(/[A-Za-z0-9_.-]{16,}/g)) {
    const token = run[0].replace(/[.-]+$/, '');
    if (shapes.some((shape) => shape.test(token)))
      found.push({ kind: 'key', from: run.index, to: run.index + token.length, shown: '[key]' });
  }
  return found;
}

/** JWT, Stripe, OpenAI, Slack, AWS, GitHub, GitLab, npm, Google, SendGrid, Twilio. */
const shapes = [
  /^eyJ[\w-]{8,}\.[\w-]{4,}/,
  /^(?:sk|pk|rk|whsec)_(?:live_|test_)?[A-Za-z0-9]{10,}/,
  /^sk-[\w-]{16,}/,
  /^xox[a-z]-[A-Za-z0-9-]{8,}/,
  /^xapp-[A-Za-z0-9-]{12,}/,
  /^(?:AKIA|ASIA)[A-Z0-9]{12,}/,
  /^gh[a-z]_[A-Za-z0-9]{16,}/,
  /^github_pat_\w{16,}/,
  /^glpat-[\w-]{12,}/,
  /^npm_[A-Za-z0-9]{16,}/,
  /^AIza[\w-]{20,}/,
  /^SG\.[\w-]{10,}\.[\w-]{10,}/,
  /^SK[0-9a-f]{32}$/,
];
