import { expect } from 'chai';
import { NightdeskError } from '../../../core/error.ts';
import { speaker, type Manner } from '../../../bots/say/speak.ts';
import { policy } from '../../dialogs/given.ts';

const texts = {
  intro: { en: 'I am {company}.', de: 'Ich bin {company}.' },
  'intro.sms': { en: 'short' },
  'intro.warm': { en: 'soft' },
  'intro.again': { en: 'again' },
  'intro.warm.again.sms': { de: 'sanft, wieder, kurz' },
  'wait.until': { en: 'until {time}, call {contact}' },
};

describe('a voice', () => {
  const say = (manner: Partial<Manner>) =>
    speaker({ sentences: texts, policy }, { locale: 'en', variant: 'web', ...manner })('intro');

  it('takes the variant that fits best, not repeating itself first, then short, then soft', () => {
    expect(say({})).to.equal('I am Meridian.');
    expect(say({ variant: 'sms' })).to.equal('short');
    expect(say({ tone: 'warm' })).to.equal('soft');
    expect(say({ variant: 'sms', tone: 'warm' })).to.equal('short');
    expect(say({ variant: 'sms', tone: 'warm', again: true })).to.equal('again');
    expect(say({ locale: 'de', variant: 'sms', tone: 'warm', again: true })).to.equal('sanft, wieder, kurz');
  });

  it('speaks the language, its plain form, the default one, and English at last', () => {
    expect(say({ locale: 'de' })).to.equal('Ich bin Meridian.');
    expect(say({ locale: 'de-AT' })).to.equal('Ich bin Meridian.');
    expect(say({ locale: 'fr' })).to.equal('I am Meridian.');
    const german = { ...policy, defaultLocale: 'de' };
    expect(speaker({ sentences: texts, policy: german }, { locale: 'fr', variant: 'web' })('intro')).to.equal(
      'Ich bin Meridian.',
    );
    expect(
      speaker({ sentences: texts, policy: german }, { locale: 'fr', variant: 'web' })('wait.until', { time: '9' }),
    ).to.equal('until 9, call +49 30 23125 110');
  });

  it('fails by name when a sentence is nowhere', () => {
    const nothing = speaker({ sentences: {}, policy }, { locale: 'en', variant: 'web' });
    expect(() => nothing('intro'))
      .to.throw(NightdeskError)
      .with.property('code', 'content-invalid');
  });
});
