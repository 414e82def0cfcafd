import { Icon } from '../../kit/Icon.tsx';
import { alertPath, checkPath, clockPath } from '../../kit/iconPaths.ts';
import type { Mark } from '../facts/itemsOf.ts';
import { words } from '../words/words.ts';

/** How far a message got, in words; trouble stands out, the rest is quiet. */
export function DeliveryMark({ mark }: { readonly mark: Mark }) {
  const { thread: say } = words;
  switch (mark.state) {
    case 'failed':
      return <Line kind="danger" path={alertPath} text={say.notDelivered(mark.reason)} />;
    case 'indeterminate':
      return <Line kind="amber" path={alertPath} text={say.maybeDelivered(mark.reason)} />;
    case 'cancelled':
      return <Line kind="quiet" path={alertPath} text={say.cancelled} />;
    case 'sending':
      return <Line kind="quiet" path={clockPath} text={say.leaving} />;
    case 'delivered':
      return <Line kind="quiet" path={checkPath} text={say.delivered} />;
    case 'read':
      return <Line kind="quiet" path={checkPath} text={say.read} />;
  }
}

function Line({ kind, path, text }: { readonly kind: string; readonly path: string; readonly text: string }) {
  return (
    <p class={`delivery ${kind}`}>
      <Icon path={path} />
      {text}
    </p>
  );
}
