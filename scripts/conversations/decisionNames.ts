/** What a conversation may expect: the kinds of decisions and what small talk, call-backs, safe paths and consent are about. */
export const decisionNames = [
  ...['answer', 'smalltalk', 'clarify', 'not-understood', 'journey', 'safe-path', 'escalate', 'consent', 'end', 'hold'],
  ...['hello', 'greeting', 'thanks', 'goodbye', 'asks-if-bot', 'asks-capabilities', 'helped', 'not-helped', 'abuse'],
  ...['other-language', 'nothing-said', 'waiting', 'same-answer', 'unreadable', 'keyword-help', 'declined'],
  ...['acknowledged', 'complaint', 'offer', 'via', 'confirm', 'cancel', 'self-harm', 'emergency', 'threat'],
  ...['opt-in', 'opt-out'],
] as const;
