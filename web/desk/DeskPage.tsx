import { useEffect, useState } from 'preact/hooks';
import { BriefColumn } from './brief/BriefColumn.tsx';
import { ListColumn } from './list/ListColumn.tsx';
import type { Place } from './state/route.ts';
import { ThreadColumn } from './thread/ThreadColumn.tsx';

/** Three columns: who needs somebody, the conversation, the brief. On a phone one at a time. */
export function DeskPage({ place }: { readonly place: Extract<Place, { page: 'desk' }> }) {
  const [showsBrief, setShowsBrief] = useState(false);
  const id = place.conversationId;
  useEffect(() => setShowsBrief(false), [id]);
  const shown = id === null ? 'list' : showsBrief ? 'brief' : 'thread';
  return (
    <main class="columns" data-shown={shown}>
      <ListColumn list={place.list} conversationId={id} />
      <ThreadColumn list={place.list} showsBrief={showsBrief} onBrief={setShowsBrief} />
      {id !== null && <BriefColumn onClose={() => setShowsBrief(false)} />}
    </main>
  );
}
