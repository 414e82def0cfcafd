import { useState } from 'preact/hooks';
import type { Agent } from '../../../core/people.ts';
import { Button } from '../../kit/Button.tsx';
import { personPath } from '../../kit/iconPaths.ts';
import { PageFrame } from '../shell/PageFrame.tsx';
import { ask } from '../state/ask.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { words } from '../words/words.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { PersonRow } from './PersonRow.tsx';

type Opened =
  | { readonly kind: 'invite' }
  | { readonly kind: 'link'; readonly name: string; readonly link: string }
  | { readonly kind: 'reset' | 'disable'; readonly agent: Agent };

/** Who works here: invite, change the role, disable, give a new sign-in link. */
export function People() {
  const { people: say } = words;
  const [opened, setOpened] = useState<Opened | null>(null);
  const answered = useAnswer('agents', () => ask('GET /agents'));
  const close = (): void => setOpened(null);
  const showLink = (name: string, link: string): void => setOpened({ kind: 'link', name, link });
  return (
    <PageFrame
      title={say.title}
      beside={
        <Button kind="primary" icon={personPath} onClick={() => setOpened({ kind: 'invite' })}>
          {say.invite}
        </Button>
      }
      answered={answered}
    >
      {({ agents }) => (
        <>
          <div class="table-scroll" tabIndex={0} role="region" aria-label={say.title}>
            <table class="people">
              <thead>
                <tr>
                  <th scope="col">{say.name}</th>
                  <th scope="col">{say.role}</th>
                  <th scope="col">{say.state}</th>
                  <th scope="col">{say.actions}</th>
                </tr>
              </thead>
              <tbody>
                {agents.map((agent) => (
                  <PersonRow
                    key={agent.id}
                    agent={agent}
                    onReset={() => setOpened({ kind: 'reset', agent })}
                    onDisable={() => setOpened({ kind: 'disable', agent })}
                    onChanged={answered.reload}
                  />
                ))}
              </tbody>
            </table>
          </div>
          {opened?.kind === 'invite' && (
            <InviteDialog
              onClose={close}
              onInvited={(name, link) => {
                answered.reload();
                showLink(name, link);
              }}
            />
          )}
          {opened?.kind === 'link' && <LinkDialog name={opened.name} link={opened.link} onClose={close} />}
          {opened?.kind === 'reset' && (
            <ConfirmDialog
              title={say.resetTitle(opened.agent.name)}
              text={say.resetText}
              yes={say.makeLink}
              onClose={close}
              onYes={async () => {
                const { link } = await ask('POST /agents/:id/reset', { id: opened.agent.id });
                showLink(opened.agent.name, link);
              }}
            />
          )}
          {opened?.kind === 'disable' && (
            <ConfirmDialog
              title={say.disableTitle(opened.agent.name)}
              text={say.disableText}
              yes={say.disable}
              isDanger
              onClose={close}
              onYes={async () => {
                await ask('POST /agents/:id', { id: opened.agent.id, body: { state: 'disabled' } });
                close();
                answered.reload();
              }}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}
