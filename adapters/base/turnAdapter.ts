import { BotAdapter, TurnContext } from 'botbuilder';
import type { Activity, ConversationReference, ResourceResponse } from 'botbuilder';

/**
 * The one botbuilder adapter: a turn runs through middleware and bot, and whatever the bot sends is only collected. Nothing leaves
 * before the turn is committed.
 */
export class TurnAdapter extends BotAdapter {
  /** Runs one turn and gives back what the bot sent, in order; rejects when middleware or bot throw. */
  async collect(
    activity: Partial<Activity>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<readonly Partial<Activity>[]> {
    const context = new TurnContext(this, activity);
    const sent: Partial<Activity>[] = [];
    context.turnState.set(outgoing, sent);
    await this.runMiddleware(context, logic);
    return sent;
  }

  override sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const collected: unknown = context.turnState.get(outgoing);
    if (!Array.isArray(collected)) return Promise.reject(new Error('A bot may only speak inside a turn.'));
    return Promise.resolve(activities.map((activity) => ({ id: String(collected.push(activity)) })));
  }

  override updateActivity(): Promise<never> {
    return Promise.reject(new Error('What was said stays said: an activity cannot be changed inside a turn.'));
  }

  override deleteActivity(): Promise<never> {
    return Promise.reject(new Error('What was said stays said: an activity cannot be deleted inside a turn.'));
  }

  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    await this.collect(
      TurnContext.applyConversationReference({ type: 'event', name: 'continueConversation' }, reference, true),
      logic,
    );
  }
}

const outgoing = Symbol('activities of this turn');
