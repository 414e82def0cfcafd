/**
 * Every sentence the system says, by id, with the values that it names beside `{company}` and `{contact}`, which are always at
 * hand. The words are in knowledge/content/messages/<locale>.yaml; there an id may have variants by ending, see speak.ts.
 */
export const sentences = {
  intro: [],

  'smalltalk.hello': [],
  'smalltalk.greeting': [],
  'smalltalk.thanks': [],
  'smalltalk.goodbye': [],
  'smalltalk.asks-if-bot': [],
  'smalltalk.asks-capabilities': [],
  'smalltalk.helped': [],
  'smalltalk.not-helped': [],
  'smalltalk.abuse': [],
  'smalltalk.other-language': ['languages'],
  'smalltalk.nothing-said': [],
  'smalltalk.same-answer': [],
  'smalltalk.unreadable': [],
  'smalltalk.keyword-help': [],
  'smalltalk.declined': [],
  'smalltalk.acknowledged': [],
  'smalltalk.complaint': ['reference'],

  'answer.upset': [],
  'answer.other-locale': ['language'],
  'answer.person': [],
  'also.unreadable': [],

  'clarify.one': [],
  'clarify.several': [],
  'not-understood': [],
  'none-of-these': [],

  'handover.asked': [],
  'handover.low-confidence': [],
  'handover.emotion': [],
  'handover.effort': [],
  'handover.policy': [],
  'handover.fault': [],
  'handover.journey': [],
  'handover.complaint': ['reference'],
  'handover.callback': [],

  'case.goes-along': ['reference'],
  'wait.next': [],
  'wait.minutes': ['minutes'],
  'wait.until': ['time'],
  'wait.kept': [],
  'closed.opens': ['opens'],
  'closed.nobody': [],
  'closed.soon': [],
  'closed.due': ['due'],
  'closed.no-due': [],
  'closed.pick': [],

  'callback.offer': [],
  'callback.no-times': [],
  'callback.via': ['time'],
  'callback.set-chat': ['time', 'reference'],
  'callback.set-sms': ['time', 'reference'],
  'callback.change': [],
  'callback.cancelled': [],
  'callback.stays': ['reference'],

  'safe-path.coming': [],
  'safe-path.closed': [],
  'safe-path.waiting': [],

  'consent.out': [],
  'consent.in': [],
  'end.closed': [],
  'end.stays': ['reference'],

  'choice.person': [],
  'choice.other': [],
  'choice.via-chat': [],
  'choice.via-sms': ['phone'],

  'person.joined': ['name'],
  'person.joined-sms': ['name', 'reference'],
  'person.moved-to-sms': ['name'],
  'person.handed-back': ['name'],
  'person.closed': ['name'],
  'wait.missed': ['due'],
  'wait.missed-bot': [],
  'callback.missed': ['due'],

  'brief.no-words': [],
  'brief.danger': [],
  'brief.promise-wait': [],
  'brief.promise-case': [],
  'brief.promise-callback': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SentenceId = keyof typeof sentences;
