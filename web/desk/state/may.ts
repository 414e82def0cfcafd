import { computed } from '@preact/signals';
import { moving } from './moving.ts';
import { session } from './session.ts';
import { thread } from './thread.ts';

const conversation = computed(() => thread.current.value?.view?.conversation);
const isMine = computed(
  () => conversation.value?.custody === 'agent' && conversation.value.agentId === session.me.value?.agent.id,
);

/** What may be done with the open conversation. */
export const may = {
  reply: isMine,
  /** Also while the conversation is being taken over: then it cannot be sent yet. */
  write: computed(() => isMine.value || moving.value === 'take-over'),
  handBack: isMine,
  takeOver: computed(
    () => conversation.value !== undefined && !isMine.value && conversation.value.custody !== 'closed',
  ),
  note: computed(() => conversation.value !== undefined),
  /** What waits or was answered from another inbox belongs to everybody. */
  close: computed(
    () =>
      isMine.value ||
      conversation.value?.custody === 'waiting' ||
      (conversation.value?.custody === 'agent' && conversation.value.agentId === undefined),
  ),
  /** A colleague has it: taking over wants a second look. */
  isColleagues: computed(() => conversation.value?.custody === 'agent' && !isMine.value),
};
