import type { Viewer } from '../../core/deskApi.ts';
import type { ConversationId } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';

/** Who looks at which conversation right now, on all processes; told by `viewing` wake-ups, forgotten without them. */
export interface Presence {
  viewers(id: ConversationId, now: Instant): readonly Viewer[];
  /** Somebody has it open; true when that is news. */
  saw(id: ConversationId, viewer: Viewer, now: Instant): boolean;
  /** Forgets who has not been seen for half a minute, and names the conversations they left. */
  sweep(now: Instant): readonly ConversationId[];
}

/** A screen says every 20 s that it is open; after 30 s it is not. */
export function openPresence(): Presence {
  const rooms = new Map<ConversationId, Map<string, { readonly name: string; readonly until: Instant }>>();
  return {
    viewers: (id, now) =>
      [...(rooms.get(id) ?? [])]
        .filter(([, viewer]) => viewer.until > now)
        .map(([agentId, { name }]) => ({ agentId, name })),
    saw(id, { agentId, name }, now) {
      const room = rooms.get(id) ?? new Map<string, { name: string; until: Instant }>();
      const before = room.get(agentId);
      room.set(agentId, { name, until: now + lookMs });
      rooms.set(id, room);
      return before === undefined || before.until <= now || before.name !== name;
    },
    sweep(now) {
      const left: ConversationId[] = [];
      for (const [id, room] of rooms) {
        const gone = [...room].filter(([, viewer]) => viewer.until <= now);
        for (const [agentId] of gone) room.delete(agentId);
        if (gone.length > 0) left.push(id);
        if (room.size === 0) rooms.delete(id);
      }
      return left;
    },
  };
}

const lookMs = 30_000;
