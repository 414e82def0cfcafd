import type { DeskMove } from '../../core/desk.ts';
import type { Actor } from '../../core/event.ts';
import { clean } from '../clean.ts';

/** Who makes a move, as the thread keeps it and as its events tell it. */
export function deskAgent(move: Pick<DeskMove, 'agentId' | 'agentName'>) {
  const agent = { id: move.agentId, name: clean(move.agentName) };
  return { agent, actor: { kind: 'agent', ...agent } satisfies Actor };
}
