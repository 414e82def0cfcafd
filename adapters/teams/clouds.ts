import type { TeamsBot } from './settings.ts';

/** What differs between Microsoft's public cloud and the one of the US government. */
export interface Cloud {
  /** Who signs what the Connector posts to us. */
  readonly issuer: string;
  /** What our own token is for. */
  readonly scope: string;
  /** Where a multi-tenant bot signs in. */
  readonly homeTenant: string;
  /** Tenants in which the Emulator may get its token besides the bot's own. */
  readonly emulatorTenants: readonly string[];
  /** Hosts of the Connector; a dot in front means every host below that name. */
  readonly hosts: readonly string[];
}

/** Facts of each cloud (specs: Bot Connector authentication; hosts as Teams names them in `serviceUrl`). */
export const clouds: Readonly<Record<TeamsBot['cloud'], Cloud>> = {
  public: {
    issuer: 'https://api.botframework.com',
    scope: 'https://api.botframework.com/.default',
    homeTenant: 'botframework.com',
    emulatorTenants: ['d6d49420-f39b-4df7-a1dc-d59a935871db', 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'],
    // The community cloud of the government (GCC) is part of the public one.
    hosts: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com', '.botframework.com'],
  },
  government: {
    issuer: 'https://api.botframework.us',
    scope: 'https://api.botframework.us/.default',
    homeTenant: 'MicrosoftServices.onmicrosoft.us',
    emulatorTenants: ['cab8a31a-1906-4287-a0d8-4eef66b95f6e', 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'],
    hosts: [
      'smba.infra.gov.teams.microsoft.us',
      'smba.infra.dod.teams.microsoft.us',
      '.botframework.azure.us',
      '.botframework.us',
    ],
  },
};
