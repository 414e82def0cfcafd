import type { BriefNow } from '../facts/briefOf.ts';
import { ownValue } from '../../kit/ownValue.ts';
import { words } from '../words/words.ts';
import { Section } from './Section.tsx';

/** What is known about the need, each with where it comes from. */
export function Slots({ slots }: { readonly slots: BriefNow['slots'] }) {
  const { brief: say } = words;
  const entries = Object.entries(slots);
  if (entries.length === 0) return null;
  return (
    <Section title={say.slots}>
      <dl class="facts">
        {entries.map(([name, slot]) => (
          <div key={name}>
            <dt>{ownValue(say.slotNames, name) ?? readable(name)}</dt>
            <dd>
              <bdi>{slot.value}</bdi>
              <span class="provenance">{say.sources[slot.source]}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** `paymentDate` and `payment-date` as people write it: "Payment date". */
function readable(name: string): string {
  const spaced = name.replace(/[-_]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  return spaced.charAt(0).toLocaleUpperCase() + spaced.slice(1).toLocaleLowerCase();
}
