import { NightdeskError } from '../../core/error.ts';
import type { Calibration, TopicModel } from './topicModel.ts';

/** A topic model as bytes, to be stored and loaded instead of trained again. Begins with a mark and the format's version. */
export function writeTopics(model: TopicModel): Uint8Array {
  const head = encode({
    topics: model.topics,
    words: [...model.lexicon.words.keys()],
    pairs: [...model.lexicon.pairs.keys()],
    characters: [...model.lexicon.characters.keys()],
    unseen: model.lexicon.unseen,
    calibration: model.calibration,
  });
  const parts = [
    mark,
    Uint32Array.of(head.length),
    head,
    model.lexicon.rarity,
    model.scales,
    model.biases,
    model.weights,
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
  };
  if (at !== bytes.length) throw foreign('goes on after its end');
  return model;
}

/** "NDTOPICS" and the version; raise it whenever what is written, or how a text is taken apart, changes. */
const mark = new TextEncoder().encode('NDTOPICS1\n\n\n');

interface Head {
  readonly topics: readonly string[];
  readonly words: readonly string[];
  readonly pairs: readonly string[];
  readonly characters: readonly string[];
  readonly unseen: number;
  readonly calibration: Calibration;
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
  if (!isRecord(value) || !isRecord(value['calibration'])) return false;
  const { temperature, scope } = value['calibration'];
  return (
    ['topics', 'words', 'pairs', 'characters'].every((name) => isTexts(value[name])) &&
    [value['unseen'], temperature].every((number) => typeof number === 'number') &&
    Array.isArray(scope) &&
    scope.every((number) => typeof number === 'number')
  );
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
