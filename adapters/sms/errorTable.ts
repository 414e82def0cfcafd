/** What an error code of Twilio means for a message: never again, or later. Codes that are not here go by their HTTP status. */
export const errorTable: ReadonlyMap<number, 'final' | 'later'> = new Map([
  // The recipient: not a number, not a mobile, opted out, unknown, a landline, blocked.
  ...each('final', [21211, 21614, 21610, 30004, 30005, 30006]),
  // The content or the account: filtered, a region that is not allowed, a sender that may not send.
  ...each('final', [21408, 21606, 21608, 21612, 21617, 30007, 30034, 30450]),
  // Too much at once, a queue that is full, a phone that is off, an account that is suspended for the moment.
  ...each('later', [20429, 14107, 30001, 30002, 30003, 30008, 30010]),
]);

function each(verdict: 'final' | 'later', codes: readonly number[]): readonly (readonly [number, 'final' | 'later'])[] {
  return codes.map((code) => [code, verdict] as const);
}
