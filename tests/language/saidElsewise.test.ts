import { expect } from 'chai';
import type { Signal } from '../../core/understanding.ts';
import { clausesOf } from '../../language/signals/clauses.ts';
import { signalsOf } from '../../language/signals/signalsOf.ts';
import { fourthSitting } from './said/fourthSitting.ts';
import type { Said } from './said/said.ts';
import { secondSitting } from './said/secondSitting.ts';
import { thirdSitting } from './said/thirdSitting.ts';

const hears = (text: string, signal: string): boolean => signalsOf(clausesOf(text)).includes(signal as Signal);

describe('what a customer signals, in words that came later', () => {
  const sittings: readonly (readonly [string, Said])[] = [
    ['second', secondSitting],
    ['third', thirdSitting],
    ['fourth', fourthSitting],
  ];
  for (const [sitting, said] of sittings)
    for (const [signal, { en, de, not }] of Object.entries(said))
      it(`${signal}: ${en.length + de.length} ways of the ${sitting} sitting, and ${not.length} that only look like it`, () => {
        expect(
          [...en, ...de].filter((text) => !hears(text, signal)),
          'missed',
        ).to.deep.equal([]);
        expect(
          not.filter((text) => hears(text, signal)),
          'wrongly heard',
        ).to.deep.equal([]);
      });
});
