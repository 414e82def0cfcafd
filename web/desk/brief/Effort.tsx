import { words } from '../words/words.ts';
import { Section } from './Section.tsx';

const someFrom = 2;
const muchFrom = 5;

/** What it has cost the customer so far. */
export function Effort({ points }: { readonly points: number }) {
  const { brief: say } = words;
  const much = points >= muchFrom ? 'much' : points >= someFrom ? 'some' : 'none';
  return (
    <Section title={say.effort}>
      <p>
        {say.efforts[much]} <span class="muted">({say.effortPoints(points)})</span>
      </p>
      <p class="muted">{say.effortHelp}</p>
    </Section>
  );
}
