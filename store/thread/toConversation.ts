import type { Identity } from '../../core/address.ts';
import type { Case, Conversation, OpenHandover } from '../../core/conversation.ts';
import { parseMemory } from './parseMemory.ts';
import type { AddressTable, CaseTable, ConversationTable, HandoverTable } from '../tables.ts';

type Nullable<Of> = { [Name in keyof Of]: Of[Name] | null };

type Row = Pick<
  ConversationTable,
  | 'id'
  | 'person_id'
  | 'channel'
  | 'account'
  | 'peer'
  | 'route'
  | 'locale'
  | 'zone'
  | 'custody'
  | 'epoch'
  | 'version'
  | 'agent_id'
  | 'memory'
  | 'started_at'
> &
  IdentityRow &
  Nullable<{ case_id: string; case_topic: string; case_state: CaseTable['state'] }> &
  Nullable<Pick<CaseTable, 'reference' | 'opened_at'>> &
  Nullable<{ handover_id: string; handover_reason: HandoverTable['reason'] }> &
  Nullable<Pick<HandoverTable, 'requested_at' | 'deadline' | 'callback_at' | 'via'>>;

type IdentityRow = Pick<AddressTable, 'level' | 'customer_id' | 'name' | 'email' | 'phone'>;

/** A row of `conversations()` as our Conversation. */
export function toConversation(row: Row): Conversation {
  const openCase = caseOf(row);
  const handover = handoverOf(row);
  return {
    id: row.id,
    personId: row.person_id,
    address: {
      channel: row.channel,
      account: row.account,
      peer: row.peer,
      ...(row.route === '' ? {} : { route: row.route }),
    },
    identity: identityOf(row),
    custody: row.custody,
    epoch: row.epoch,
    version: row.version,
    locale: row.locale,
    ...(row.zone === null ? {} : { zone: row.zone }),
    ...(row.agent_id === null ? {} : { agentId: row.agent_id }),
    ...(openCase ? { case: openCase } : {}),
    ...(handover ? { handover } : {}),
    memory: parseMemory(row.memory),
    startedAt: row.started_at,
  };
}

/** Who writes, as far as we know; a customer id counts only when it is verified. */
function identityOf(row: IdentityRow): Identity {
  return {
    level: row.level,
    ...(row.level === 'verified' && row.customer_id !== null ? { customerId: row.customer_id } : {}),
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.email === null ? {} : { email: row.email }),
    ...(row.phone === null ? {} : { phone: row.phone }),
  };
}

function caseOf(row: Row): Case | null {
  if (row.case_id === null || row.reference === null || row.case_state === null || row.opened_at === null) return null;
  return {
    id: row.case_id,
    reference: row.reference,
    state: row.case_state,
    openedAt: row.opened_at,
    ...(row.case_topic === null ? {} : { topic: row.case_topic }),
  };
}

function handoverOf(row: Row): OpenHandover | null {
  const { handover_id: id, handover_reason: reason, requested_at: requestedAt, deadline, via } = row;
  if (id === null || reason === null || requestedAt === null || deadline === null || via === null) return null;
  return {
    id,
    reason,
    requestedAt,
    deadline,
    via,
    ...(row.callback_at === null ? {} : { callbackAt: row.callback_at }),
  };
}
