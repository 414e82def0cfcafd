import { NightdeskError } from '../../core/error.ts';
import type { Calibration, Meaning, Together, TopicModel } from './topicModel.ts';

/** A topic model as bytes, to be stored and loaded instead of trained again. Begins with a mark and the format's version. */
export function writeTopics(model: TopicModel): Uint8Array {
  const { meaning } = model;
  const head = encode({
    topics: model.topics,
    words: [...model.lexicon.words.keys()],
    pairs: [...model.lexicon.pairs.keys()],
    characters: [...model.lexicon.characters.keys()],
    unseen: model.lexicon.unseen,
    calibration: model.calibration,
    ...(meaning === undefined ? {} : { meaning: headOf(meaning) }),
  });
  const parts = [
    mark,
    Uint32Array.of(head.length),
    head,
    model.lexicon.rarity,
    model.scales,
    model.biases,
    model.weights,
    ...(meaning === undefined
      ? []
      : [meaning.usual.mean, meaning.usual.spread, meaning.scales, meaning.weights, meaning.middles]),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** The model that `writeTopics` wrote; error `content-invalid` on anything else. */
export function readTopics(bytes: Uint8Array): TopicModel {
  if (!mark.every((byte, at) => bytes[at] === byte)) throw foreign('does not begin like one of this version');
  let at: number = mark.length;
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    if (at + length > bytes.length) throw foreign('ends too early');
    at += length;
    // A copy, because numbers of four bytes need an aligned place.
    return Uint8Array.from(bytes.subarray(at - length, at));
  };
  const floats = (count: number): Float32Array => new Float32Array(take(4 * count).buffer);
  const head = decode(take(new Uint32Array(take(4).buffer)[0] ?? 0));
  const afterPairs = head.words.length + head.pairs.length;
  const width = afterPairs + head.characters.length;
  const meaningOf = ({ width: wide, ...rest }: MeaningHead): Meaning => ({
    ...rest,
    usual: { mean: floats(wide), spread: floats(wide) },
    scales: floats(head.topics.length),
    weights: new Int8Array(take((wide + 1) * head.topics.length).buffer),
    middles: new Int8Array(take(wide * head.topics.length).buffer),
  });
  const model: TopicModel = {
    topics: head.topics,
    lexicon: {
      words: columns(head.words, 0),
      pairs: columns(head.pairs, head.words.length),
      characters: columns(head.characters, afterPairs),
      rarity: floats(width),
      unseen: head.unseen,
    },
    scales: floats(head.topics.length),
    biases: floats(head.topics.length),
    weights: new Int8Array(take(width * head.topics.length).buffer),
    calibration: head.calibration,
    ...(head.meaning === undefined ? {} : { meaning: meaningOf(head.meaning) }),
  };
  if (at !== bytes.length) throw foreign('goes on after its end');
  return model;
}

/** "NDTOPICS" and the version; raise it whenever what is written, or how a text is taken apart, changes. */
const mark = new TextEncoder().encode('NDTOPICS3\n\n\n');

interface Head {
  readonly topics: readonly string[];
  readonly words: readonly string[];
  readonly pairs: readonly string[];
  readonly characters: readonly string[];
  readonly unseen: number;
  readonly calibration: Calibration;
  readonly meaning?: MeaningHead;
}

interface MeaningHead extends Together {
  readonly embedder: string;
  /** How many dimensions an embedding has. */
  readonly width: number;
}

function headOf({ embedder, usual, share, calibration, sureFrom }: Meaning): MeaningHead {
  return { embedder, width: usual.mean.length, share, calibration, sureFrom };
}

function encode(head: Head): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(head));
}

function decode(bytes: Uint8Array): Head {
  let head: unknown;
  try {
    head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw foreign('has an unreadable head', cause);
  }
  if (!isHead(head)) throw foreign('has an incomplete head');
  return head;
}

function isHead(value: unknown): value is Head {
  return (
    isRecord(value) &&
    ['topics', 'words', 'pairs', 'characters'].every((name) => isTexts(value[name])) &&
    typeof value['unseen'] === 'number' &&
    isCalibration(value['calibration']) &&
    (value['meaning'] === undefined || isMeaning(value['meaning']))
  );
}

function isMeaning(value: unknown): value is MeaningHead {
  return (
    isRecord(value) &&
    typeof value['embedder'] === 'string' &&
    Number.isSafeInteger(value['width']) &&
    [value['share'], value['sureFrom']].every((number) => typeof number === 'number') &&
    isCalibration(value['calibration'])
  );
}

function isCalibration(value: unknown): value is Calibration {
  if (!isRecord(value)) return false;
  const { scope, trust, temperature, inScopeFrom } = value;
  if (typeof temperature !== 'number' || typeof inScopeFrom !== 'number') return false;
  return [scope, trust].every((list) => Array.isArray(list) && list.every((number) => typeof number === 'number'));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function columns(terms: readonly string[], from: number): ReadonlyMap<string, number> {
  return new Map(terms.map((term, at) => [term, from + at]));
}

function foreign(what: string, cause?: unknown): NightdeskError {
  return new NightdeskError('content-invalid', `This is not a topic model: it ${what}. Publish again to train one.`, {
    cause,
  });
}
