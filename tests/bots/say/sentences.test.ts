import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sentences, type SentenceId } from '../../../bots/say/sentences.ts';
import type { Library } from '../../../core/library.ts';
import { countSegments } from '../../../text/segments.ts';
import { shippedLibrary } from '../../fakes/shippedLibrary.ts';

const endings = ['', '.warm', '.again', '.sms', '.warm.again', '.warm.sms', '.again.sms', '.warm.again.sms'];
const always = ['company', 'contact'];

describe('the sentences of the system', () => {
  let library: Library;
  let locales: readonly string[];
  before(async () => {
    library = await shippedLibrary();
    locales = library.policy.locales ?? [];
  });

  const ids = Object.keys(sentences) as readonly SentenceId[];
  const all = () =>
    Object.entries(library.sentences).flatMap(([id, texts]) =>
      Object.entries(texts).map(([locale, text]) => ({ id, locale, text })),
    );
  const baseOf = (id: string) => ids.find((base) => endings.some((ending) => id === `${base}${ending}`));
  const values = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();

  it('are all there, in every language, with the values that the code gives', () => {
    expect(locales).to.deep.equal(['en', 'de']);
    for (const locale of locales)
      for (const id of ids) {
        const text = library.sentences[id]?.[locale];
        expect(text, `${id} in ${locale}`).to.be.a('string').and.not.equal('');
        const named = values(text ?? '').filter((name) => !always.includes(name));
        expect(named, `${id} in ${locale}`).to.deep.equal([...sentences[id]].sort());
      }
  });

  it('are all used: no id stands in a file that the code does not know, and no variant names a value it is not given', () => {
    for (const { id, locale, text } of all()) {
      const base = baseOf(id);
      expect(base, `${id} in ${locale}`).to.not.equal(undefined);
      const given: readonly string[] = base ? sentences[base] : [];
      for (const name of values(text)) expect([...given, ...always], `${id} in ${locale}`).to.include(name);
    }
  });

  it('are all said somewhere in the code', () => {
    const code = ['bots', 'server', 'desk'].flatMap((room) =>
      readdirSync(join(import.meta.dirname, '../../..', room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('sentences.ts'))
        .map((file) => readFileSync(join(import.meta.dirname, '../../..', room, file), 'utf8')),
    );
    const source = code.join('\n');
    for (const id of ids) {
      const isComputed = ['smalltalk.', 'handover.'].some((start) => id.startsWith(start));
      if (!isComputed) expect(source, id).to.contain(`'${id}'`);
    }
  });

  it('do not shout, grovel, pretend or refuse', () => {
    for (const { id, locale, text } of all()) {
      expect(text, `${id} in ${locale}`).not.to.match(/!/);
      expect(text, `${id} in ${locale}`).not.to.match(/sorry|apolog|unfortunately|entschuldig|leider|tut mir leid/i);
      expect(text, `${id} in ${locale}`).not.to.match(
        /cannot connect|can't connect|nicht verbinden|just a moment|einen moment/i,
      );
    }
  });

  it('are short and cheap by text message', () => {
    for (const { id, locale, text } of all().filter((one) => one.id.endsWith('.sms'))) {
      expect(countSegments(text).encoding, `${id} in ${locale}: ${text}`).to.equal('gsm7');
      expect(text.length, `${id} in ${locale}`).to.be.at.most(200);
      expect(text, `${id} in ${locale}`).not.to.match(/\*\*|\]\(/);
    }
  });

  it('fit on a button where they are labels', () => {
    for (const { id, locale, text } of all().filter((one) => one.id.startsWith('choice.')))
      expect(text.replace('{phone}', '…110').length, `${id} in ${locale}`).to.be.at.most(40);
  });

  it('differ from the plain one where they are said again', () => {
    for (const { id, locale, text } of all().filter((one) => one.id.includes('.again'))) {
      expect(text, `${id} in ${locale}`).not.to.equal(library.sentences[id.replace('.again', '')]?.[locale]);
      expect(text, `${id} in ${locale}`).not.to.equal(
        library.sentences[id.replace('.again', '').replace('.sms', '')]?.[locale],
      );
    }
  });

  it('tell by text message how to stop and what it costs', () => {
    for (const id of ['smalltalk.keyword-help.sms', 'consent.in.sms'])
      for (const locale of locales)
        expect(library.sentences[id]?.[locale])
          .to.match(/STOP/)
          .and.match(/rates|Preise/);
    expect(library.sentences['smalltalk.keyword-help.sms']?.['en'])
      .to.match(/\{company\}/)
      .and.match(/\{contact\}/);
    for (const locale of locales) expect(library.sentences['consent.out.sms']?.[locale]).to.match(/START/);
  });

  it('say that a bot speaks wherever it begins to', () => {
    for (const id of [
      'intro',
      'intro.sms',
      'smalltalk.hello',
      'smalltalk.hello.sms',
      'person.handed-back',
      'person.closed',
      'wait.missed-bot',
    ])
      for (const locale of locales) expect(library.sentences[id]?.[locale], `${id} in ${locale}`).to.match(/\bbot\b/i);
  });
});
