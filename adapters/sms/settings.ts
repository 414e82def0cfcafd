/** One Twilio account. */
export interface TwilioSms {
  readonly accountSid: string;
  /** Current and previous auth token, current first; both are believed, the first one is used. */
  readonly authTokens: readonly [string, ...string[]];
  /** Our number in E.164; without it the messaging service chooses. */
  readonly from?: string;
  readonly messagingServiceSid?: string;
  /** Where the REST API is, without a slash at its end. */
  readonly apiUrl: string;
  /** The address Twilio was configured with, without a slash at its end: signatures are made over it. */
  readonly publicUrl: string;
}
