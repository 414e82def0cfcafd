import { decodeJwt } from 'jose';
import type { JWTPayload } from 'jose';
import { clouds } from './clouds.ts';
import type { TeamsBot } from './settings.ts';

/**
 * Who a token says has sent it, the Connector or the Emulator; null when it is not for us. Nothing is proved here: this only
 * keeps from botbuilder what it would take too easily. It believes a token of the Emulator made for somebody else (`aud`),
 * one that never ends (`exp`), and it remembers every tenant that anybody names (`tid`) for ever.
 */
export function speakerOf(settings: TeamsBot, authorization: string): 'connector' | 'emulator' | null {
  const claims = claimsIn(authorization);
  if (claims === null || claims.aud !== settings.appId || typeof claims.exp !== 'number') return null;
  const { issuer, emulatorTenants } = clouds[settings.cloud];
  // The Connector's tokens name no tenant.
  if (claims.iss === issuer) return isNamed(claims['tid'], []) ? 'connector' : null;
  const tenants = settings.tenantId === undefined ? emulatorTenants : [...emulatorTenants, settings.tenantId];
  const isEmulator = tenants.some((tenant) => issuersOf(tenant).includes(claims.iss ?? ''));
  return isEmulator && isNamed(claims['tid'], tenants) ? 'emulator' : null;
}

function claimsIn(authorization: string): JWTPayload | null {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
  if (token === undefined) return null;
  try {
    return decodeJwt(token);
  } catch {
    // Not a token at all, which is as good as none.
    return null;
  }
}

function isNamed(tenant: unknown, tenants: readonly string[]): boolean {
  return tenant === undefined || (typeof tenant === 'string' && tenants.includes(tenant));
}

/** As Microsoft names the issuer of a tenant in tokens of version 1 and 2. */
function issuersOf(tenant: string): readonly string[] {
  return [
    `https://sts.windows.net/${tenant}/`,
    `https://login.microsoftonline.com/${tenant}/v2.0`,
    `https://login.microsoftonline.us/${tenant}/`,
    `https://login.microsoftonline.us/${tenant}/v2.0`,
  ];
}
