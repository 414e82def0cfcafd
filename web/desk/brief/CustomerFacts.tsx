import type { Conversation } from '../../../core/conversation.ts';
import { Icon } from '../../kit/Icon.tsx';
import { alertPath, verifiedPath } from '../../kit/iconPaths.ts';
import { words } from '../words/words.ts';
import { Section } from './Section.tsx';

/** Who they are, and how sure we are of it. */
export function CustomerFacts({ conversation }: { readonly conversation: Conversation }) {
  const { brief: say } = words;
  const { identity, address } = conversation;
  const isProved = identity.level === 'verified';
  const rows: readonly (readonly [string, string | undefined])[] = [
    [say.customerId, identity.customerId],
    [say.email, identity.email],
    [say.phone, identity.phone ?? (address.channel === 'sms' ? address.peer : undefined)],
    [say.speaks, languageName(conversation.locale)],
  ];
  return (
    <Section title={say.customer}>
      <p class={`level${isProved ? ' proved' : ''}`}>
        <Icon path={isProved ? verifiedPath : alertPath} />
        {say.levels[identity.level]}
      </p>
      <dl class="facts">
        {rows.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}

function languageName(tag: string): string | undefined {
  try {
    return new Intl.DisplayNames([words.language], { type: 'language' }).of(tag);
  } catch {
    // RangeError: not a language tag, so nothing to say.
    return undefined;
  }
}
