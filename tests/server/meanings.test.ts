import { expect } from 'chai';
import { type EmbeddingService, openEmbeddingService } from '../fakes/embeddingService.ts';
import { begin, hangUp } from '../fakes/directLine.ts';
import { openTestHouse, type TestHouse } from '../fakes/house.ts';
import { smallContent, type SmallContent } from './smallContent.ts';
import { soon } from './soon.ts';

describe('A house with somebody who tells meanings', function () {
  this.timeout(60_000);
  let content: SmallContent;
  let service: EmbeddingService;
  let house: TestHouse;

  before(async () => {
    content = await smallContent();
    service = await openEmbeddingService();
    // As wide as it need be to tell texts apart; what it says is of no matter here.
    service.answer = (text) =>
      Promise.resolve(Array.from({ length: 16 }, (_, at) => Math.sin((at + 1) * text.length) + 0.1));
    house = await openTestHouse({
      CONTENT_DIR: content.dir,
      EMBEDDINGS: service.baseUrl,
      EMBEDDINGS_MODEL: 'small',
    });
  });
  after(async () => {
    await house.stop();
    await service.close();
    await content.remove();
  });

  it('learns from them, asks for that of a message whose words leave doubt, and answers without when it does not come', async () => {
    expect(service.asked, 'the examples').to.include('Minimum age');
    const learned = service.asked.length;
    // The thread opens beside the first customers, who are answered by their words.
    await soon('a meaning is asked for', async () => {
      await (await begin(house.origin)).say('and what about grandfathers perhaps');
      return service.asked.length > learned;
    });
    service.answer = () => Promise.reject(new Error('out of order'));
    const customer = await begin(house.origin);
    const listener = await customer.listen();
    await customer.say('or about grandmothers perhaps');
    await listener.until((all) => all.some((activity) => activity['replyToId'] !== undefined));
    expect(service.asked.at(-1)).to.equal('or about grandmothers perhaps');
    await hangUp(listener);
    expect(await (await fetch(`${house.origin}/metrics`)).text())
      .to.match(/nightdesk_embeddings_total\{outcome="embedded"\} [1-9]/)
      .and.match(/nightdesk_embeddings_total\{outcome="failed"\} [1-9]/);
  });
});
