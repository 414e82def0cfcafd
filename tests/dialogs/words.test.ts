import { expect } from 'chai';
import * as fc from 'fast-check';
import type { SafePathText } from '../../core/library.ts';
import { keywordOf } from '../../dialogs/consent.ts';
import { countryOf } from '../../dialogs/countryOf.ts';
import { isSpoken, localeAfter } from '../../dialogs/locale.ts';
import { resolveChoice } from '../../dialogs/resolveChoice.ts';
import { safePathText } from '../../dialogs/safePathText.ts';
import { shortLabel } from '../../dialogs/shortLabel.ts';
import { daysBetween, knownZone, labelTime, sayTime, sayUntil, wallClock } from '../../dialogs/times.ts';
import { zoneOf } from '../../dialogs/zoneOf.ts';
import { closed, conversation, day, hour, memory, night, policy, understood } from './given.ts';

describe('a keyword by text message', () => {
  it('is the whole message, in any case and with any marks', () => {
    for (const text of ['STOP', ' stop. ', 'Stopp!', 'UNSUBSCRIBE', 'opt-out', 'OPT OUT', 'quit', 'Abmelden'])
      expect(keywordOf(text), text).to.equal('stop');
    for (const text of ['START', 'unstop', 'opt in', 'Anmelden']) expect(keywordOf(text), text).to.equal('start');
    for (const text of ['HELP', 'info', 'Hilfe?']) expect(keywordOf(text), text).to.equal('help');
    for (const text of ['please stop the transfer', 'yes', 'start again', ''])
      expect(keywordOf(text), text).to.equal(null);
  });
});

describe('the choice that was meant', () => {
  const offered = [
    { id: 'a', label: 'Lost or stolen card' },
    { id: 'b', label: 'Refund not showing up' },
    { id: 'c', label: 'Something else' },
  ];
  const said = (text: string) => resolveChoice(offered, { kind: 'text', text })?.id ?? null;

  it('is found by id, number, place and label', () => {
    expect(resolveChoice(offered, { kind: 'choice', choiceId: 'b', text: 'whatever' })?.label).to.equal(
      'Refund not showing up',
    );
    for (const text of [
      '2',
      '2.',
      'number two',
      'the second one',
      'zweitens',
      'Die Zweite bitte',
      'refund  NOT showing up',
    ])
      expect(said(text), text).to.equal('b');
    for (const text of ['last', 'the last one', 'das letzte', '3']) expect(said(text), text).to.equal('c');
    for (const text of ['4', '0', 'twenty two', '', '…', 'I lost 2 cards']) expect(said(text), text).to.equal(null);
  });

  it('may be a button that still stands there, but never words when nothing was offered', () => {
    expect(resolveChoice([], { kind: 'choice', choiceId: 'old', text: 'Old' })).to.deep.equal({
      id: 'old',
      label: 'Old',
    });
    expect(resolveChoice([], { kind: 'text', text: '1' })).to.equal(null);
    expect(resolveChoice(offered, { kind: 'event', name: 'x', value: {} })).to.equal(null);
  });
});

describe('the language of a conversation', () => {
  const after = (locale: string, language: string, text: string, turns = 1) =>
    localeAfter(
      conversation({
        locale,
        memory: memory({
          turns: Array.from({ length: turns }, () => ({ text: '', dissatisfied: 0, decision: '', at: 0 })),
        }),
      }),
      { ...understood(text), language },
      policy,
    );

  it('follows the customer where the bot speaks it', () => {
    expect(after('en', 'de', 'Meine Karte ist weg')).to.equal('de');
    expect(after('de-AT', 'und', '???')).to.equal('de');
    expect(after('en', 'fr', 'ma carte est perdue')).to.equal('en');
    expect(after('fr', 'fr', 'ma carte est perdue')).to.equal('en');
  });

  it('does not change over a single word once it is settled', () => {
    expect(after('en', 'de', 'Start')).to.equal('en');
    expect(after('en', 'de', 'Hallo', 0)).to.equal('de');
  });

  it('knows what it speaks', () => {
    const { locales: _, ...plain } = policy;
    expect(isSpoken('de-CH', policy)).to.equal(true);
    expect(isSpoken('und', policy)).to.equal(true);
    expect(isSpoken('fr', policy)).to.equal(false);
    expect(isSpoken('de', plain)).to.equal(false);
    expect(localeAfter(conversation({ locale: 'de' }), { ...understood('hallo du'), language: 'de' }, plain)).to.equal(
      'en',
    );
  });
});

describe('the reviewed text for a serious moment', () => {
  const text = (locale: string, country?: string): SafePathText => ({
    path: 'self-harm',
    locale,
    text: `${locale} ${country ?? 'everywhere'}`,
    owner: 'safety',
    expires: 0,
    ...(country === undefined ? {} : { country }),
  });
  const texts = [text('en'), text('en', 'GB'), text('de', 'DE')];
  const found = (locale: string, country?: string, path: SafePathText['path'] = 'self-harm') =>
    safePathText(texts, { path, locale, country, defaultLocale: 'en' })?.text;

  it('is the one for language and country, else for every country, else in the default language', () => {
    expect(found('en', 'GB')).to.equal('en GB');
    expect(found('en', 'DE')).to.equal('en everywhere');
    expect(found('de', 'DE')).to.equal('de DE');
    expect(found('de')).to.equal('en everywhere');
    expect(found('de', 'GB')).to.equal('en GB');
    expect(found('en', 'GB', 'threat')).to.equal(undefined);
  });

  it('goes by phone number, zone and language tag to find the country', () => {
    const { zone: _, ...nowhere } = conversation();
    const of = (changes: object) => countryOf({ ...nowhere, ...changes });
    expect(of({ address: { channel: 'sms', account: 'x', peer: '+447700900123' } })).to.equal('GB');
    expect(of({ address: { channel: 'sms', account: 'x', peer: '+12025550123' }, zone: 'Europe/Vienna' })).to.equal(
      'AT',
    );
    expect(of({ zone: 'Europe/Berlin' })).to.equal('DE');
    expect(of({ zone: 'Asia/Tokyo', identity: { level: 'claimed', phone: '+41441234567' } })).to.equal('CH');
    expect(of({ locale: 'en_IE' })).to.equal('IE');
    expect(of({})).to.equal(undefined);
  });
});

describe('a label', () => {
  it('is cut between words where it can be, and never inside a character', () => {
    expect(shortLabel('  Lost or stolen card ')).to.equal('Lost or stolen card');
    expect(shortLabel('Verification code for your first card top-up')).to.equal(
      'Verification code for your first card…',
    );
    expect(shortLabel('Donaudampfschifffahrtsgesellschaftskapitänsmütze')).to.have.length(40);
  });

  it('has at most forty characters and no half ones, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
        const label = shortLabel(title);
        expect(Array.from(label).length).to.be.at.most(40);
        expect(label.isWellFormed()).to.equal(true);
      }),
    );
  });
});

describe('a time', () => {
  it('is told as people say it', () => {
    expect(sayTime(night + 10 * 60_000, night, 'Europe/Berlin', 'en', false)).to.equal('today, 22:50');
    expect(sayTime(night + 10 * hour, night, 'Europe/Berlin', 'en', true)).to.equal('tomorrow, 08:40 (CET)');
    expect(sayTime(night + 60 * hour, night, 'Europe/Berlin', 'en', false)).to.equal('Friday 27 November, 10:40');
    expect(sayTime(night + 10 * hour, night, 'Europe/Berlin', 'de', false)).to.equal('morgen, 08:40 Uhr');
    expect(sayUntil(night + 10 * 60_000, night, 'Europe/Berlin', 'en', false)).to.equal('22:50');
    expect(sayUntil(night + 10 * hour, night, 'Europe/Berlin', 'de', true)).to.equal('morgen, 08:40 Uhr (MEZ)');
    expect(labelTime(night, 'Europe/Berlin', 'en')).to.equal('Tue 24 Nov, 22:40');
  });

  it('is read off the clocks of a zone', () => {
    expect(wallClock(night, 'Europe/Berlin')).to.deep.equal({ date: '2026-11-24', weekday: 2, hour: 22, minute: 40 });
    expect(wallClock(night, 'Pacific/Auckland')).to.deep.include({ date: '2026-11-25', weekday: 3 });
    expect(daysBetween(day, night, 'Pacific/Auckland')).to.equal(1);
  });

  it('does not trust a zone that a browser made up', () => {
    expect(knownZone('Mars/Olympus', 'Europe/Berlin')).to.equal('Europe/Berlin');
    expect(knownZone(undefined, 'Europe/Berlin')).to.equal('Europe/Berlin');
    expect(zoneOf(conversation({ zone: 'Asia/Tokyo' }), closed())).to.equal('Asia/Tokyo');
  });
});
