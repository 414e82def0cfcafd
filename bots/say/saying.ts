import type { Choice } from '../../core/content.ts';
import type { OutboundMessage } from '../../core/channel.ts';

/** One message of a reply, before greeting and channel are thought of. */
export interface Saying {
  /** What must not wait stands before everything else, greeting included. */
  readonly urgent?: string | undefined;
  readonly text: string;
  readonly choices?: readonly Choice[];
  readonly source?: NonNullable<OutboundMessage['source']>;
  readonly asksHelped?: boolean;
  readonly offersPerson?: boolean;
  /** Where the text is not in the conversation's language. */
  readonly locale?: string;
  /** The text says by itself that a bot is speaking. */
  readonly introduces?: boolean;
}
