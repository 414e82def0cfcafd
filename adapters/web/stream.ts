import type { Address } from '../../core/address.ts';
import type { Socket } from '../../core/channel.ts';
import type { ConversationId } from '../../core/ids.ts';
import type { ThreadReader } from '../../core/thread.ts';
import type { Activity, Reading } from './activityOf.ts';
import { readThread } from './thread.ts';

/** One socket and how far it has read. */
export interface Stream {
  /** Undefined until the conversation is known to exist. */
  readonly id: ConversationId | undefined;
  /** Its conversation is this one. */
  isAt(id: ConversationId): void;
  /** Pushes everything that is new; calls while it works make it look once more. */
  look(): Promise<void>;
  /** Pushes something that is not kept (somebody types). */
  show(activity: Activity): void;
  close(reason: string): void;
}

/** Pushes a conversation to a socket in order, each activity once; when the store is away the socket is closed and the client comes back. */
export function openStream(from: {
  readonly threads: ThreadReader;
  readonly socket: Socket;
  readonly address: Address;
  readonly after: number;
  readonly reading: Reading;
  /** Told when the conversation is known to exist, and again when one that was erased has begun anew. */
  readonly onFound: (id: ConversationId) => void;
}): Stream {
  const { threads, socket, reading } = from;
  let id: ConversationId | undefined;
  let seq = from.after;
  let asked: string | undefined;
  let isOpen = true;
  let isLooking = false;
  let lookAgain = false;
  socket.onClose(() => (isOpen = false));

  return {
    get id() {
      return id;
    },
    isAt(known) {
      if (id === known) return;
      found(known);
      void look();
    },
    look,
    show: (activity) => push({ activities: [activity] }),
    close: (reason) => socket.close(policyViolation, reason),
  };

  async function look(): Promise<void> {
    lookAgain = true;
    if (isLooking) return;
    isLooking = true;
    try {
      do {
        lookAgain = false;
        await pushNew();
      } while (lookAgain);
    } catch {
      // The store is away; whoever asks for the log sees that elsewhere. Nothing is lost: the client resumes at its watermark.
      socket.close(tryAgainLater, 'try again');
    } finally {
      isLooking = false;
    }
  }

  async function pushNew(): Promise<void> {
    if (id === undefined) {
      const conversation = await threads.conversationAt(from.address);
      if (conversation !== null) found(conversation.id);
    }
    if (id === undefined || !isOpen) return;
    const piece = await readThread(threads, id, seq, reading, asked);
    if (piece.isOthers) return socket.close(policyViolation, 'somebody else signed in');
    seq = piece.upTo;
    asked = piece.asked;
    lookAgain ||= piece.isFull;
    if (piece.activities.length > 0) push({ activities: piece.activities, watermark: String(seq) });
  }

  /** Somebody else may have found it meanwhile. */
  function found(known: ConversationId): void {
    if (id === known) return;
    from.onFound(known);
    id = known;
  }

  /** Every frame holds a list of activities: stock clients stop listening for good after one that does not. */
  function push(frame: { readonly activities: readonly Activity[]; readonly watermark?: string }): void {
    if (isOpen) socket.send(JSON.stringify(frame));
  }
}

const policyViolation = 1008;
const tryAgainLater = 1013;
