import { expect } from 'chai';
import { clausesToHear } from '../../bots/clausesToHear.ts';
import { urgentAlone } from '../../bots/urgentAlone.ts';
import { evidence, policy } from '../dialogs/given.ts';

const line = { urgent: 'Freeze it.' };
const stations = evidence('petrol-stations', 0.47);

describe('what one clause of a message makes urgent', () => {
  it('is looked for between commas, in clauses that say something', () => {
    expect(clausesToHear('I did not make this payment, it says a petrol station')).to.deep.equal([
      'I did not make this payment',
      'it says a petrol station',
    ]);
    for (const text of ['', 'I did not make this payment', 'hello there, I did not make this payment'])
      expect(clausesToHear(text), text).to.deep.equal([]);
  });

  it('is not hidden by another clause', () => {
    const hidden = evidence('theft', 0.07, line);
    const alone = evidence('theft', 0.43, line);
    const found = urgentAlone([stations, hidden], [[alone], [stations]], policy);
    expect(found.map(({ topic, score }) => [topic, score])).to.deep.equal([
      [stations.topic, 0.47],
      [alone.topic, 0.43],
    ]);
  });

  it('changes nothing where the whole is urgent already, or no clause is', () => {
    const urgent = [evidence('theft', 0.9, line)];
    expect(urgentAlone(urgent, [[evidence('other', 0.95, line)]], policy)).to.equal(urgent);
    expect(urgentAlone([stations], [[evidence('theft', 0.05, line)], [stations]], policy)).to.deep.equal([stations]);
    expect(urgentAlone([stations], [], policy)).to.deep.equal([stations]);
  });
});
