import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../../core/content.ts';
import { emptyMemory } from '../../core/conversation.ts';
import { NightdeskError } from '../../core/error.ts';

describe('the words we share', () => {
  it('can be loaded anywhere: each file by itself, and loading does nothing', async () => {
    const folder = join(import.meta.dirname, '../../core');
    const before = Object.keys(globalThis);
    for (const file of readdirSync(folder)) await import(join(folder, file));
    expect(Object.keys(globalThis)).to.deep.equal(before);
  });

  it('know what a content says in words', () => {
    expect(wordsOf({ kind: 'text', text: 'hello' })).to.equal('hello');
    expect(wordsOf({ kind: 'choice', choiceId: 'a', text: 'Label' })).to.equal('Label');
    expect(wordsOf({ kind: 'media', mimeType: 'image/png', url: 'https://x.example', caption: 'my card' })).to.equal(
      'my card',
    );
    expect(wordsOf({ kind: 'event', name: 'hello', value: {} })).to.equal('');
    expect(wordsOf({ kind: 'unsupported', label: 'sticker' })).to.equal('');
  });

  it('begin a conversation with nothing remembered', () => {
    expect(emptyMemory).to.deep.include({ greeted: false, misunderstood: 0, effort: 0, clarified: false });
  });

  it('name an error, say whether to try again and keep its cause', () => {
    const cause = new Error('socket hang up');
    const error = new NightdeskError('delivery-unavailable', 'Twilio answered 503.', {
      retry: true,
      retryAfterMs: 2000,
      cause,
    });
    expect(error).to.be.instanceOf(Error);
    expect(error).to.include({
      name: 'NightdeskError',
      code: 'delivery-unavailable',
      retry: true,
      retryAfterMs: 2000,
      cause,
    });
    expect(new NightdeskError('not-found', 'No such case.')).to.include({ retry: false, retryAfterMs: undefined });
  });
});
