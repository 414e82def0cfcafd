import type { Brain } from '../bots/brain.ts';
import type { EmbedAside } from '../bots/embedAside.ts';
import { type FrontDesk, openFrontDesk } from '../bots/frontDesk.ts';
import { hear, type Heard } from '../bots/hear.ts';
import type { Content } from '../core/content.ts';
import type { Library } from '../core/library.ts';
import type { Situation } from '../core/policy.ts';
import type { Clock, NewId } from '../core/time.ts';
import type { Store } from '../store/store.ts';
import { openSituations } from './situations.ts';

/** All that a turn is thought about with, wherever it is taken. */
export interface Thinking {
  readonly frontDesk: FrontDesk;
  /** False until the knowledge is there: nothing else may be asked before. */
  isReady(): boolean;
  library(): Library;
  /** The facts of time and people. */
  situation(): Promise<Situation>;
  /** What messages are about, heard with their meaning where there is somebody to ask; null where nobody was asked. */
  hear(contents: readonly Content[]): Promise<Heard | null>;
  stop(): void;
}

/** Opens the bot's front desk; `brain` is null until the knowledge is there. */
export function openThinking(settings: {
  readonly store: Store;
  readonly brain: () => Brain | null;
  readonly variantOf: (channel: string) => 'web' | 'sms';
  /** Whoever tells meanings; null where there is nobody. */
  readonly aside: () => EmbedAside | null;
  readonly now: Clock;
  readonly newId: NewId;
}): Thinking {
  const { store, aside, now } = settings;
  const brain = (): Brain => {
    const ready = settings.brain();
    if (ready === null) throw new Error('Nobody may think before the knowledge is there.');
    return ready;
  };
  const library = () => brain().library;
  const situations = openSituations(library, store, now);
  return {
    frontDesk: openFrontDesk(brain, settings.newId, settings.variantOf),
    isReady: () => settings.brain() !== null,
    library,
    situation: situations.now,
    hear(contents) {
      const beside = aside();
      return beside === null ? Promise.resolve(null) : hear(brain(), contents, beside);
    },
    stop: situations.stop,
  };
}
