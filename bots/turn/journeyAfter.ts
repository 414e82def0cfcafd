import type { Choice } from '../../core/content.ts';
import type { JourneyState, Memory } from '../../core/conversation.ts';
import type { Decision, JourneyStep } from '../../core/decision.ts';
import type { Instant } from '../../core/time.ts';

/** Where the call-back stands after a turn; it stays in mind while somebody waits, so that "rather at eleven" is understood. */
export function journeyAfter(memory: Memory, decision: Decision, offered: readonly Choice[]): JourneyState | undefined {
  switch (decision.kind) {
    case 'journey':
      return afterStep(decision.step);
    case 'escalate':
      return afterEscalation(decision.callbackAt, offered);
    case 'end':
    case 'consent':
      return undefined;
    case 'answer':
    case 'smalltalk':
    case 'clarify':
    case 'not-understood':
    case 'safe-path':
    case 'hold':
      return offersTimes(offered) ? state('pick') : memory.journey;
  }
}

function afterStep(step: JourneyStep): JourneyState | undefined {
  switch (step.step) {
    case 'offer':
      return state('pick');
    case 'via':
      return state('via', step.at);
    case 'confirm':
      return state('set', step.at);
    case 'cancel':
      return undefined;
  }
}

function afterEscalation(callbackAt: Instant | undefined, offered: readonly Choice[]): JourneyState | undefined {
  if (callbackAt === undefined) return offersTimes(offered) ? state('pick') : undefined;
  const asksWhere = offered.some((choice) => choice.id.startsWith('via:'));
  return state(asksWhere ? 'via' : 'set', callbackAt);
}

function offersTimes(offered: readonly Choice[]): boolean {
  return offered.some((choice) => choice.id.startsWith('slot:'));
}

function state(step: 'pick' | 'via' | 'set', at?: Instant): JourneyState {
  return { name: 'callback', step, slots: at === undefined ? {} : { at: { value: String(at), source: 'customer' } } };
}
