import { useState } from 'preact/hooks';
import type { DayReport } from '../../../core/records.ts';
import { ownValue } from '../../kit/ownValue.ts';
import { words } from '../words/words.ts';
import { Meaning } from './Meaning.tsx';
import { Term } from './Term.tsx';

const mostShown = 12;

/** What people came about, most first, with a bar for the eye. */
export function TopicTable(props: {
  readonly topics: DayReport['topics'];
  readonly titles: Readonly<Record<string, string>>;
}) {
  const { day: say } = words;
  const [explained, setExplained] = useState<keyof typeof say.columns | null>(null);
  const topics = [...props.topics].sort((a, b) => b.asked - a.asked).slice(0, mostShown);
  const [first] = topics;
  const most = Math.max(1, first?.asked ?? 0);
  const nameOf = (topic: string): string => ownValue(props.titles, topic) ?? topic.replaceAll('_', ' ');
  return (
    <section>
      <h2>{first === undefined ? say.topicsNone : say.topicsTitle(nameOf(first.topic))}</h2>
      {first !== undefined && <Meaning column={explained} />}
      {first !== undefined && (
        <div class="table-scroll" tabIndex={0} role="region" aria-label={say.topic}>
          <table class="figures topics">
            <thead>
              <tr>
                <th scope="col">{say.topic}</th>
                <th scope="col" class="number">
                  <Term column="asked" explained={explained} onExplain={setExplained} />
                </th>
                <th scope="col" class="number">
                  <Term column="answered" explained={explained} onExplain={setExplained} />
                </th>
                <th scope="col" class="number">
                  <Term column="handedOver" explained={explained} onExplain={setExplained} />
                </th>
              </tr>
            </thead>
            <tbody>
              {topics.map(({ topic, asked, answered, handedOver }) => (
                <tr key={topic}>
                  <th scope="row">
                    {nameOf(topic)}
                    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                      <rect width={(asked / most) * 100} height="4" />
                    </svg>
                  </th>
                  <td class="number">{asked}</td>
                  <td class="number">{answered}</td>
                  <td class="number">{handedOver}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
