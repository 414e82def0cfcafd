import { signal } from '@preact/signals';
import type { DeskNews } from '../../../core/deskApi.ts';
import { ask } from './ask.ts';

const firstRetryMs = 1000;
const longestRetryMs = 15_000;

export type LineState = 'connecting' | 'online' | 'offline';

const line = signal<LineState>('connecting');
let source: EventSource | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let listener: { readonly onNews: (news: DeskNews) => void; readonly onBack: () => void } | undefined;

/** What happens at the desk, as it happens. */
export const news = {
  /** Whether news come in. */
  line,
  /** Listens until `stop`; `onBack` is called whenever the line is there again and something may have been missed. */
  start(heard: NonNullable<typeof listener>): void {
    listener = heard;
    addEventListener('online', open);
    addEventListener('offline', goOffline);
    document.addEventListener('visibilitychange', wake);
    open();
  },
  stop(): void {
    listener = undefined;
    removeEventListener('online', open);
    removeEventListener('offline', goOffline);
    document.removeEventListener('visibilitychange', wake);
    shut();
  },
};

function open(): void {
  shut();
  if (line.peek() === 'offline') line.value = 'connecting';
  const opened = new EventSource('/desk/api/stream');
  source = opened;
  opened.addEventListener('open', () => {
    failures = 0;
    line.value = 'online';
    listener?.onBack();
  });
  opened.addEventListener('message', (event: MessageEvent<string>) => {
    const said = parse(event.data);
    if (said !== undefined) listener?.onNews(said);
  });
  opened.addEventListener('error', () => {
    line.value = navigator.onLine ? 'connecting' : 'offline';
    // While it is only connecting, the browser tries again by itself; a refusal ends it.
    if (opened.readyState === EventSource.CLOSED) retry();
  });
}

function retry(): void {
  shut();
  const wait = Math.min(longestRetryMs, firstRetryMs * 2 ** failures);
  failures += 1;
  timer = setTimeout(() => {
    // A refused stream does not say why: a lost session shows here, and then there is nothing to listen to.
    ask('GET /me').then(
      () => listener && open(),
      () => listener && retry(),
    );
  }, wait);
}

function shut(): void {
  clearTimeout(timer);
  source?.close();
  source = undefined;
}

function goOffline(): void {
  line.value = 'offline';
}

/** After a sleep a dead connection looks alive: what is shown is asked for anew. */
function wake(): void {
  if (document.hidden) return;
  if (source === undefined || source.readyState === EventSource.CLOSED) open();
  else listener?.onBack();
}

function parse(data: string): DeskNews | undefined {
  try {
    return JSON.parse(data) as DeskNews;
  } catch {
    // A broken line is as good as none: the next one, or the next look, makes it up.
    return undefined;
  }
}
