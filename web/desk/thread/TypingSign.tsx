import { presence } from '../state/presence.ts';
import { words } from '../words/words.ts';

/** Who is typing in this conversation. */
export function TypingSign({ id, who }: { readonly id: string; readonly who: string }) {
  const typing = presence.typing.value;
  const isHere = typing !== null && typing.id === id;
  const text = !isHere
    ? ''
    : typing.by === 'customer'
      ? words.thread.typing(who)
      : words.thread.colleagueTyping(typing.name ?? words.thread.colleague);
  return (
    <p class="typing" role="status">
      {isHere && (
        <>
          <span class="typing-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {text}
        </>
      )}
    </p>
  );
}
