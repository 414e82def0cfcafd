import { expect } from 'chai';
import { asyncProperty, boolean, constantFrom, tuple } from 'fast-check';
import { addressOf } from '../../adapters/web/conversationId.ts';
import { eachStore } from '../fakes/stores.ts';
import { anyRequest } from './anyRequest.ts';
import { faultOf } from './faultOf.ts';
import { hold } from './hold.ts';
import { type Doors, newCustomer, openDoors } from './openDoors.ts';
import { type Sent, send } from './send.ts';

/**
 * Whatever anybody sends to any address, signed or not: it is answered, never with a 5xx while the house is well, never with a
 * word of our inside, and the house lives on. `SEED=` replays (see hold.ts).
 */
eachStore('Whatever comes to any door', (stores) => {
  let doors: Doors;
  let ids: readonly string[];

  before(async function () {
    this.timeout(60_000);
    doors = await openDoors(await stores.place());
    const customer = await newCustomer(doors);
    await customer.say('Where is my card?');
    const address = addressOf(customer.id);
    const conversation = address && (await doors.house.store.threads.conversationAt(address));
    const [admin] = await doors.house.store.people.agents();
    ids = [customer.id, conversation?.id ?? '', admin?.id.replace(/.$/, 'x') ?? '', 'card-arrival', 'queue'];
  });
  after(() => doors.close());

  const tries = stores.kind === 'sqlite' ? 4_000 : 1_200;

  /** The routes are the server's own, so that a new one is tried by itself. */
  const anything = () => {
    const addresses = doors.addresses.filter((address) => !address.startsWith('SOCKET'));
    const posts = addresses.filter((address) => address.startsWith('POST'));
    return constantFrom(...addresses, ...posts, ...posts, ...posts).chain((address) =>
      tuple(anyRequest(address, ids), boolean()),
    );
  };

  it('is answered: content, names, lengths and headers that nobody expects, signed and unsigned', async function () {
    this.timeout(120_000);
    expect(doors.addresses).to.include.members(['POST /channels/sms', 'POST /api/messages', 'POST /desk/api/sign-in']);
    let taken = 0;
    const once = async (sent: Sent, isSigned: boolean): Promise<void> => {
      const whole = isSigned ? await doors.genuine(sent) : sent;
      const heard = await send(doors.port, whole);
      if (heard.status < 300) taken += 1;
      expect(faultOf(whole, heard)).to.equal(null);
    };
    await hold(
      asyncProperty(anything(), ([sent, isSigned]) => once(sent, isSigned)),
      tries,
    );
    // Otherwise nothing inside was reached.
    expect(taken).to.be.above(0);
    expect((await fetch(`${doors.origin}/health`)).status).to.equal(200);
  });
});
