import { expect } from 'chai';
import type { OpenHandover } from '../../core/conversation.ts';
import { deadEnds } from '../../dialogs/deadEnds.ts';
import { effortAfter } from '../../dialogs/effort.ts';
import { memoryNow } from '../../dialogs/memoryNow.ts';
import { priorityOf } from '../../dialogs/priority.ts';
import { staysOpen } from '../../dialogs/staysOpen.ts';
import {
  answeredBefore,
  conversation,
  day,
  decided,
  evidence,
  hour,
  memory,
  policy,
  stolen,
  understood,
  upset,
  waiting,
} from './given.ts';

const told = evidence('pending-card-payment', 0.9);
const trouble = {
  misunderstood: 1,
  clarified: true,
  effort: 4,
  offered: [{ id: 'other', label: 'Other' }],
  lastSaid: 'x',
};

describe('what the bot still goes by', () => {
  it('is everything while the conversation goes on', () => {
    const going = conversation({ memory: answeredBefore(told, day, trouble) });
    expect(memoryNow(going, day + hour)).to.equal(going.memory);
    expect(memoryNow(conversation(), day + 99 * hour)).to.deep.equal(memory());
  });

  it('is little after a long pause or the end: it says again that it is a bot, and old trouble does not count', () => {
    for (const old of [
      memoryNow(conversation({ memory: answeredBefore(told, day, trouble) }), day + 13 * hour),
      memoryNow(conversation({ custody: 'closed', memory: answeredBefore(told, day, trouble) }), day),
    ]) {
      expect(old).to.deep.include({
        greeted: false,
        misunderstood: 0,
        clarified: false,
        effort: 0,
        offered: [],
        lastSaid: 'x',
      });
      expect(old.answered).to.have.length(1);
    }
  });

  it('is everything for somebody who waits, however long', () => {
    const waits = waiting({ memory: answeredBefore(told, day, trouble) });
    expect(memoryNow(waits, day + 40 * hour)).to.equal(waits.memory);
  });
});

describe('effort', () => {
  const after = (said: ReturnType<typeof understood>, given: Parameters<typeof decided>[1] = {}, before = 1) =>
    effortAfter(before, said, decided(said, given), policy);

  it('is counted in the turn that costs it', () => {
    expect(after(understood('blorb'))).to.equal(3);
    expect(after(understood('blorb', 'repeat'))).to.equal(5);
    expect(after(understood('blorb', 'rephrase'))).to.equal(4);
    expect(after(understood('hm'), { evidence: [evidence('a', 0.3)] })).to.equal(2);
    expect(after(understood('why'), { evidence: [told] })).to.equal(1);
    expect(after(understood('so?'), { conversation: waiting() })).to.equal(2);
    expect(after(understood('thanks', 'thanks'))).to.equal(1);
    expect(after({ ...understood('bonjour mes amis'), language: 'fr' })).to.equal(3);
  });

  it('costs what policy.yaml says, and the usual where it says nothing', () => {
    const dear = { ...policy, effort: { deadEnd: 3.5, repeat: 4, transfer: 0 } };
    const said = understood('blorb', 'repeat');
    expect(effortAfter(1, said, decided(said), dear)).to.equal(8.5);
    expect(effortAfter(1, understood('blorb', 'rephrase'), decided(said), dear)).to.equal(5.5);
    const wish = understood('a person', 'asks-for-human');
    expect(effortAfter(9, wish, decided(wish), dear)).to.equal(0);
  });

  it('starts anew when the need is settled, and with the transfer when a person takes over', () => {
    expect(after(understood('bye', 'goodbye'))).to.equal(0);
    expect(
      after(understood('yes', 'affirms'), { conversation: conversation({ memory: answeredBefore(told) }) }),
    ).to.equal(0);
    expect(after(understood(''), { contents: [{ kind: 'event', name: 'end-chat', value: {} }] })).to.equal(0);
    expect(after(understood('a person', 'asks-for-human'), {}, 9)).to.equal(2);
  });
});

describe('dead ends', () => {
  const answer = (helped?: boolean, at = day) => ({
    articleId: 'a',
    hash: 'h',
    title: 't',
    topic: 't',
    at,
    ...(helped === undefined ? {} : { helped }),
  });
  const turns = [{ text: 'q', dissatisfied: 0, decision: 'answer', at: day }];

  it('are turns that were not understood, or answers in a row that did not help', () => {
    expect(deadEnds(memory({ misunderstood: 1 }))).to.equal(1);
    expect(deadEnds(memory({ turns, answered: [answer(false), answer(false), answer()] }))).to.equal(2);
    expect(deadEnds(memory({ turns, answered: [answer(false), answer(true), answer(false)] }))).to.equal(1);
    expect(deadEnds(memory({ turns, answered: [answer(false, 0), answer(true)] }))).to.equal(0);
    expect(deadEnds(memory({ answered: [answer(false)] }))).to.equal(0);
  });
});

describe('how soon a person should come', () => {
  it('is danger first, then money at risk, and shouting lifts no higher than that', () => {
    expect(priorityOf(decided(understood('…', 'self-harm')))).to.equal(3);
    expect(priorityOf(decided(understood('a person', 'asks-for-human'), { evidence: [stolen] }))).to.equal(2);
    expect(priorityOf(decided(understood('stolen'), { evidence: [{ ...stolen, escalate: 'always' }] }))).to.equal(2);
    expect(priorityOf(decided(upset('useless', 1, true)))).to.equal(2);
    expect(priorityOf(decided(upset('useless', 1, true), { evidence: [stolen] }))).to.equal(2);
    expect(
      priorityOf(
        decided(understood('again', 'repeat'), { conversation: conversation({ memory: memory({ effort: 4 }) }) }),
      ),
    ).to.equal(2);
    expect(priorityOf(decided(understood('a person', 'asks-for-human')))).to.equal(1);
    expect(priorityOf(decided(understood('why'), { evidence: [told] }))).to.equal(1);
  });
});

describe('what a person has to take up in any case', () => {
  it('is a complaint, a danger and a promised text message', () => {
    const because = (changes: Partial<OpenHandover>) => {
      const { handover, ...open } = waiting();
      return staysOpen(handover ? { ...open, handover: { ...handover, ...changes } } : open);
    };
    expect(because({ reason: 'complaint' })).to.equal(true);
    expect(because({ reason: 'safe-path' })).to.equal(true);
    expect(because({ via: 'sms', callbackAt: day })).to.equal(true);
    expect(because({ via: 'chat', callbackAt: day })).to.equal(false);
    expect(because({})).to.equal(false);
    expect(staysOpen(conversation())).to.equal(false);
    expect(staysOpen(conversation({ custody: 'waiting' }))).to.equal(false);
  });
});
