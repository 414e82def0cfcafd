import type { Heard } from '../../bots/hear.ts';
import type { Content } from '../../core/content.ts';
import { heardText } from '../../language/heardText.ts';
import type { OpenedBrain } from '../terminal/openBrain.ts';
import type { TestConversation } from './testConversation.ts';

/** Hears all that is said in conversations, with its meaning where words leave doubt; what comes back knows it without waiting. */
export async function hearAll(
  hear: OpenedBrain['hear'],
  conversations: readonly TestConversation[],
): Promise<(contents: readonly Content[]) => Heard | null> {
  const known = new Map<string, Heard | null>();
  for (const { does } of conversations.flatMap(({ steps }) => steps)) {
    if (does.kind !== 'says') continue;
    const contents = does.texts.map((text): Content => ({ kind: 'text', text }));
    known.set(heardText(contents), await hear(contents));
  }
  return (contents) => known.get(heardText(contents)) ?? null;
}
