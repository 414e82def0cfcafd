import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { clouds } from './clouds.ts';
import type { TeamsBot } from './settings.ts';

/** What botbuilder looks at to know whether a request is genuine. */
export interface Claimed {
  readonly channelId: string;
  readonly serviceUrl: string;
}

/**
 * botbuilder's CloudAdapter, used for what it knows best: proving who posts to us. It never runs a bot and never sends: its
 * client repeats a message up to three times by itself, so ours leave by the outbox (send.ts).
 */
export class CloudDoor extends CloudAdapter {
  constructor(settings: TeamsBot) {
    const { issuer, scope } = clouds[settings.cloud];
    super(
      new ConfigurationBotFrameworkAuthentication(
        {
          MicrosoftAppId: settings.appId,
          ...(settings.tenantId === undefined ? {} : { MicrosoftAppTenantId: settings.tenantId }),
          ToBotFromChannelTokenIssuer: issuer,
          ToBotFromChannelOpenIdMetadataUrl: settings.openIdUrl,
          ToBotFromEmulatorOpenIdMetadataUrl: `${settings.loginUrl}/common/v2.0/.well-known/openid-configuration`,
          ToChannelFromBotLoginUrl: settings.loginUrl,
          ToChannelFromBotOAuthScope: scope,
          OAuthUrl: issuer,
        },
        credentialsThatSignNothing(settings.appId),
      ),
    );
  }

  /** Resolves when the token is Microsoft's, in its time, for us, and speaks of this channel and address; rejects otherwise. */
  async prove(authorization: string, { channelId, serviceUrl }: Claimed): Promise<void> {
    const activity: Partial<Activity> = { type: 'event', channelId, serviceUrl };
    await this.processActivity(authorization, activity as Activity, () => Promise.resolve());
  }
}

type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

/** botbuilder wants to be able to call back at once; it must not get our token. */
function credentialsThatSignNothing(appId: string): Credentials {
  return {
    isValidAppId: (given) => Promise.resolve(given === appId),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () =>
      Promise.resolve({ signRequest: () => Promise.reject(new Error('Nothing leaves by botbuilder.')) }),
  };
}
