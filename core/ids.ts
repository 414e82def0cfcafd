/** A string that may only be used as the id of one kind of thing. */
type Id<Kind extends string> = string & { readonly __kind?: Kind };

export type PersonId = Id<'person'>;
export type ConversationId = Id<'conversation'>;
export type CaseId = Id<'case'>;
export type EventId = Id<'event'>;
export type HandoverId = Id<'handover'>;
export type AgentId = Id<'agent'>;
export type ArticleId = Id<'article'>;
