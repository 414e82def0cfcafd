import { useEffect, useState } from 'preact/hooks';
import { BriefColumn } from './brief/BriefColumn.tsx';
import { ListColumn } from './list/ListColumn.tsx';
import { Contained } from './shell/Contained.tsx';
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
      <Contained at={id ?? ''} as="section" className="thread-column">
        <ThreadColumn list={place.list} showsBrief={showsBrief} onBrief={setShowsBrief} />
      </Contained>
      {id !== null && (
        <Contained at={id} as="section" className="brief-column">
          <BriefColumn onClose={() => setShowsBrief(false)} />
        </Contained>
      )}
    </main>
  );
}
