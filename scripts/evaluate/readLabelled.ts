import { z } from 'zod';
import { readEntries } from './readEntries.ts';

/** A text and the topic that people gave it. */
export interface Labelled {
  readonly text: string;
  readonly intent: string;
}

/** Reads `[{text, intent}]`; error `bad-request` says what is wrong and in which entry. */
export function readLabelled(file: string): readonly Labelled[] {
  return readEntries(file, z.array(labelled).min(1, 'holds no text'));
}

/** Reads texts that belong to no topic: `[{text}]`, or plain sentences; whatever topic they carry is not looked at. */
export function readTexts(file: string): readonly string[] {
  return readEntries(file, z.array(plain).min(1, 'holds no text'));
}

const labelled = z.object({
  text: z.string(),
  intent: z.string().refine((name) => name.trim() !== '', 'is empty'),
});
const plain = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]);
