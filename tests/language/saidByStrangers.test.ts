import { expect } from 'chai';
import type { Signal } from '../../core/understanding.ts';
import { clausesOf } from '../../language/signals/clauses.ts';
import { soundsLike } from '../../language/signals/fitted/soundsLike.ts';
import { signals } from '../../language/signals/fitted/weights.ts';
import { signalsOf } from '../../language/signals/signalsOf.ts';
import { fifthSitting, innocent } from './said/fifthSitting.ts';
import { fifthSittingUnseen, innocentUnseen } from './said/fifthSittingUnseen.ts';
import type { Said } from './said/said.ts';
import { sixthSitting } from './said/sixthSitting.ts';

const heardIn = (text: string): readonly Signal[] => signalsOf(clausesOf(text));
const learned = signals.map(({ signal }) => signal);
const isAny = (text: string): boolean => heardIn(text).some((signal) => learned.includes(signal));

describe('what a customer signals, in words that are only like what was learned', () => {
  it('is heard in at least 98 of 100 wordings that were learned from', () => {
    for (const sitting of [fifthSitting, sixthSitting]) {
      const { heard, missed } = hearAll(sitting);
      expect(missed.length / (heard + missed.length), missed.join(' | ')).to.be.at.most(0.02);
    }
    const wrong = [...innocent.en, ...innocent.de].filter(isAny);
    expect(wrong.length / (innocent.en.length + innocent.de.length), wrong.join(' | ')).to.be.at.most(0.03);
  });

  // The floors are a little below what was measured (docs/DECISIONS.md): the figures are printed by `npm run bench:signals`.
  it('is mostly heard in the half that nothing was learned from, and what only seems so is mostly left alone', () => {
    const { heard, missed } = hearAll(fifthSittingUnseen);
    expect(heard / (heard + missed.length), `${missed.length} missed`).to.be.at.least(0.8);
    const all = [...innocentUnseen.en, ...innocentUnseen.de];
    expect(all.filter(isAny).length / all.length).to.be.at.most(0.2);
  });

  it('is heard in one breath with a question, and by any clause of a long message', () => {
    expect(heardIn('how do i change my pin you idiots')).to.include('abuse');
    expect(heardIn('my card still has not come, hand me to somebody who sorts it, I live in Leeds')).to.include(
      'asks-for-human',
    );
  });

  it('is not heard where a phrase says that something else is meant', () => {
    const text = 'shut down my old card, you machine ate my card';
    expect(heardIn(text)).to.not.include('abuse');
    expect(heardIn('you may write to me again')).to.include('opt-in').and.not.include('opt-out');
  });

  it('hears nothing in one word, in the same word over and over and in nothing', () => {
    for (const text of ['', 'card', 'no '.repeat(500)]) expect(soundsLike(clausesOf(text)).size, text).to.equal(0);
  });
});

function hearAll(said: Said): { readonly heard: number; readonly missed: readonly string[] } {
  const missed: string[] = [];
  let heard = 0;
  for (const signal of learned)
    for (const text of [...(said[signal]?.en ?? []), ...(said[signal]?.de ?? [])])
      if (heardIn(text).includes(signal)) heard += 1;
      else missed.push(`${signal}: ${text}`);
  return { heard, missed };
}
