import { expect } from 'chai';
import { type CheckSettings, check } from './check.ts';
import type { Line } from './history.ts';
import type { OnRecord } from './onRecord.ts';

type Changes = Partial<CheckSettings> & {
  readonly history?: (lines: readonly Line[]) => readonly Line[];
  readonly onRecord?: (sound: OnRecord) => OnRecord;
};

/** What the checker says about a sound story in which something was changed. */
function broken({ history = (lines) => lines, onRecord = (sound) => sound, ...settings }: Changes): readonly string[] {
  const found = check(history(soundHistory), onRecord(soundRecord), {
    isGentle: false,
    patienceMs: 30_000,
    ...settings,
  });
  return found.broken.map(({ guarantee, what }) => `${guarantee} ${what}`);
}

const without =
  <Kind extends Line['kind']>(kind: Kind, isMeant: (line: Extract<Line, { kind: Kind }>) => boolean) =>
  (lines: readonly Line[]): readonly Line[] =>
    lines.filter((line) => line.kind !== kind || !isMeant(line as Extract<Line, { kind: Kind }>));
const plus =
  (...more: readonly Line[]) =>
  (lines: readonly Line[]): readonly Line[] => [...lines, ...more];

/** Changes one row of one table. */
function change<Table extends keyof OnRecord>(
  table: Table,
  index: number,
  fields: Partial<OnRecord[Table][number]>,
): (sound: OnRecord) => OnRecord {
  return (sound) => ({
    ...sound,
    [table]: sound[table].map((row, at) => (at === index ? { ...row, ...fields } : row)),
  });
}

function drop<Table extends keyof OnRecord>(table: Table, index: number): (sound: OnRecord) => OnRecord {
  return (sound) => ({ ...sound, [table]: sound[table].filter((_, at) => at !== index) });
}

function add<Table extends keyof OnRecord>(table: Table, row: OnRecord[Table][number]): (sound: OnRecord) => OnRecord {
  return (sound) => ({ ...sound, [table]: [...sound[table], row] });
}

describe('The checker of the torture', () => {
  it('finds nothing wrong with a sound story, and says by how much it judged', () => {
    expect(broken({})).to.deep.equal([]);
    expect(broken({ isGentle: true })).to.deep.equal([]);
    const { judged } = check(soundHistory, soundRecord, { isGentle: true, patienceMs: 30_000 });
    expect(judged).to.deep.equal({ G1: 4, G2: 4, G3: 3, G4: 3, G5: 5, G6: 2, G8: 1 });
  });

  describe('finds a message', () => {
    it('that was acknowledged and is not on record', () => {
      const found = broken({ onRecord: drop('inbox', 1) });
      expect(found).to.include('G1 s2 was acknowledged and is not on record');
    });

    it('that was acknowledged and whose event is missing', () => {
      expect(broken({ onRecord: drop('events', 1) })).to.include('G1 s2 was acknowledged and its event is missing');
    });

    it('that was answered with something no provider understands', () => {
      const found = broken({ history: plus({ kind: 'rejected', at: 1, id: 's1', status: 500 }) });
      expect(found).to.deep.equal(['G1 s1 was answered 500']);
    });

    it('that was taken in twice, as two rows or as two events', () => {
      const again = soundRecord.inbox[0];
      const event = soundRecord.events[0];
      if (again === undefined || event === undefined) throw new Error('the story has none');
      expect(broken({ onRecord: add('inbox', { ...again, seq: 9, externalId: 's9' }) })).to.include(
        'G2 4 messages were written, 5 are on record',
      );
      expect(broken({ onRecord: add('events', { ...event, id: 'e9', seq: 9 }) })).to.include(
        'G2 sms has 3 messages and 4 events of them',
      );
      const twice = plus({ kind: 'acked', at: 60, id: 'w1', ms: 1, tries: 1, eventId: 'another' });
      expect(broken({ history: twice })).to.deep.equal(['G2 w1 became several events']);
    });

    it('that was decided on twice', () => {
      const found = broken({
        onRecord: add('events', { id: 'd9', conversationId: 'web', seq: 4, kind: 'decision', actor: 'bot' }),
      });
      expect(found).to.deep.equal(['G2 web was taken in 1 turns and decided 2 times']);
    });

    it('that overtook one which was acknowledged before it was written', () => {
      const early = change('inbox', 2, { seq: 1 });
      const found = broken({ onRecord: (sound) => change('inbox', 0, { seq: 3 })(early(sound)) });
      expect(found).to.include('G3 sms +49: s3 is on record before s1');
    });

    it('that was left behind by a turn that took a later one', () => {
      const later = change('inbox', 1, { taken: 2 });
      const found = broken({ onRecord: (sound) => change('inbox', 2, { taken: 1 })(later(sound)) });
      expect(found).to.include('G3 sms: a turn took message 2 late');
    });

    it('that became an event before an earlier one', () => {
      const found = broken({
        onRecord: (sound) => change('events', 0, { seq: 2 })(change('events', 1, { seq: 1 })(sound)),
      });
      expect(found).to.deep.equal(['G3 sms: message 2 became an event before an earlier one']);
    });

    it('that was decided on before it came', () => {
      const swapped = change('events', 4, { seq: 6 });
      expect(broken({ onRecord: (sound) => change('events', 5, { seq: 5 })(swapped(sound)) })).to.include(
        'G3 sms: turn 2 was decided too early',
      );
    });
  });

  describe('finds an answer', () => {
    it('that never got into the out-tray, or is there twice', () => {
      const [row] = soundRecord.outbox;
      if (row === undefined) throw new Error('the story has none');
      expect(broken({ onRecord: drop('outbox', 1) })).to.include('G4 b2 was said and is 0 times in the out-tray');
      expect(broken({ onRecord: add('outbox', { ...row, id: 'o9' }) })).to.include(
        'G4 b1 was said and is 2 times in the out-tray',
      );
    });

    it('that leaves and was never said', () => {
      expect(broken({ onRecord: drop('events', 2) })).to.include('G4 o1 leaves and was never said');
    });

    it('that the page never showed', () => {
      const found = broken({ history: without('shown', ({ eventId }) => eventId === 'b3') });
      expect(found).to.deep.equal(['G4 web 1 was never shown b3']);
    });

    it('that the page showed twice', () => {
      const found = broken({ history: plus({ kind: 'shown', at: 99, thread: 'web 1', eventId: 'b3' }) });
      expect(found).to.deep.equal(['G5 web 1 was shown a message twice or too late']);
    });

    it('that is called sent and never arrived', () => {
      const found = broken({ history: without('arrived', ({ providerId }) => providerId === 'p1') });
      expect(found).to.deep.equal(['G5 p1 is called sent and arrived 0 times']);
    });

    it('that arrived twice, as one or as another', () => {
      const [again] = firstArrival;
      if (again === undefined) throw new Error('the story has none');
      expect(broken({ history: plus(again) })).to.include('G5 p1 is called sent and arrived 2 times');
      expect(broken({ history: plus({ ...again, providerId: 'p9' }) })).to.deep.equal([
        'G5 sms +49 got 1 messages nobody knows of, 0 are in doubt',
      ]);
    });

    it('that arrived in another order than it was said', () => {
      const found = broken({ history: (lines) => lines.toReversed() });
      expect(found).to.include('G3 sms +49 got messages in another order than they were said');
      // What was in doubt for a while may have come late.
      const late = broken({
        history: (lines) => [...without('arrived', ({ providerId }) => providerId === 'p1')(lines), ...firstArrival],
        onRecord: (sound) => ({ ...sound, doubted: [{ eventId: 'b1' }] }),
      });
      expect(late).to.deep.equal([]);
    });

    it('that is in doubt and that no admin sees', () => {
      const unsure = change('outbox', 1, { state: 'indeterminate' });
      const part = change('parts', 1, { state: 'indeterminate', providerId: '' });
      const onRecord = (sound: OnRecord): OnRecord => part(unsure(sound));
      expect(broken({ onRecord })).to.deep.equal(['G5 o2 is indeterminate and no admin can see it']);
      const seen = (sound: OnRecord): OnRecord => add('letters', { kind: 'outbound', outboxId: 'o2' })(onRecord(sound));
      expect(broken({ onRecord: seen })).to.deep.equal([]);
      expect(broken({ onRecord: seen, isGentle: true })).to.deep.equal([
        'G5 o2 is indeterminate though nobody was killed',
      ]);
    });
  });

  describe('finds that it did not come to rest', () => {
    it('at all, or not in time', () => {
      const calm = (ms: number) => (lines: readonly Line[]) =>
        lines.map((line) => (line.kind === 'calm' ? { ...line, ms } : line));
      expect(broken({ history: calm(-1) })).to.deep.equal(['G6 it never came to rest']);
      expect(broken({ history: calm(31_000) })).to.deep.equal(['G6 it took 31000 ms to come to rest']);
      const late = plus({ kind: 'stands', at: 9, house: 'house-1', ms: 40_000 });
      expect(broken({ history: late })).to.deep.equal(['G6 house-1 took 40000 ms to answer again']);
    });

    it('because something was never acknowledged, answered or sent', () => {
      expect(broken({ history: without('acked', ({ id }) => id === 's3') })).to.deep.equal([
        'G6 s3 was never acknowledged',
      ]);
      expect(broken({ onRecord: change('inbox', 2, { state: 'open' }) })).to.deep.equal([
        'G6 1 messages still wait for an answer',
      ]);
      expect(broken({ onRecord: change('outbox', 1, { state: 'pending' }) })).to.deep.equal([
        'G6 1 messages still wait to leave',
      ]);
    });
  });

  it('finds that a house left without manners', () => {
    const rude = plus(
      { kind: 'left', at: 90, house: 'house-1', code: -1, ms: 3 },
      { kind: 'cut', at: 91, id: 's3', code: 'ECONNRESET' },
      { kind: 'hung-up', at: 92, thread: 'web 1', code: 1006 },
    );
    expect(broken({ history: rude })).to.deep.equal([]);
    expect(broken({ history: rude, isGentle: true })).to.deep.equal([
      'G8 house-1 ended with -1',
      'G8 the line of s3 was cut (ECONNRESET)',
      'G8 web 1 was hung up with 1006',
    ]);
    const slow = plus({ kind: 'left', at: 90, house: 'house-1', code: 0, ms: 31_000 });
    expect(broken({ history: slow, isGentle: true })).to.deep.equal(['G8 house-1 took 31000 ms to leave']);
    const cut: Line = { kind: 'cut', at: 91, id: 's3', code: 'ECONNRESET' };
    const told: Line = { kind: 'fault', at: 90, house: 'house-1', what: 'SIGTERM' };
    expect(broken({ history: plus(told, cut), isGentle: true })).to.deep.equal([]);
    expect(broken({ history: plus(told, cut, cut), isGentle: true })).to.have.length(2);
    expect(broken({ history: plus(told, { ...cut, code: 'timeout' }), isGentle: true })).to.have.length(1);
  });
});

/** Somebody writes three text messages, the first two in one turn; somebody else writes one in the web chat, answered as it comes. */
const soundHistory: readonly Line[] = [
  { kind: 'stands', at: 0, house: 'house-1', ms: 1_300 },
  { kind: 'written', at: 1, id: 's1', thread: 'sms +49', channel: 'sms' },
  { kind: 'acked', at: 2, id: 's1', ms: 1, tries: 1, eventId: '' },
  { kind: 'written', at: 3, id: 's2', thread: 'sms +49', channel: 'sms' },
  { kind: 'acked', at: 4, id: 's2', ms: 1, tries: 2, eventId: '' },
  { kind: 'written', at: 5, id: 's3', thread: 'sms +49', channel: 'sms' },
  { kind: 'acked', at: 6, id: 's3', ms: 1, tries: 1, eventId: '' },
  { kind: 'written', at: 7, id: 'w1', thread: 'web 1', channel: 'web' },
  { kind: 'acked', at: 8, id: 'w1', ms: 1, tries: 1, eventId: 'e4' },
  { kind: 'calm', at: 20, ms: 100 },
  { kind: 'shown', at: 21, thread: 'web 1', eventId: 'e4' },
  { kind: 'shown', at: 21, thread: 'web 1', eventId: 'b3' },
  { kind: 'left', at: 30, house: 'house-1', code: 0, ms: 80 },
  { kind: 'arrived', at: 31, channel: 'sms', peer: '+49', providerId: 'p1' },
  { kind: 'arrived', at: 31, channel: 'sms', peer: '+49', providerId: 'p2' },
  { kind: 'arrived', at: 31, channel: 'sms', peer: '+49', providerId: 'p3' },
];

const firstArrival = soundHistory.flatMap((line) =>
  line.kind === 'arrived' && line.providerId === 'p1' ? [line] : [],
);

const sms = { channel: 'sms', kind: 'message', conversationId: 'sms', state: 'done' } as const;
const smsEvent = { conversationId: 'sms', kind: 'message' } as const;
const leaves = { conversationId: 'sms', channel: 'sms', peer: '+49', state: 'sent' } as const;

const soundRecord: OnRecord = {
  inbox: [
    { ...sms, seq: 1, externalId: 's1', eventId: 'e1', taken: 1 },
    { ...sms, seq: 2, externalId: 's2', eventId: 'e2', taken: 1 },
    { ...sms, seq: 3, externalId: 's3', eventId: 'e3', taken: 2 },
    { ...sms, channel: 'web', conversationId: 'web', seq: 4, externalId: 'hash', eventId: 'e4', taken: 0 },
  ],
  events: [
    { ...smsEvent, id: 'e1', seq: 1, actor: 'customer' },
    { ...smsEvent, id: 'e2', seq: 2, actor: 'customer' },
    { ...smsEvent, id: 'b1', seq: 3, actor: 'bot' },
    { ...smsEvent, id: 'd1', seq: 4, kind: 'decision', actor: 'bot' },
    { ...smsEvent, id: 'e3', seq: 5, actor: 'customer' },
    { ...smsEvent, id: 'd2', seq: 6, kind: 'decision', actor: 'bot' },
    { ...smsEvent, id: 'b2', seq: 7, actor: 'bot' },
    { ...smsEvent, conversationId: 'web', id: 'e4', seq: 1, actor: 'customer' },
    { ...smsEvent, conversationId: 'web', id: 'b3', seq: 2, actor: 'bot' },
    { ...smsEvent, conversationId: 'web', id: 'd3', seq: 3, kind: 'decision', actor: 'bot' },
  ],
  outbox: [
    { ...leaves, seq: 1, id: 'o1', eventId: 'b1' },
    { ...leaves, seq: 2, id: 'o2', eventId: 'b2' },
  ],
  parts: [
    { outboxId: 'o1', part: 0, state: 'sent', providerId: 'p1', receipt: '' },
    { outboxId: 'o2', part: 0, state: 'sent', providerId: 'p2', receipt: '' },
    { outboxId: 'o2', part: 1, state: 'sent', providerId: 'p3', receipt: '' },
  ],
  doubted: [],
  letters: [],
  conversations: [
    { id: 'sms', channel: 'sms', peer: '+49', leaseUntil: 0 },
    { id: 'web', channel: 'web', peer: 'u', leaseUntil: 0 },
  ],
};
