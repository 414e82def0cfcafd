import { Empty } from '../../kit/Empty.tsx';
import { searchPath } from '../../kit/iconPaths.ts';
import { words } from '../words/words.ts';
import { Link } from './Link.tsx';

/** For an address that leads nowhere, or nowhere this person may go. */
export function NoSuchPage() {
  return (
    <main class="page">
      <h1 class="unseen">{words.errors.noPageTitle}</h1>
      <Empty
        icon={searchPath}
        title={words.errors.noPageTitle}
        action={
          <Link to="/desk/" className="button primary">
            {words.errors.toDesk}
          </Link>
        }
      >
        {words.errors.noPage}
      </Empty>
    </main>
  );
}
