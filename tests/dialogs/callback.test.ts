import { expect } from 'chai';
import type { Conversation, JourneyState } from '../../core/conversation.ts';
import type { Instant } from '../../core/time.ts';
import type { Situation } from '../../core/policy.ts';
import { canBeTexted, slotChoiceId, timesToOffer } from '../../dialogs/callback.ts';
import { slotFromWords } from '../../dialogs/slotFromWords.ts';
import {
  closed,
  conversation,
  day,
  decided,
  evidence,
  hour,
  memory,
  open,
  stolen,
  understood,
  waiting,
} from './given.ts';

const proved = { level: 'verified', customerId: 'c1', phone: '+4915112345678' } as const;
const slots = closed().callbackSlots;
const [first = 0, second = 0] = slots;

const journey = (step: string, at?: Instant): JourneyState => ({
  name: 'callback',
  step,
  slots: at === undefined ? {} : { at: { value: String(at), source: 'customer' } },
});
const picking = (changes: Partial<Conversation> = {}) =>
  waiting({ memory: memory({ journey: journey('pick') }), ...changes });

/** The step that a message leads to, or what else was decided. */
function step(
  text: string,
  asked: Conversation,
  situation: Situation = closed(),
  ...signals: ('asks-callback' | 'affirms')[]
) {
  const decision = decided(understood(text, ...signals), { conversation: asked, situation });
  return decision.kind === 'journey' ? decision.step : decision.kind;
}
function pressed(choiceId: string, asked: Conversation, situation: Situation = closed()) {
  const decision = decided(understood('…'), {
    conversation: asked,
    situation,
    contents: [{ kind: 'choice', choiceId, text: '…' }],
  });
  return decision.kind === 'journey' ? decision.step : decision.kind;
}

describe('a call-back', () => {
  it('is asked for: a person is called, and not before the customer wants', () => {
    const asked = decided(understood('call me back', 'asks-callback'), { evidence: [stolen] });
    expect(asked).to.deep.include({ kind: 'escalate', reason: 'asked', fallback: 'callback', first: stolen });
    expect(asked).not.to.have.property('callbackAt');
  });

  it('keeps to the time that was named by somebody who asks for a person and a call-back at once', () => {
    const asked = understood('have somebody call me tomorrow at 8:00', 'asks-for-human', 'asks-callback');
    expect(decided(asked, { situation: closed() })).to.deep.include({ kind: 'escalate', callbackAt: first });
    const now = understood('a person, call me back', 'asks-for-human', 'asks-callback');
    expect(decided(now, { situation: open() })).to.deep.include({ kind: 'escalate', fallback: 'wait' });
  });

  it('is agreed at once when the time was named and is free', () => {
    expect(
      decided(understood('call me back tomorrow at 8:00', 'asks-callback'), { situation: closed() }),
    ).to.deep.include({ kind: 'escalate', callbackAt: first });
    expect(
      decided(understood('call me back tomorrow at 8:00', 'asks-callback'), {
        situation: closed(),
        conversation: conversation({ identity: proved }),
      }),
    ).to.deep.include({ callbackAt: first });
    expect(
      decided(understood('call me back on Sunday', 'asks-callback'), { situation: closed() }),
    ).not.to.have.property('callbackAt');
  });

  it('is agreed by a button that still stands there although nobody waits any more', () => {
    const pressedLate = decided(understood('…'), {
      situation: closed(),
      contents: [{ kind: 'choice', choiceId: slotChoiceId(second), text: 'Wed 09:00' }],
    });
    expect(pressedLate).to.deep.include({ kind: 'escalate', callbackAt: second });
  });

  it('offers times to somebody who waits', () => {
    expect(step('can you call me back', waiting(), closed(), 'asks-callback')).to.deep.include({ step: 'offer' });
  });

  it('is picked by button, by number and in words', () => {
    const offered = [{ id: slotChoiceId(first), label: 'Wed 25 Nov, 08:00' }];
    const asked = picking({ memory: memory({ journey: journey('pick'), offered }) });
    const agreed = { name: 'callback', step: 'confirm', at: first, via: 'chat' };
    expect(pressed(slotChoiceId(first), asked)).to.deep.equal(agreed);
    for (const text of ['1', 'Wed 25 Nov, 08:00', 'tomorrow at 8', 'tomorrow morning', 'morgen um 8 Uhr'])
      expect(step(text, asked), text).to.deep.equal(agreed);
    expect(step('yes', asked, closed(), 'affirms')).to.deep.equal(agreed);
    expect(pressed(slotChoiceId(first), waiting()), 'without the question').to.deep.equal(agreed);
  });

  it('offers new times when the picked one is over, and believes no time that nobody offered', () => {
    expect(pressed(slotChoiceId(day - hour), picking())).to.deep.include({ step: 'offer' });
    expect(pressed('slot:9999999999999999', picking())).to.equal('smalltalk');
    expect(pressed('slot:1e3', picking())).to.equal('smalltalk');
  });

  it('asks where to write when a number is proved, and texts no other', () => {
    const asked = picking({ identity: proved });
    expect(pressed(slotChoiceId(first), asked)).to.deep.equal({ name: 'callback', step: 'via', at: first });
    const where = waiting({ identity: proved, memory: memory({ journey: journey('via', first) }) });
    expect(pressed('via:sms', where)).to.deep.equal({ name: 'callback', step: 'confirm', at: first, via: 'sms' });
    expect(pressed('via:chat', where)).to.deep.equal({ name: 'callback', step: 'confirm', at: first, via: 'chat' });
    expect(pressed(slotChoiceId(second), where), 'another time').to.deep.include({ step: 'via', at: second });
    const unproved = { ...where, identity: { level: 'claimed', phone: '+4915112345678' } as const };
    expect(pressed('via:sms', unproved)).to.deep.include({ via: 'chat' });
    expect(pressed('via:sms', where, closed({ callbackSlots: [second] })), 'over meanwhile').to.deep.include({
      step: 'offer',
    });
    expect(step('what is the weather', where), 'something else').to.equal('smalltalk');
  });

  it('may be texted to a proved number only, and not to somebody who writes by text message', () => {
    expect(canBeTexted(conversation({ identity: proved }))).to.equal(true);
    expect(canBeTexted(conversation({ identity: { ...proved, level: 'claimed' } }))).to.equal(false);
    expect(canBeTexted(conversation({ identity: { level: 'verified', customerId: 'c1' } }))).to.equal(false);
    const bySms = { channel: 'sms', account: '+49300000', peer: '+4915112345678' };
    expect(canBeTexted(conversation({ identity: proved, address: bySms }))).to.equal(false);
  });

  it('is changed and called off in words, whatever stage it is at', () => {
    const set = waiting({ memory: memory({ journey: journey('set', first) }) });
    expect(step('tomorrow at 9:00 please', set)).to.deep.include({ step: 'confirm', at: second });
    for (const asked of [set, picking(), waiting()])
      for (const text of [
        'cancel',
        'Never mind.',
        'please cancel the call-back',
        'hat sich erledigt',
        'den Rückruf absagen',
      ])
        expect(step(text, asked), text).to.deep.equal({ name: 'callback', step: 'cancel' });
    expect(step('cancel my transfer to my brother', set)).to.equal('smalltalk');
    expect(pressed('callback:cancel', set)).to.deep.include({ step: 'cancel' });
  });

  it('leaves room for a question in between', () => {
    const sure = evidence('pending-card-payment', 0.9);
    expect(decided(understood('why is it pending'), { conversation: picking(), evidence: [sure] }).kind).to.equal(
      'answer',
    );
  });

  it('says what must not wait first', () => {
    expect(
      decided(understood('call me back, my card is gone', 'asks-callback'), {
        conversation: waiting(),
        evidence: [stolen],
      }),
    ).to.deep.include({ kind: 'journey', urgent: stolen });
  });

  it('has no times to offer when the desk never opens', () => {
    expect(step('call me back', waiting(), closed({ callbackSlots: [] }), 'asks-callback')).to.deep.equal({
      name: 'callback',
      step: 'offer',
      slots: [],
    });
  });

  it('falls back to the zone of the desk when a browser sends a zone that does not exist', () => {
    const lost = waiting({ zone: 'Mars/Olympus', memory: memory({ journey: journey('pick') }) });
    expect(step('tomorrow at 8', lost)).to.deep.include({ step: 'confirm', at: first });
    expect(step('call me', lost, closed(), 'asks-callback')).to.deep.include({ step: 'offer' });
  });
});

describe('the times that are offered', () => {
  it('are at most four: the first of each half day, then the soonest', () => {
    expect(timesToOffer(open().callbackSlots, 'Europe/Berlin')).to.deep.equal([
      day + hour,
      day + 2 * hour,
      day + 4 * hour,
      day + 22 * hour,
    ]);
    expect(timesToOffer(slots.slice(0, 2), 'Europe/Berlin')).to.deep.equal([first, second]);
    expect(timesToOffer([], 'Europe/Berlin')).to.deep.equal([]);
  });
});

describe('a time in words', () => {
  const free = [
    day + 5 * hour, // today 15:00
    day + 9 * hour, // 19:00
    ...[9, 14, 18.5].map((h) => Date.parse('2026-11-24T23:00:00Z') + h * hour), // tomorrow 9:00, 14:00, 18:30
    Date.parse('2026-11-26T08:00:00Z'), // Thursday 9:00
    Date.parse('2026-11-28T09:30:00Z'), // Saturday 10:30
  ];
  const [today, evening, tomorrow, afternoon, late, thursday, saturday] = free;
  const said = (text: string) => slotFromWords(text, free, day, 'Europe/Berlin');

  it('is understood in English and German', () => {
    const cases: readonly (readonly [string, number | undefined])[] = [
      ['today', today],
      ['heute Nachmittag', today],
      ['tonight', evening],
      ['heute Abend', evening],
      ['at 7pm', evening],
      ['um 19 Uhr', evening],
      ['tomorrow', tomorrow],
      ['morgen', tomorrow],
      ['morgen früh', tomorrow],
      ['tomorrow afternoon', afternoon],
      ['morgen Nachmittag', afternoon],
      ['18:30', late],
      ['6:30 pm', late],
      ['the day after tomorrow', thursday],
      ['übermorgen', thursday],
      ['Thursday at 9', thursday],
      ['Donnerstag um 9', thursday],
      ['Saturday', saturday],
      ['Samstag 10.30', saturday],
      ['am Morgen', tomorrow],
      ['Donnerstag Morgen', thursday],
      ['9 am', tomorrow],
      ['12 am', undefined],
      ['on Sunday', undefined],
      ['Monday', undefined],
      ['23:15', undefined],
      ['my card', undefined],
      ['guten Morgen zusammen, ich hätte da eine Frage zu meiner letzten Überweisung', undefined],
    ];
    for (const [text, at] of cases) expect(said(text), text).to.equal(at ?? null);
  });
});
