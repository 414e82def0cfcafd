import type { Activity } from './activity.ts';
import type { Device, Kept, Outgoing } from './device.ts';
import { entriesOf, type Entry } from './entries.ts';
import { customerOf, openLine, type Line, type LineState, type Session } from './line.ts';
import { openOutbox, type Outbox } from './outbox.ts';
import { plainText } from './plainText.ts';
import type { Settings } from './settings.ts';

/** Everything a screen needs to draw the chat. */
export interface ChatView {
  readonly company: string;
  readonly locale: string;
  readonly line: LineState;
  readonly custody: 'bot' | 'waiting' | 'agent' | 'closed';
  /** Name of the person who has the conversation, when one has. */
  readonly person: string;
  readonly entries: readonly Entry[];
  readonly choices: Activity['choices'];
  readonly offersPerson: boolean;
  /** The customer asked for a person and nothing has answered that yet. */
  readonly askedForPerson: boolean;
  /** Who is typing, or undefined. */
  readonly typing: { readonly by: 'bot' | 'agent'; readonly who: string } | undefined;
  readonly unread: number;
}

export interface Chat {
  readonly view: ChatView;
  /** True when this device is in a conversation. */
  readonly isKnown: boolean;
  readonly wasOpen: boolean;
  /** Connects, or makes a broken connection anew. */
  connect(): void;
  /** The card is on screen or not; what is on screen counts as read. */
  show(open: boolean): void;
  say(text: string, choiceId?: string): void;
  sayHelped(activityId: string, helped: boolean): void;
  askForPerson(): void;
  typing(): void;
  retry(clientId: string): void;
  /** Leaves this conversation for a new one; what waits goes along. */
  startNew(): void;
  /** Ends the conversation and forgets everything on this device. */
  forget(): Promise<void>;
}

// A typing sign without a message after it was a change of mind.
const typingMs = 10_000;
const typingEveryMs = 3000;
// A message that the server took but never echoed means a dead socket.
const echoMs = 8000;

/** One customer's chat: what was said, what waits, and the line to the server. `onNews` gets each new message of the other side once. */
export function openChat(
  settings: Settings,
  device: Device,
  locale: string,
  onChange: () => void,
  onNews: (news: {
    readonly by: Activity['by'];
    readonly who: string;
    readonly text: string;
    readonly choices: Activity['choices'];
  }) => void,
): Chat {
  const who = customerOf(settings.userToken);
  let kept = device.read();
  // Somebody else was signed in here: nothing of theirs may be shown.
  if (kept !== undefined && kept.who !== '' && kept.who !== who) {
    device.forget();
    kept = undefined;
  }
  let activities = new Map<string, Activity>();
  let lineState: LineState = 'connecting';
  let isOpen = false;
  let typing: ChatView['typing'];
  let typingTimer: ReturnType<typeof setTimeout> | undefined;
  let typedAt = 0;
  let seenAt = kept?.seenAt ?? 0;
  let outbox = newOutbox();
  let line = newLine(kept);

  device.onForgotten(() => {
    // What this tab wrote before it heard of it would bring the chat back.
    if (device.read()?.token === kept?.token) device.forget();
    reset();
    onChange();
  });

  return {
    get view() {
      return view();
    },
    get isKnown() {
      return kept !== undefined;
    },
    get wasOpen() {
      return kept?.open === true;
    },
    connect: () => line.connect(),
    show(open) {
      isOpen = open;
      if (kept !== undefined) keep({ ...kept, open });
      markSeen();
      onChange();
    },
    say(text, choiceId) {
      const message = { type: 'message', text };
      outbox.add(outgoing(message, choiceId ? { nightdesk: { choiceId } } : {}));
    },
    sayHelped: (of, helped) => outbox.add(event('helped', { helped, of })),
    askForPerson: () => outbox.add(event('talk-to-person', {})),
    typing() {
      // Only that somebody types, only to a person, never what.
      if (Date.now() - typedAt < typingEveryMs || lineState !== 'online' || view().custody !== 'agent') return;
      typedAt = Date.now();
      void line.post({ type: 'typing' });
    },
    retry: (clientId) => outbox.retry(clientId),
    startNew() {
      reset(kept?.token);
      line.connect();
      onChange();
    },
    async forget() {
      // Best effort and bounded: forgetting must work offline too.
      if (lineState === 'online') {
        const tooLong = new Promise((done) => setTimeout(done, 3000));
        await Promise.race([line.post(event('end-chat', {}).activity), tooLong]);
      }
      device.forget();
      reset();
      onChange();
    },
  };

  function newLine(known: Kept | undefined, held = known?.token): Line {
    return openLine(
      // An anonymous chat whose customer is signed in by now asks for a token that says so.
      { ...settings, locale, session: known?.who === who ? known : undefined, held },
      { onSession, onActivities, onState },
    );
  }

  function newOutbox(): Outbox {
    return openOutbox({
      device,
      isUp: () => lineState === 'online',
      post: (activity) => line.post(activity),
      onChange: () => onChange(),
      onEnded: () => {
        line.close();
        onState('ended');
      },
      onSent: (clientId) => {
        const sent = outbox;
        setTimeout(() => {
          const lost =
            sent === outbox &&
            sent.items.some((item) => item.clientId === clientId && item.activity['type'] === 'message');
          if (lost && lineState === 'online') line.connect();
        }, echoMs);
      },
    });
  }

  function reset(held?: string): void {
    line.close();
    outbox.close();
    kept = undefined;
    activities = new Map();
    seenAt = 0;
    typing = undefined;
    lineState = 'connecting';
    outbox = newOutbox();
    line = newLine(undefined, held);
  }

  function onSession(session: Session, isNew: boolean): void {
    keep({ ...session, seenAt, open: isOpen });
    // Who has written already wants an answer, not a greeting behind it.
    if (isNew && outbox.items.length === 0) outbox.add(event('hello', {}));
  }

  function onState(state: LineState): void {
    lineState = state;
    if (state === 'online') outbox.flush();
    else typing = undefined;
    onChange();
  }

  function onActivities(received: readonly Activity[]): void {
    for (const activity of received) {
      if (activity.type === 'typing') {
        if (!activity.mine) showTyping(activity);
        continue;
      }
      const isFirst = !activities.has(activity.id);
      activities.set(activity.id, activity);
      if (activity.mine) {
        outbox.confirm(activity.clientId);
      } else if (activity.type === 'message') {
        hideTyping();
        if (isFirst && activity.at > seenAt) {
          onNews({ by: activity.by, who: activity.who, text: plainText(activity.blocks), choices: activity.choices });
        }
      }
    }
    activities = new Map([...activities].sort(([, one], [, other]) => one.at - other.at));
    markSeen();
    onChange();
  }

  function showTyping(activity: Activity): void {
    clearTimeout(typingTimer);
    typing = { by: activity.by === 'agent' ? 'agent' : 'bot', who: activity.who };
    typingTimer = setTimeout(() => {
      hideTyping();
      onChange();
    }, typingMs);
  }

  function hideTyping(): void {
    clearTimeout(typingTimer);
    typing = undefined;
  }

  function markSeen(): void {
    if (!isOpen || document.hidden) return;
    const newest = Math.max(seenAt, ...[...activities.values()].map((activity) => activity.at));
    if (newest === seenAt) return;
    seenAt = newest;
    if (kept !== undefined) keep({ ...kept, seenAt });
  }

  function keep(next: Kept): void {
    kept = next;
    device.keep(next);
  }

  function event(name: string, value: unknown): Outgoing {
    return outgoing({ type: 'event', name, value });
  }

  function outgoing(activity: Outgoing['activity'], channelData: Outgoing['activity'] = {}): Outgoing {
    const clientId = newClientId();
    return {
      clientId,
      at: Date.now(),
      activity: { ...activity, locale: spokenLocale(), channelData: { clientActivityID: clientId, ...channelData } },
    };
  }

  function spokenLocale(): string {
    return kept?.locale || locale;
  }

  function view(): ChatView {
    const said = [...activities.values()];
    const entries = entriesOf(said, outbox.items);
    const custody = said.findLast((activity) => activity.custody !== undefined)?.custody ?? 'bot';
    const person =
      said.findLast((activity) => !activity.mine && activity.by !== 'bot' && activity.who !== '')?.who ?? '';
    const last = entries.findLast((entry) => entry.kind !== 'notice');
    const lastActivity = last?.kind === 'theirs' ? activities.get(last.key) : undefined;
    return {
      company: kept?.company ?? '',
      // As it is written where the customer lives: 22:40 or 10:40 PM.
      locale: navigator.language.startsWith(spokenLocale()) ? navigator.language : spokenLocale(),
      line: lineState,
      custody,
      person: custody === 'agent' ? person : '',
      entries,
      choices: custody === 'bot' || custody === 'waiting' ? (lastActivity?.choices ?? []) : [],
      offersPerson: lastActivity?.offersPerson === true,
      askedForPerson: last?.kind === 'asked',
      typing,
      unread: said.filter((activity) => !activity.mine && activity.type === 'message' && activity.at > seenAt).length,
    };
  }
}

/** 128 random bits; `crypto.randomUUID` is missing on pages without TLS. */
function newClientId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
