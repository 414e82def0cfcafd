import type { Me } from '../../../core/deskApi.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { Menu } from '../../kit/Menu.tsx';
import { Switch } from '../../kit/Switch.tsx';
import { keyboardPath, lockPath, signOutPath } from '../../kit/iconPaths.ts';
import { account } from '../state/account.ts';
import { alerts } from '../state/alerts.ts';
import { dialogs } from '../state/dialogs.ts';
import { sound } from '../state/sound.ts';
import { words } from '../words/words.ts';

/** Who is signed in, whether they are available, how they are called, and the way out. */
export function AccountMenu({ me }: { readonly me: Me }) {
  const { account: say } = words;
  const { agent } = me;
  const state = agent.available ? say.available : say.away;
  const face = (
    <>
      <Avatar name={agent.name} small />
      <span class={`availability${agent.available ? ' here' : ''}`}>{state}</span>
    </>
  );
  return (
    <Menu className="account" label={`${say.menu(agent.name)}, `} face={face}>
      {(close) => (
        <div class="account-panel">
          <p class="account-who">
            <strong>{agent.name}</strong>
            <span>
              {agent.email} · {say.roles[agent.role]}
            </span>
          </p>
          <Switch
            label={say.available}
            hint={agent.available ? say.availableHint : say.awayHint}
            isOn={agent.available}
            onChange={(on) => void account.setAvailable(on)}
          />
          <Switch label={say.sound} isOn={sound.isOn.value} onChange={sound.set} />
          <BrowserAlerts />
          <div class="menu-list">
            <MenuItem path={lockPath} name={say.changePassword} onClick={() => (close(), dialogs.show('password'))} />
            <MenuItem path={keyboardPath} name={say.keys} onClick={() => (close(), dialogs.show('help'))} />
            <MenuItem path={signOutPath} name={say.signOut} onClick={() => void account.signOut()} />
          </div>
        </div>
      )}
    </Menu>
  );
}

function MenuItem(props: { readonly path: string; readonly name: string; readonly onClick: () => void }) {
  return (
    <button type="button" onClick={props.onClick}>
      <Icon path={props.path} />
      {props.name}
    </button>
  );
}

function BrowserAlerts() {
  const { account: say } = words;
  const allowed = alerts.allowed.value;
  return (
    <div class="switch-row">
      <span>
        {say.alerts}
        {allowed !== 'unasked' && <small>{allowed === 'granted' ? say.alertsOn : say.alertsBlocked}</small>}
      </span>
      {allowed === 'unasked' && (
        <button type="button" class="button quiet small" onClick={() => void alerts.askPermission()}>
          {say.alertsAsk}
        </button>
      )}
    </div>
  );
}
