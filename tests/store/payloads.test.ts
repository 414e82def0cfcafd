import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Wake } from '../../core/thread.ts';
import { payloadsOf, wakesOf } from '../../store/wakeups/payloads.ts';

describe('Notifications between processes', () => {
  const wake: fc.Arbitrary<Wake> = fc.oneof(
    fc.constantFrom('turn', 'delivery', 'queue', 'people', 'knowledge').map((topic): Wake => ({ topic })),
    fc.string({ maxLength: 60 }).map((id): Wake => ({ topic: 'conversation', id })),
    fc
      .tuple(fc.string(), fc.string({ unit: 'binary', maxLength: 512 }))
      .map(([id, name]): Wake => ({ topic: 'typing', id, by: 'agent', name })),
  );

  it('carry any news unchanged, in order, and never more than PostgreSQL takes', () => {
    fc.assert(
      fc.property(fc.array(wake, { minLength: 1, maxLength: 300, size: 'max' }), (wakes) => {
        const payloads = payloadsOf('here', wakes);
        for (const payload of payloads) expect(Buffer.byteLength(payload)).to.be.below(8_000);
        expect(payloads.flatMap((payload) => wakesOf(payload).wakes)).to.deep.equal(wakes);
        for (const payload of payloads) expect(wakesOf(payload).origin).to.equal('here');
      }),
    );
  });

  it('that nobody understands are passed over', () => {
    for (const payload of [undefined, '', 'there', 'there\n', 'there\nnot json', 'there\n7\nnull\n"x"\n{}'])
      expect(wakesOf(payload).wakes).to.deep.equal([]);
    expect(wakesOf('there\n{broken\n{"topic":"queue"}').wakes).to.deep.equal([{ topic: 'queue' }]);
  });
});
