import { Skeleton } from '../kit/Skeleton.tsx';
import { DeadLetters } from './admin/DeadLetters.tsx';
import { People } from './admin/People.tsx';
import { PersonData } from './admin/PersonData.tsx';
import { FirstPassword } from './entry/FirstPassword.tsx';
import { SignIn } from './entry/SignIn.tsx';
import { Unreachable } from './entry/Unreachable.tsx';
import { Welcome } from './entry/Welcome.tsx';
import { DeskPage } from './DeskPage.tsx';
import { Contained } from './shell/Contained.tsx';
import { Dialogs } from './shell/Dialogs.tsx';
import { LineBanner } from './shell/LineBanner.tsx';
import { NoSuchPage } from './shell/NoSuchPage.tsx';
import { Notices } from './shell/Notices.tsx';
import { TopBar } from './shell/TopBar.tsx';
import { route } from './state/route.ts';
import { session } from './state/session.ts';
import { words } from './words/words.ts';
import { Yesterday } from './yesterday/Yesterday.tsx';

/** The whole desk: who is not signed in signs in first, in place, and is then where they wanted to be. */
export function App() {
  const me = session.me.value;
  if (route.place.value.page === 'welcome') return <Welcome />;
  if (me === undefined && session.isUnreachable.value) return <Unreachable />;
  if (me === undefined) return <Skeleton rows={3} label={words.loading} kind="skeleton-start" />;
  if (me === null) return <SignIn />;
  if (me.firstPassword) return <FirstPassword />;
  return (
    <div class="app">
      <TopBar me={me} />
      <LineBanner />
      <Contained at={JSON.stringify(route.place.value)} as="main" className="page">
        <Page />
      </Contained>
      <Notices />
      <Dialogs />
    </div>
  );
}

function Page() {
  const place = route.place.value;
  switch (place.page) {
    case 'desk':
      return <DeskPage place={place} />;
    case 'yesterday':
      return session.mayReadReports ? <Yesterday date={place.date} /> : <NoSuchPage />;
    case 'people':
      return session.isAdmin ? <People /> : <NoSuchPage />;
    case 'letters':
      return session.isAdmin ? <DeadLetters /> : <NoSuchPage />;
    case 'person':
      return session.isAdmin ? <PersonData /> : <NoSuchPage />;
    case 'welcome':
    case 'unknown':
      return <NoSuchPage />;
  }
}
