import { expect } from 'chai';
import { backupTrial } from './backupTrial.ts';

describe('A back-up while customers write', () => {
  for (const database of backupTrial.databases)
    it(`restores to a whole house that says nothing twice (${database})`, async function () {
      this.timeout(180_000);
      const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
      const { broken, figures } = await backupTrial.run({ seed, size: 'small', database, record: () => undefined });
      expect(broken, `SEED=${seed} ${JSON.stringify(figures)}`).to.deep.equal([]);
      expect(figures['copies']).to.equal(2);
      expect(figures['acknowledged']).to.be.above(10);
    });
});
