import { setTimeout as pause } from 'node:timers/promises';
import type { Choice } from '../../core/content.ts';
import { paint } from '../terminal/paint.ts';
import { showMessage } from '../terminal/showMessage.ts';
import { type Customer, type Heard, openCustomer } from './customer.ts';
import type { Step, Story } from './stories.ts';

/** Plays one customer's story and prints the conversation as it happens; `readMs` is how long they read before they write. */
export async function playStory(story: Story, origin: string, readMs: number): Promise<void> {
  const customer = await openCustomer(origin, story.locale);
  let offered = show(await customer.post({ type: 'event', name: 'hello', value: { locale: story.locale } }));
  for (const step of story.steps) {
    await pause(readMs);
    const heard = await take(step, offered, customer);
    if (heard !== null) offered = show(heard);
  }
}

/** What can be pressed now. */
interface Offered {
  readonly choices: readonly Choice[];
  readonly asksHelped: boolean;
}

/** Does it and waits for the answer; null where there is nothing to press. */
async function take(step: Step, offered: Offered, customer: Customer): Promise<readonly Heard[] | null> {
  switch (step.kind) {
    case 'say':
      tell(step.text);
      return customer.post({ type: 'message', text: step.text });
    case 'pick': {
      const choice = offered.choices.find(({ label }) => step.label.test(label));
      if (choice === undefined) return null;
      tell(`[${choice.label}]`);
      return customer.post({
        type: 'message',
        text: choice.label,
        channelData: { nightdesk: { choiceId: choice.id } },
      });
    }
    case 'helped':
      if (!offered.asksHelped) return null;
      tell(step.helped ? '[Did this help? Yes]' : '[Did this help? No]');
      return customer.post({ type: 'event', name: 'helped', value: { helped: step.helped } });
    case 'person':
      tell('[Talk to a person]');
      return customer.post({ type: 'event', name: 'talk-to-person', value: {} });
  }
}

function tell(text: string): void {
  console.log(`\n  ${paint.strong('>')} ${text}`);
}

/** Prints what was said and gives back what can be pressed now. */
function show(heard: readonly Heard[]): Offered {
  let open: Offered = { choices: [], asksHelped: false };
  for (const { type, text = '', locale = 'en', channelData } of heard) {
    const { choices = [], source, asksHelped, custody } = channelData?.nightdesk ?? {};
    if (custody !== undefined) console.log(paint.faint(`\n  (${owners.get(custody) ?? custody})`));
    if (type !== 'message') continue;
    open = { choices, asksHelped: asksHelped === true };
    const message = {
      by: 'bot' as const,
      // The last paragraph is the source link that stock clients need; here it has a line of its own.
      text: source === undefined ? text : text.slice(0, text.lastIndexOf('\n\n')),
      choices,
      locale,
      ...(source === undefined ? {} : { source: { articleId: '', title: source.title, hash: '' } }),
      ...(asksHelped === true ? { asksHelped } : {}),
    };
    console.log(`\n${showMessage(message, 'web', `  ${paint.accent('│ ')}`)}`);
  }
  return open;
}

const owners: ReadonlyMap<string, string> = new Map([
  ['waiting', 'now waits for a person, with all of this'],
  ['agent', 'now with a person'],
  ['bot', 'now with the bot'],
  ['closed', 'closed'],
]);
