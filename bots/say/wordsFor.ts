import type { OutboundMessage } from '../../core/channel.ts';
import type { Decision } from '../../core/decision.ts';
import { hasUnreadable, hasWords } from '../../dialogs/heard.ts';
import type { Moment, Scene } from './moment.ts';
import { paragraphs } from './paragraphs.ts';
import { sayDecision } from './sayDecision.ts';
import type { Saying } from './saying.ts';
import { speaker } from './speak.ts';

/**
 * Puts a decision into words: messages as they leave, the first of a conversation with a word about who speaks. What was the
 * last thing said is not said again in the same words.
 */
export function wordsFor(scene: Scene, decision: Decision): readonly OutboundMessage[] {
  const said = compose(scene, decision, false);
  return repeats(scene, said) ? compose(scene, decision, true) : said;
}

function compose(scene: Scene, decision: Decision, again: boolean): readonly OutboundMessage[] {
  const { library, variant } = scene;
  const speakIn = (locale: string) => speaker(library, { locale, variant, tone: decision.tone, again });
  const moment = { ...scene, speak: speakIn(scene.locale), speakIn };
  const sayings = sayDecision(moment, decision);
  return sayings.flatMap((saying, place) => messagesOf(moment, saying, place === 0 && !introduces(moment, sayings)));
}

/** Whether the bot need not say that it is one: it has, or these very words do. */
function introduces({ conversation }: Moment, sayings: readonly Saying[]): boolean {
  return conversation.memory.greeted || sayings.some((saying) => saying.introduces === true);
}

function messagesOf(moment: Moment, saying: Saying, withIntro: boolean): readonly OutboundMessage[] {
  const { variant, speak, contents, locale } = moment;
  const alsoUnreadable = saying.source && hasUnreadable({ contents }) && hasWords({ contents });
  const first = paragraphs(variant, saying.urgent, withIntro ? speak('intro') : undefined);
  const rest = paragraphs(variant, saying.text, alsoUnreadable ? speak('also.unreadable') : undefined);
  const whole = paragraphs(variant, first, rest);
  const isLong = variant === 'sms' && saying.urgent !== undefined && whole.length > longestText;
  const message: OutboundMessage = {
    by: 'bot',
    text: isLong ? rest : whole,
    choices: saying.choices ?? [],
    ...(saying.source ? { source: saying.source } : {}),
    ...(saying.asksHelped === true ? { asksHelped: true } : {}),
    ...(saying.offersPerson === true ? { offersPerson: true } : {}),
    locale: saying.locale ?? locale,
  };
  return isLong ? [{ by: 'bot', text: first, choices: [], locale: message.locale }, message] : [message];
}

/** A text message of more characters is not read as one: what is urgent then goes ahead in a message of its own. */
const longestText = 320;

function repeats({ conversation }: Pick<Scene, 'conversation'>, said: readonly OutboundMessage[]): boolean {
  return said.some(({ text }, place) => text === (said[place - 1]?.text ?? conversation.memory.lastSaid));
}
