import { useState } from 'preact/hooks';
import type { DeadLetter } from '../../../core/delivery.ts';
import { Empty } from '../../kit/Empty.tsx';
import { checkPath } from '../../kit/iconPaths.ts';
import { failureWords } from '../facts/failureWords.ts';
import { PageFrame } from '../shell/PageFrame.tsx';
import { ask } from '../state/ask.ts';
import { notices } from '../state/notices.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { words } from '../words/words.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { LetterCard } from './LetterCard.tsx';

/** What gave up: try it again, or put it away. */
export function DeadLetters() {
  const { letters: say } = words;
  const [discarding, setDiscarding] = useState<DeadLetter | null>(null);
  const answered = useAnswer('letters', () => ask('GET /dead-letters'));
  const replay = async (letter: DeadLetter): Promise<void> => {
    try {
      await ask('POST /dead-letters/:id/replay', { id: letter.id });
      notices.say('good', say.replayed);
    } catch (error) {
      notices.say('danger', failureWords(error));
    }
    answered.reload();
  };
  return (
    <PageFrame title={say.title} intro={say.intro} answered={answered}>
      {({ letters }) => (
        <>
          {letters.length === 0 ? (
            <Empty icon={checkPath} title={say.empty}>
              {say.emptyHint}
            </Empty>
          ) : (
            <ul class="cards">
              {letters.map((letter) => (
                <LetterCard
                  key={letter.id}
                  letter={letter}
                  onReplay={() => replay(letter)}
                  onDiscard={() => setDiscarding(letter)}
                />
              ))}
            </ul>
          )}
          {discarding !== null && (
            <ConfirmDialog
              title={say.discardTitle}
              text={say.discardText}
              yes={say.discard}
              isDanger
              onClose={() => setDiscarding(null)}
              onYes={async () => {
                await ask('POST /dead-letters/:id/discard', { id: discarding.id });
                setDiscarding(null);
                answered.reload();
              }}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}
