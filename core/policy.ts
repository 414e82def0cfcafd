import type { Instant } from './time.ts';

/** Effort points by trouble. */
export interface EffortWeights {
  /** Had to say the same thing in other words. */
  readonly rephrase: number;
  /** Had to say the very same thing again. */
  readonly repeat: number;
  /** Was not understood, or got an answer that did not help. */
  readonly deadEnd: number;
  /** Was asked back. */
  readonly clarification: number;
  /** Was handed to somebody else. */
  readonly transfer: number;
  /** Wrote again while nobody had come yet. */
  readonly wait: number;
}

/** Thresholds and wordless rules of judgement; from knowledge/content/policy.yaml. */
export interface Policy {
  /** Evidence at or above it is answered at once. */
  readonly answerAt: number;
  /** Evidence at or above it may be one of the choices of a clarification; below it the message counts as not understood. */
  readonly clarifyAt: number;
  /** Dissatisfaction at or above it in two turns, or with strong wording in one, brings in a person. */
  readonly escalateMood: number;
  /** How many times in a row nothing was understood before a person is brought in. */
  readonly deadEnds: number;
  /** Topics that are never answered unless the evidence is at or above `riskyAnswerAt`. */
  readonly riskyTopics: readonly string[];
  readonly riskyAnswerAt: number;
  /** Minutes a customer waits for an agent before the fallback is announced. */
  readonly waitMinutes: number;
  /** Minutes an agent may leave a customer unanswered before the desk points it out. */
  readonly replyMinutes: number;
  /** Effort points (see dialogs/effort.ts) at or above which help is brought in that turn. */
  readonly effortAt: number;
  /** What each trouble costs, in effort points; what is not named costs what dialogs/effort.ts says. */
  readonly effort?: Partial<EffortWeights>;
  readonly defaultLocale: string;
  readonly company: string;
  /** How a safe path and a refusal of an unknown language name a human contact, e.g. the 24-hour line. */
  readonly contact: string;
  /** Topics offered as the first choices of a new conversation, best first (three or four). */
  /** Patterns of the company's own reference numbers: `#` is any digit, `@` any letter (`ORD-######`). */
  readonly references?: readonly string[];
  readonly starters?: readonly string[];
  /** Locales the bot speaks (`en`, `de`); only the default one when it is missing. */
  readonly locales?: readonly string[];
  /** Opening minutes within which a person answers a case whose customer picked no time. */
  readonly promiseMinutes?: number;
}

/** Local times `HH:MM` of one stretch; `to` is exclusive and later than `from`. */
export interface Shift {
  readonly from: string;
  readonly to: string;
}

/** When people work; from knowledge/content/hours.yaml. */
export interface Hours {
  /** IANA zone. */
  readonly zone: string;
  /** Monday is 1, Sunday is 7. */
  readonly week: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly Shift[]>>;
  /** Exceptions by local date `YYYY-MM-DD`; an empty list is closed all day. */
  readonly holidays: Readonly<Record<string, readonly Shift[]>>;
}

export interface OpeningState {
  readonly open: boolean;
  /** End of the stretch that is open now. */
  readonly until?: Instant;
  /** Start of the next stretch, when closed. */
  readonly opens?: Instant;
  readonly zone: string;
}

/** What think() is given about time and people, as facts. */
export interface Situation {
  readonly now: Instant;
  readonly opening: OpeningState;
  /** Start times a call-back may be promised for, all inside opening hours, soonest first (at most 12). */
  readonly callbackSlots: readonly Instant[];
  /** Agents who are signed in and accept conversations. */
  readonly agentsFree: number;
  /** Customers waiting before this one. */
  readonly waitingAhead: number;
  /** Likely minutes until somebody is free, from desk/rules/estimateWait. */
  readonly waitEstimate?: number;
  /** When a person will have answered a case whose customer picked no time (deadlineFor over opening hours). */
  readonly promiseBy?: Instant;
  readonly policy: Policy;
}
