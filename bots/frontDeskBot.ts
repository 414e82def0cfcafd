import { ActivityHandler, EventFactory } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import type { Brain } from './brain.ts';
import { valueForHub } from './handoffActivity.ts';
import { activityOfMessage } from './messageOfActivity.ts';
import { think, type Facts, type Thought } from './think.ts';

/** Says what think() decided, through botbuilder: middleware and further handlers see every turn. */
export class FrontDeskBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await say(context);
      await next();
    });
    this.onEvent(async (context, next) => {
      await say(context);
      await next();
    });
  }

  /** Thinks about the turn and lays the result ready for the handlers. */
  prepare(context: TurnContext, brain: Brain, facts: Facts): Thought {
    const thought = think(brain, facts);
    context.turnState.set(thoughtOfTurn, thought);
    return thought;
  }
}

const thoughtOfTurn = Symbol('thought of this turn');

async function say(context: TurnContext): Promise<void> {
  const thought: Thought | undefined = context.turnState.get(thoughtOfTurn);
  if (thought === undefined) return;
  for (const message of thought.turn.say) await context.sendActivity(activityOfMessage(message));
  for (const event of thought.turn.record) {
    // The standard hand-off event (specs/o-handoff-protocol.md): our correlation id is in `value`, because ids do not survive sending.
    if (event.kind === 'handoff.initiate') {
      await context.sendActivity(EventFactory.createHandoffInitiation(context, valueForHub(event)));
    }
  }
}
