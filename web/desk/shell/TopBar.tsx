import type { Me } from '../../../core/deskApi.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Menu } from '../../kit/Menu.tsx';
import { mutedPath, morePath, searchPath, soundPath } from '../../kit/iconPaths.ts';
import { dialogs } from '../state/dialogs.ts';
import { pages } from '../state/pages.ts';
import { route } from '../state/route.ts';
import { sound } from '../state/sound.ts';
import { words } from '../words/words.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { Link } from './Link.tsx';

/** Where one is, where one can go, and who one is. */
export function TopBar({ me }: { readonly me: Me }) {
  const here = route.place.value.page;
  const isOn = sound.isOn.value;
  const links = pages().map(({ to, name, page }) => ({ to, name, isCurrent: page === here }));
  return (
    <header class="top">
      <Link to="/desk/" className="brand" label={words.deskOf(me.company)}>
        <span class="brand-mark" aria-hidden="true" />
        <span class="brand-name">{me.company || 'Nightdesk'}</span>
      </Link>
      <nav class="top-pages" aria-label={words.pages.menu}>
        {links.map(({ to, name, isCurrent }) => (
          <Link key={to} to={to} isCurrent={isCurrent}>
            {name}
          </Link>
        ))}
      </nav>
      <div class="top-end">
        <button
          type="button"
          class="palette-face"
          onClick={() => dialogs.show('palette')}
          aria-keyshortcuts="Control+K Meta+K"
        >
          <Icon path={searchPath} />
          <span>{words.palette.open}</span>
          <kbd aria-hidden="true">{isApple() ? '⌘K' : 'Ctrl K'}</kbd>
        </button>
        <IconButton
          path={isOn ? soundPath : mutedPath}
          label={isOn ? words.palette.mute : words.palette.unmute}
          onClick={() => sound.set(!isOn)}
        />
        <AccountMenu me={me} />
        <Menu className="top-more" label={words.pages.menu} face={<Icon path={morePath} />}>
          {(close) => (
            <nav class="menu-list" aria-label={words.pages.menu}>
              {links.map(({ to, name, isCurrent }) => (
                <Link key={to} to={to} isCurrent={isCurrent} onGo={close}>
                  {name}
                </Link>
              ))}
            </nav>
          )}
        </Menu>
      </div>
    </header>
  );
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
