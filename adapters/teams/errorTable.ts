/** What an error code of the Connector or of Teams means for a message: never again, or later. Codes that are not here go by their HTTP status. */
export const errorTable: ReadonlyMap<string, 'final' | 'later'> = new Map([
  // The message: too long, or not in a form they take.
  ...each('final', ['BadArgument', 'BadSyntax', 'MessageSizeTooBig']),
  // The customer: took the app away, blocked it, or is gone.
  ...each('final', ['ConversationBlockedByUser', 'MessageWritesBlocked', 'BotNotInConversationRoster']),
  ...each('final', ['ConversationNotFound', 'UserNotFound', 'ForbiddenOperationException']),
  // The organisation: its administrator said no.
  ...each('final', ['BotDisabledByAdmin', 'NotEnoughPermissions', 'InvalidBotApiHost']),
  // Too much at once, or two changes of one conversation that met.
  ...each('later', ['Throttled', 'TooManyRequests', 'PreconditionFailed', 'ServiceUnavailable']),
]);

function each(verdict: 'final' | 'later', codes: readonly string[]): readonly (readonly [string, 'final' | 'later'])[] {
  return codes.map((code) => [code, verdict] as const);
}
