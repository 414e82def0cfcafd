import type { Content } from '../core/content.ts';
import type { Situation } from '../core/policy.ts';
import type { Claim, Door, Respond, TurnStore } from '../core/turn.ts';
import type { FrontDesk } from './frontDesk.ts';
import type { Heard } from './hear.ts';
import type { TurnResult } from './turnWorker.ts';

export interface PromptDoorSettings {
  readonly turns: Pick<TurnStore, 'accept' | 'deadLetter'>;
  readonly frontDesk: Pick<FrontDesk, 'takeTurn'>;
  /** What a turn is given of time and people; null while nobody can think yet. */
  readonly situation: () => Promise<Situation | null>;
  /** Listens before the transaction, in which nobody may be kept waiting. */
  readonly hear: (contents: readonly Content[]) => Promise<Heard | null>;
  /** Whether messages of a channel are answered as they come in. */
  readonly isPrompt: (channel: string) => boolean;
  readonly onTurn: (result: TurnResult) => void;
  readonly onError: (error: unknown, claim?: Claim) => void;
}

/**
 * A door behind which a message is answered in the transaction that takes it in: one wait for the disk instead of three.
 * Whatever cannot be thought through there is kept all the same, and a turn worker takes it. Meant for channels whose customers
 * wait in front of the screen and send again by themselves what was not taken in.
 */
export function promptDoor(settings: PromptDoorSettings): Door {
  const { turns } = settings;
  return {
    deadLetter: (letter, now) => turns.deadLetter(letter, now),
    async accept(inbound, now) {
      if (inbound.kind !== 'message' || !settings.isPrompt(inbound.from.channel)) return turns.accept(inbound, now);
      const situation = await orNull(settings, settings.situation());
      if (situation === null) return turns.accept(inbound, now);
      const heard = await orNull(settings, settings.hear([inbound.content]));
      let thought: { readonly decision: string; readonly thinkMs: number; readonly done: number } | undefined;
      const respond: Respond = async (claim) => {
        const started = performance.now();
        try {
          const { turn, decision } = await settings.frontDesk.takeTurn(claim, situation, heard);
          const done = performance.now();
          thought = { decision, thinkMs: done - started, done };
          return turn;
        } catch (error) {
          settings.onError(error, claim);
          return null;
        }
      };
      const accepted = await turns.accept(inbound, now, respond);
      if (thought !== undefined)
        settings.onTurn({
          outcome: 'committed',
          channel: inbound.from.channel,
          decision: thought.decision,
          waitedMs: 0,
          thinkMs: thought.thinkMs,
          commitMs: performance.now() - thought.done,
        });
      return accepted;
    },
  };
}

/** A message is taken in even when nobody knows how busy the desk is, or what it is about. */
async function orNull<Fact>({ onError }: PromptDoorSettings, fact: Promise<Fact | null>): Promise<Fact | null> {
  try {
    return await fact;
  } catch (error) {
    onError(error);
    return null;
  }
}
