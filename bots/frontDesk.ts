import type { OutboundMessage } from '../core/channel.ts';
import type { Situation } from '../core/policy.ts';
import type { Claim, Turn } from '../core/turn.ts';
import type { NewId } from '../core/time.ts';
import { TurnAdapter } from '../adapters/base/turnAdapter.ts';
import { FrontDeskBot } from './frontDeskBot.ts';
import { activityOfClaim } from './activityOfClaim.ts';
import { messageOfActivity } from './messageOfActivity.ts';
import { apology, type Thought } from './think.ts';
import type { Brain } from './brain.ts';
import { freshIds } from './freshIds.ts';
import type { Heard } from './hear.ts';
import { eventFromHub } from './handoffActivity.ts';

export interface FrontDesk {
  /** Runs the whole turn through botbuilder and gives back what would change; rejects when thinking fails. */
  takeTurn(claim: Claim, situation: Situation, heard?: Heard | null): Promise<FrontDeskTurn>;
  /** The turn of a message that could not be thought about: an apology and a person. */
  apologise(claim: Claim, situation: Situation): FrontDeskTurn;
}

export interface FrontDeskTurn {
  readonly turn: Turn;
  /** Kind of the decision. */
  readonly decision: string;
}

/**
 * The bot behind its adapter; `brain` is asked anew each turn, so that a publish takes effect at once. `extend` may add
 * botbuilder middleware and handlers, which see every turn and may change what is said.
 */
export function openFrontDesk(
  brain: () => Brain,
  newId: NewId,
  variantOf: (channel: string) => 'web' | 'sms',
  extend: (adapter: TurnAdapter, bot: FrontDeskBot) => void = () => undefined,
): FrontDesk {
  const adapter = new TurnAdapter();
  const bot = new FrontDeskBot();
  extend(adapter, bot);
  return {
    async takeTurn(claim, situation, heard = null) {
      const facts = {
        claim,
        situation,
        variant: variantOf(claim.conversation.address.channel),
        fresh: freshIds(newId),
        heard,
      };
      let thought: Thought | undefined;
      const sent = await adapter.collect(activityOfClaim(claim), async (context) => {
        thought = bot.prepare(context, brain(), facts);
        await bot.run(context);
      });
      if (thought === undefined) throw new Error('The turn ended before it was thought about.');
      return { turn: withWhatWasSaid(thought, sent), decision: thought.decision.kind };
    },
    apologise(claim, situation) {
      const facts = {
        claim,
        situation,
        variant: variantOf(claim.conversation.address.channel),
        fresh: freshIds(newId),
      };
      return { turn: apology(brain(), facts), decision: 'fault' };
    },
  };
}

/** What botbuilder's middleware and handlers let through is what the customer gets. */
function withWhatWasSaid(thought: Thought, sent: readonly Parameters<typeof messageOfActivity>[0][]): Turn {
  const say: OutboundMessage[] = [];
  let handoff: unknown;
  for (const activity of sent) {
    if (activity.type === 'event' && activity.name === 'handoff.initiate') handoff = activity.value;
    const message = messageOfActivity(activity, thought.turn.locale);
    if (message !== null) say.push(message);
  }
  const record = thought.turn.record.map((event) =>
    event.kind === 'handoff.initiate' && handoff !== undefined ? eventFromHub(event, handoff) : event,
  );
  return { ...thought.turn, say, record };
}
