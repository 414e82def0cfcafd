import type { DeskApi } from '../../../core/deskApi.ts';
import { addDays, dayInWords, todayIn } from '../facts/dates.ts';
import { dayTitle } from '../facts/dayTitle.ts';
import { PageFrame } from '../shell/PageFrame.tsx';
import { ask } from '../state/ask.ts';
import { clock } from '../state/clock.ts';
import { session } from '../state/session.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { locale, words } from '../words/words.ts';
import { DayPicker } from './DayPicker.tsx';
import { DayTable } from './DayTable.tsx';
import { InSentences } from './InSentences.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { TopicTable } from './TopicTable.tsx';

type Report = DeskApi['GET /reports/day']['answer'];

/** One page for a lead: what people came for on a day, what they got, and what nobody could answer. */
export function Yesterday({ date }: { readonly date: string | null }) {
  const zone = session.me.value?.zone ?? 'UTC';
  const today = todayIn(zone, clock.now.peek());
  const yesterday = addDays(today, -1);
  const day = date ?? yesterday;
  const answered = useAnswer(day, () => ask('GET /reports/day', { query: { date: day } }));
  const when = whenOf(day, today, yesterday);
  const title = answered.state === 'ready' ? dayTitle(sumOf(answered.answer), when) : words.day.title;
  return (
    <PageFrame
      title={title}
      intro={`${dayInWords(day, locale)}. ${words.day.zone(zone)}`}
      beside={<DayPicker date={day} latest={today} />}
      answered={answered}
    >
      {({ report, titles }) => (
        <>
          <InSentences rows={report.rows} />
          <DayTable rows={report.rows} />
          <div class="page-pair">
            <TopicTable topics={report.topics} titles={titles} />
            <OpenQuestions questions={report.unanswered} />
          </div>
        </>
      )}
    </PageFrame>
  );
}

function whenOf(day: string, today: string, yesterday: string): string {
  if (day === today) return words.day.today;
  return day === yesterday ? words.day.yesterday : words.day.on(dayInWords(day, locale));
}

function sumOf({ report }: Report): { readonly asked: number; readonly answered: number } {
  return report.rows.find((row) => row.channel === 'all') ?? { asked: 0, answered: 0 };
}
