import { Sparkline } from '../../kit/Sparkline.tsx';
import type { BriefNow } from '../facts/briefOf.ts';
import { moodOf } from '../facts/moodOf.ts';
import { Mood } from '../list/Mood.tsx';
import { words } from '../words/words.ts';
import { Section } from './Section.tsx';

/** How they sound and where it is going, with their own words: no diagnosis. */
export function MoodTrend({ brief }: { readonly brief: BriefNow }) {
  const { brief: say } = words;
  const last = brief.levels.at(-1);
  if (last === undefined) return null;
  const trend = say.trends[brief.trend];
  return (
    <Section title={say.mood} className="mood-trend">
      <div class="mood-row">
        <div>
          <Mood dissatisfied={last} />
          {brief.levels.length > 1 && <p class="muted">{trend}</p>}
        </div>
        {/* Drawn as people read it: up is better. One value is no line. */}
        {brief.levels.length > 1 && (
          <Sparkline
            values={brief.levels.map((level) => 1 - level)}
            label={say.moodLabel(words.moods[moodOf(last)], trend)}
          />
        )}
      </div>
      {brief.moodWords.length > 0 && (
        <p class="mood-words">
          {brief.moodWords.map((word) => (
            <q key={word} dir="auto">
              {word}
            </q>
          ))}
        </p>
      )}
    </Section>
  );
}
