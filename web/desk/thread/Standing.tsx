import type { DeskView } from '../../../core/desk.ts';
import { formatTime } from '../../kit/formatTime.ts';
import { formatWait } from '../facts/formatWait.ts';
import { ownerName } from '../facts/ownerName.ts';
import { clock } from '../state/clock.ts';
import { may } from '../state/may.ts';
import type { Thread } from '../state/thread.ts';
import { locale, words } from '../words/words.ts';

/** Who has the conversation, in a few words; amber when a promise is broken. */
export function Standing({ open, view }: { readonly open: Thread; readonly view: DeskView }) {
  const { thread: say, lists } = words;
  const { custody, handover } = view.conversation;
  const now = clock.now.value;
  switch (custody) {
    case 'bot':
      return <span>{say.withAssistant}</span>;
    case 'closed':
      return <span>{say.closed}</span>;
    case 'agent':
      return <span>{may.reply.value ? say.withYou : agentWords(open)}</span>;
    case 'waiting': {
      const since = handover?.callbackAt ?? handover?.requestedAt ?? now;
      if (since > now) return <span>{lists.callback(formatTime(since, now, locale))}</span>;
      if (handover !== undefined && handover.deadline <= now)
        return <span class="tag amber">{lists.overdue(formatWait(now - handover.deadline))}</span>;
      return <span>{say.waiting(formatWait(now - since))}</span>;
    }
  }
}

function agentWords(open: Thread): string {
  const name = ownerName(open.events);
  return name === undefined ? words.thread.withSomebody : words.thread.with(name);
}
