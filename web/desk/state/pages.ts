import { words } from '../words/words.ts';
import { session } from './session.ts';

/** The pages this person may open, in their order. */
export function pages(): readonly { readonly to: string; readonly name: string; readonly page: string }[] {
  const { pages: say } = words;
  const desk = { to: '/desk/', name: say.desk, page: 'desk' };
  const yesterday = { to: '/desk/yesterday', name: say.yesterday, page: 'yesterday' };
  if (!session.mayReadReports) return [desk];
  if (!session.isAdmin) return [desk, yesterday];
  return [
    desk,
    yesterday,
    { to: '/desk/people', name: say.people, page: 'people' },
    { to: '/desk/dead-letters', name: say.letters, page: 'letters' },
    { to: '/desk/person', name: say.person, page: 'person' },
  ];
}
