import { expect } from 'chai';
import { type EmbedAside, type EmbedOutcome, openEmbedAside } from '../../bots/embedAside.ts';
import { type EmbeddingService, openEmbeddingService } from '../fakes/embeddingService.ts';

describe('embeddings that are taken beside the turns', () => {
  let service: EmbeddingService;
  let aside: EmbedAside;
  let outcomes: EmbedOutcome[];
  let errors: unknown[];

  async function open(patienceMs?: number): Promise<void> {
    outcomes = [];
    errors = [];
    const { baseUrl } = service;
    aside = openEmbedAside({
      choice: { kind: 'endpoint', baseUrl, model: 'm', key: 'k', deadlineMs: 20_000, batch: 8 },
      ...(patienceMs === undefined ? {} : { patienceMs }),
      onAsked: (outcome) => outcomes.push(outcome),
      onError: (error) => errors.push(error),
    });
    // Its worker thread opens meanwhile.
    while (!aside.speaks('en')) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  beforeEach(async () => {
    service = await openEmbeddingService();
  });
  afterEach(async () => {
    await aside.stop();
    await service.close();
  });

  it('come from the service of one’s choice, at length 1, and the same text is asked once', async () => {
    await open();
    const first = await aside.embed('abc');
    expect([...(first ?? [])].map((value) => Math.round(value * 100))).to.deep.equal([95, 32]);
    expect(await aside.embed('abc')).to.deep.equal(first);
    expect(service.asked).to.deep.equal(['abc']);
    expect(outcomes).to.deep.equal(['embedded', 'embedded']);
  });

  it('are done without when nobody has opened them yet, and when they fail', async () => {
    await open();
    const unopened = openEmbedAside({
      choice: { kind: 'use-lite' },
      onAsked: (outcome) => outcomes.push(outcome),
      onError: (error) => errors.push(error),
    });
    expect(await unopened.embed('at once')).to.equal(null);
    await unopened.stop();
    service.answer = () => Promise.reject(new Error('out of order'));
    expect(await aside.embed('broken')).to.equal(null);
    expect(outcomes).to.deep.equal(['failed', 'failed']);
    expect(errors).to.deep.equal([]);
  });

  it('are done without when they take too long', async () => {
    await open(50);
    service.answer = () => new Promise(() => undefined);
    expect(await aside.embed('never')).to.equal(null);
    expect(outcomes).to.deep.equal(['late']);
  });

  it('are done without when the queue is long, so that nobody waits for those before them', async () => {
    await open(20_000);
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    service.answer = async () => {
      await gate;
      return [1];
    };
    const all = Array.from({ length: 100 }, (_, at) => aside.embed(`text ${at}`));
    expect(outcomes.every((outcome) => outcome === 'shed')).to.equal(true);
    const shed = outcomes.length;
    expect(shed).to.be.within(1, 84);
    release();
    const found = await Promise.all(all);
    expect(found.filter((embedding) => embedding === null)).to.have.lengthOf(shed);
    expect(outcomes.filter((outcome) => outcome === 'embedded')).to.have.lengthOf(100 - shed);
  });

  it('are left out on this machine while the turns need the time themselves', async () => {
    await open();
    const local = openEmbedAside({
      choice: { kind: 'use-lite' },
      patienceMs: 20_000,
      onAsked: (outcome) => outcomes.push(outcome),
      onError: (error) => errors.push(error),
    });
    try {
      while (!local.speaks('en')) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(await local.embed('how do I change my PIN')).to.not.equal(null);
      const end = performance.now() + 1_000;
      while (performance.now() < end);
      expect(await local.embed('how do I change my PIN')).to.equal(null);
      expect(outcomes).to.deep.equal(['embedded', 'shed']);
    } finally {
      await local.stop();
    }
  });

  it('let everybody go on who waits when they end', async () => {
    await open();
    service.answer = () => new Promise(() => undefined);
    const waits = aside.embed('never');
    await aside.stop();
    expect(await waits).to.equal(null);
    expect(await aside.embed('after')).to.equal(null);
    expect(outcomes).to.deep.equal(['failed', 'failed']);
  });
});
