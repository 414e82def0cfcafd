import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { Button } from '../../kit/Button.tsx';
import { Empty } from '../../kit/Empty.tsx';
import { alertPath } from '../../kit/iconPaths.ts';
import { words } from '../words/words.ts';
import { Link } from './Link.tsx';

/** Shows its children; where they cannot be drawn it says so and leaves the rest of the desk alone. Another place (`at`) is tried anew. */
export function Contained(props: {
  readonly at: string;
  readonly as: 'main' | 'section';
  readonly className: string;
  readonly children: ComponentChildren;
}) {
  const { errors: say } = words;
  const [error, tryAgain] = useErrorBoundary((cause: unknown) => console.error('This could not be drawn:', cause));
  useEffect(() => tryAgain(), [props.at]);
  if (error === undefined || error === null) return <>{props.children}</>;
  const Frame = props.as;
  return (
    <Frame class={props.className}>
      <Empty
        icon={alertPath}
        title={say.brokenTitle}
        action={
          <span class="row-moves">
            <Button onClick={tryAgain}>{words.tryAgain}</Button>
            <Link to="/desk/" className="button quiet">
              {say.toDesk}
            </Link>
          </span>
        }
      >
        {say.broken}
      </Empty>
    </Frame>
  );
}
