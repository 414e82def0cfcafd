import { expect } from 'chai';
import type { Brain } from '../../bots/brain.ts';
import { dialogue } from '../fakes/dialogue.ts';
import { meridian } from '../fakes/meridian.ts';

describe('effort in a whole conversation', () => {
  let brain: Brain;
  before(async function () {
    // The first on this machine trains it.
    this.timeout(120_000);
    brain = await meridian();
  });

  const withEffort = (effort: Brain['library']['policy']['effort'], effortAt: number): Brain => ({
    ...brain,
    library: {
      ...brain.library,
      policy: { ...brain.library.policy, deadEnds: 9, effortAt, ...(effort ? { effort } : {}) },
    },
  });

  for (const [locale, first, second] of [
    ['en', 'blorb zizzle frup', 'wibble gronk snarf'],
    ['de', 'blorb zizzel frupp bitte', 'wibbel gronk schnarf bitte'],
  ] as const)
    it(`brings in a person in the very turn that would cost too much (${locale})`, () => {
      const patient = dialogue(withEffort(undefined, 9), { locale });
      patient.says(first);
      expect(patient.says(second).decision.kind).to.equal('not-understood');
      const { effort } = patient.conversation.memory;
      expect(effort).to.be.at.least(4);

      const tired = dialogue(withEffort(undefined, effort), { locale });
      tired.says(first);
      const { decision, turn } = tired.says(second);
      expect(decision).to.deep.include({ kind: 'escalate', reason: 'effort' });
      expect(decision.reasons[0]?.detail).to.include(`>= ${effort}`);
      expect(turn.say.length).to.be.greaterThan(0);
      expect(tired.conversation.custody).to.equal('waiting');
    });

  it('counts with the weights of policy.yaml', () => {
    const free = dialogue(withEffort({ deadEnd: 0, repeat: 0, rephrase: 0 }, 1));
    free.says('blorb zizzle frup');
    expect(free.says('wibble gronk snarf').decision.kind).to.equal('not-understood');
    expect(free.conversation.memory.effort).to.equal(0);
  });
});
