/** One bot that is registered with Azure Bot Service. */
export interface TeamsBot {
  /** The bot's application id; tokens that come to us are made for it. */
  readonly appId: string;
  readonly appPassword: string;
  /** Tenant of a single-tenant bot; without it the bot is multi-tenant. */
  readonly tenantId?: string;
  readonly cloud: 'public' | 'government';
  /** Where Microsoft signs us in, without a slash at its end. */
  readonly loginUrl: string;
  /** Where the Connector's signing keys are announced. */
  readonly openIdUrl: string;
  /** Origins besides Microsoft's that may be answered (`http://localhost:*` is any port): the Emulator's; empty refuses the Emulator. */
  readonly localOrigins: readonly string[];
  /** Where help pages are, without a slash at its end. */
  readonly publicUrl?: string;
}
