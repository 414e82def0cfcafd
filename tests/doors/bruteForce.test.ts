import { expect } from 'chai';
import type { Library } from '../../core/library.ts';
import { openPasswords, type Passwords } from '../../server/signIn/passwords.ts';
import { countedId, testStores } from '../fakes/stores.ts';
import {
  type Answered,
  type Person,
  type TestDesk,
  cost,
  openDesk,
  password,
  sampleLibrary,
} from '../server/desk/openDesk.ts';

const minute = 60_000;

describe('guessing passwords at the desk', () => {
  const stores = testStores('sqlite');
  let library: Library;
  let desk: TestDesk;
  let kim: Person;
  /** The work that each answer cost: every hash that was asked for. */
  const work: ('verify a hash' | 'verify nobody' | 'hash')[] = [];

  before(async () => {
    library = await sampleLibrary();
  });
  beforeEach(async () => {
    const real = openPasswords(cost);
    const counted: Passwords = {
      hash: (...given) => (work.push('hash'), real.hash(...given)),
      verify: (typed, hash) => (work.push(hash === null ? 'verify nobody' : 'verify a hash'), real.verify(typed, hash)),
    };
    desk = openDesk(await stores.open(), library, { passwords: counted });
    kim = await desk.person();
    work.length = 0;
  });
  afterEach(() => desk.api.close());

  const signIn = (network: string, given: { email?: string; password?: string } = {}): Promise<Answered> =>
    desk.call('POST /sign-in', {
      ask: { email: kim.agent.email, password: 'a wrong password', ...given },
      ip: network,
      headers: { host: 'desk.example.com', 'x-forwarded-proto': 'https' },
    });
  const statusOf = async (network: string, given = {}) => (await signIn(network, given)).status;

  it('is answered alike, with one hash each, whoever is guessed at', async () => {
    const { people } = desk.store;
    await people.addAgent(
      { id: countedId(), email: 'invited@example.com', name: 'I', role: 'agent', state: 'invited', passwordHash: null },
      0,
    );
    const away = await desk.person();
    await people.changeAgent(away.agent.id, { state: 'disabled' }, 0);
    const answers: Answered[] = [];
    const emails = [
      kim.agent.email,
      'nobody@example.com',
      'invited@example.com',
      away.agent.email,
      ' ',
      `${'x'.repeat(200)}@e.example`,
    ];
    for (const [at, email] of emails.entries()) {
      work.length = 0;
      answers.push(await signIn(`203.0.113.${at}`, { email }));
      expect(work, email).to.have.length(1);
      expect(work[0], email).to.match(/^verify/);
    }
    for (const answer of answers) expect(answer).to.deep.equal(answers[0]);
    expect(answers[0]?.status).to.equal(401);
  });

  it('costs no hash once it is refused', async () => {
    for (let tries = 0; tries < 5; tries += 1) await signIn('203.0.113.1');
    work.length = 0;
    expect(await statusOf('203.0.113.1', { password })).to.equal(429);
    expect(work).to.deep.equal([]);
  });

  it('from one network never keeps the owner out of theirs, however long it goes on', async () => {
    for (let hour = 0; hour < 6; hour += 1) {
      for (let quarter = 0; quarter < 4; quarter += 1) {
        for (let tries = 0; tries < 12; tries += 1) expect(await statusOf('198.51.100.66')).to.be.oneOf([401, 429]);
        expect(await statusOf('203.0.113.9', { password }), `hour ${hour}`).to.equal(200);
        desk.clock.advance(15 * minute);
      }
    }
  });

  it('from many networks is stopped, but keeps nobody out of a network from which they signed in before', async () => {
    expect(await statusOf('203.0.113.9', { password })).to.equal(200);
    let guesses = 0;
    for (let network = 0; network < 40; network += 1)
      if ((await statusOf(`198.51.100.${network}`)) === 401) guesses += 1;
    expect(guesses).to.equal(10);
    expect(await statusOf('203.0.113.9', { password })).to.equal(200);
    // Even the right password is of no use elsewhere until it is over.
    expect(await statusOf('198.51.100.99', { password })).to.equal(429);
    desk.clock.advance(15 * minute);
    expect(await statusOf('198.51.100.99', { password })).to.equal(200);
  });

  it('in a network that the owner uses as well is stopped there like anywhere', async () => {
    expect(await statusOf('203.0.113.9', { password })).to.equal(200);
    const answers: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) answers.push(await statusOf('203.0.113.9'));
    expect(answers).to.deep.equal([401, 401, 401, 401, 401, 429, 429, 429]);
  });

  it('at many accounts from one network is stopped after five, and waits longer each time it goes on', async () => {
    const waits: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      for (let tries = 0; ; tries += 1) {
        const answer = await signIn('198.51.100.66', { email: `n${round}-${tries}@example.com` });
        if (answer.status === 401) continue;
        expect(tries).to.equal(5);
        waits.push(Number(answer.headers['retry-after']));
        break;
      }
      desk.clock.advance((waits.at(-1) ?? 0) * 1_000);
    }
    expect(waits).to.deep.equal([5 * 60, 10 * 60, 20 * 60, 20 * 60]);
  });

  it('with the address written differently is guessing at the same account', async () => {
    const { email } = kim.agent;
    const written = [email, email.toUpperCase(), ` ${email}`, `${email}\t`, email.replace('e', 'E')];
    for (const one of written) expect(await statusOf('198.51.100.66', { email: one }), one).to.equal(401);
    desk.clock.advance(6 * minute);
    expect(await statusOf('198.51.100.66')).to.equal(429);
  });

  it('of invitation links is hopeless: they are long, used once, and wrong ones are all alike', async () => {
    const admin = await desk.person('admin');
    const { body } = await desk.call('POST /agents/:id/reset', { as: admin, id: kim.agent.id });
    const [, token = ''] = String(body['link']).split('#');
    expect(Buffer.from(token, 'base64url')).to.have.length(32);
    const wrong = [token.slice(1), `${token}x`, token.toUpperCase(), 'A'.repeat(43), ' '];
    const answers = [];
    for (const one of wrong) answers.push(await desk.call('POST /ticket/look', { ask: { token: one } }));
    for (const answer of answers) expect(answer).to.deep.equal(answers[0]);
    expect(answers[0]?.status).to.equal(404);
    const use = () => desk.call('POST /ticket/use', { ask: { token, password: 'nine green lanterns ashore' } });
    const both = await Promise.all([use(), use()]);
    expect(both.map(({ status }) => status)).to.have.members([200, 404]);
  });
});
