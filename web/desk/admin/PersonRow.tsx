import type { Agent, Role } from '../../../core/people.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { Button } from '../../kit/Button.tsx';
import { failureWords } from '../facts/failureWords.ts';
import { ask } from '../state/ask.ts';
import { notices } from '../state/notices.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';

const roles: readonly Role[] = ['agent', 'editor', 'admin'];

/** One colleague in the table of people. */
export function PersonRow(props: {
  readonly agent: Agent;
  readonly onReset: () => void;
  readonly onDisable: () => void;
  readonly onChanged: () => void;
}) {
  const { agent } = props;
  const { people: say } = words;
  const isMe = agent.id === session.me.value?.agent.id;
  const change = async (body: { readonly role?: Role; readonly state?: 'active' }): Promise<void> => {
    try {
      await ask('POST /agents/:id', { id: agent.id, body });
    } catch (error) {
      notices.say('danger', failureWords(error));
    }
    props.onChanged();
  };
  return (
    <tr class={agent.state === 'disabled' ? 'disabled' : ''}>
      <th scope="row">
        <span class="person">
          <Avatar name={agent.name} small />
          <span>
            <bdi>{agent.name}</bdi>
            {isMe && <span class="muted"> ({say.yourself})</span>}
            <small>{agent.email}</small>
          </span>
        </span>
      </th>
      <td>
        <select
          aria-label={say.roleOf(agent.name)}
          value={agent.role}
          disabled={agent.state === 'disabled'}
          onChange={(event) => {
            const role = roles.find((one) => one === event.currentTarget.value);
            if (role !== undefined) void change({ role });
          }}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {words.account.roles[role]}
            </option>
          ))}
        </select>
      </td>
      <td>
        {say.states[agent.state]}
        {agent.state === 'active' && agent.available && <small>{say.available}</small>}
      </td>
      <td>
        <div class="row-moves">
          {agent.state === 'disabled' ? (
            <Button small onClick={() => void change({ state: 'active' })}>
              {say.enable}
            </Button>
          ) : (
            <>
              <Button small onClick={props.onReset}>
                {say.resetLink}
              </Button>
              {!isMe && (
                <Button small kind="plain" onClick={props.onDisable}>
                  {say.disable}
                </Button>
              )}
            </>
          )}
        </div>
      </td>
    </tr>
  );
}
