import { words } from '../words/words.ts';

/** Says in which language the customer is answered, when it is not the one of this screen. */
export function AnswerIn({ locale }: { readonly locale: string }) {
  const [wanted = ''] = locale.toLowerCase().split('-');
  if (wanted === '' || wanted === words.language || wanted === 'und') return null;
  return <span class="answer-in">{words.composer.answerIn(languageName(wanted))}</span>;
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([words.language], { type: 'language' }).of(code) ?? code;
  } catch {
    // RangeError: not a language tag; then it is shown as it is.
    return code;
  }
}
