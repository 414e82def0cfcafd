import { APIError, OpenAI } from 'openai';
import type { Embedder, Embedding } from '../../core/embedding.ts';
import { NightdeskError } from '../../core/error.ts';
import { embedderName } from './embedderName.ts';

/** Where an OpenAI-compatible service turns texts into embeddings. */
export interface EmbeddingEndpoint {
  /** Up to and with the version: `http://localhost:11434/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  readonly key: string;
  /** Milliseconds a request may take. */
  readonly deadlineMs: number;
  /** Texts in one request. */
  readonly batch: number;
}

/** Embeddings of a service; asked once and not again: whoever waits for them has an answer without. Error `overloaded` when it does not answer in time or properly. */
export function endpointEmbedder({ baseUrl, model, key, deadlineMs, batch }: EmbeddingEndpoint): Embedder {
  const service = new OpenAI({
    baseURL: baseUrl,
    apiKey: key,
    timeout: deadlineMs,
    maxRetries: 0,
    fetchOptions: { redirect: 'error' },
  });
  return {
    name: embedderName({ kind: 'endpoint', model }),
    languages: null,
    async embed(texts) {
      const found: Embedding[] = [];
      const order = texts.map((_, at) => at).sort((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0));
      for (let from = 0; from < order.length; from += batch) {
        const part = order.slice(from, from + batch);
        const answers = await ask(part.map((at) => readable(texts[at] ?? '')));
        part.forEach((at, row) => (found[at] = toLengthOne(answers[row] ?? [])));
      }
      return found;
    },
  };

  async function ask(input: string[]): Promise<readonly (readonly number[])[]> {
    let vectors: readonly (readonly number[])[];
    try {
      const { data } = await service.embeddings.create({ model, input, encoding_format: 'float' });
      vectors = data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding);
    } catch (cause) {
      const status = cause instanceof APIError ? (cause.status ?? 'nothing') : 'nothing readable';
      throw failed(`answered ${String(status)}`, cause);
    }
    if (vectors.length !== input.length || vectors.some((vector) => !isVector(vector)))
      throw failed(`answered ${vectors.length} embeddings for ${input.length} texts, or empty ones`);
    return vectors;
  }
}

/** Empty input is refused by services; a text over this length would not fit some models. */
function readable(text: string): string {
  const start = text.slice(0, 2000).toWellFormed().trim();
  return start === '' ? '-' : start;
}

function isVector(vector: readonly number[]): boolean {
  return vector.length > 0 && vector.every((value) => Number.isFinite(value));
}

function toLengthOne(vector: readonly number[]): Embedding {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return Float32Array.from(vector, (value) => value / length);
}

function failed(what: string, cause?: unknown): NightdeskError {
  return new NightdeskError('overloaded', `The embeddings endpoint ${what}.`, { retry: true, cause });
}
