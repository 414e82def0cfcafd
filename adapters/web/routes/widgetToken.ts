import { z } from 'zod';
import type { RawRequest, RawResponse } from '../../../core/channel.ts';
import { networkOf } from '../../base/networkOf.ts';
import { later, refusal } from '../answers.ts';
import { grantFor } from '../grantFor.ts';
import { matchLocale } from '../matchLocale.ts';
import type { Office } from '../office.ts';
import { readJson } from '../readJson.ts';
import { readUserToken } from '../readUserToken.ts';
import { sessionAnswer } from '../sessionAnswer.ts';

/**
 * `POST /widget/token {userToken?, token?, locale?}`: a token without any secret in the page. `userToken` says who the
 * customer is, signed by the host (a wrong one is 401, never a silent stranger); `token` is what this device still holds.
 */
export async function widgetToken(request: RawRequest, office: Office): Promise<RawResponse> {
  const { settings, tokens, limits } = office;
  const waitMs = limits.tokens.take(networkOf(request.ip));
  if (waitMs > 0) return later(429, waitMs);
  const { data: asked } = question.safeParse(readJson(request));
  if (asked === undefined) return refusal(400, 'BadArgument', 'The body must be a JSON object with texts.');
  const identity = asked.userToken
    ? await readUserToken(asked.userToken, settings.userSecrets, settings.now())
    : { level: 'anonymous' as const };
  if (identity === null)
    return refusal(
      401,
      'UserTokenRejected',
      'userToken is not signed by this host page, has expired or lasts too long.',
    );
  const held = asked.token ? await tokens.read(asked.token, 'chat') : 'forged';
  const { threads, newId } = settings;
  const grant = await grantFor(identity, typeof held === 'string' ? undefined : held, {
    threads,
    newId,
    now: settings.now(),
  });
  return sessionAnswer(request, grant, office, {
    status: 200,
    locale: matchLocale(asked.locale ?? undefined, settings.locales()),
  });
}

const question = z.object({
  userToken: z.string().max(8000).nullish(),
  token: z.string().max(8000).nullish(),
  locale: z.string().max(100).nullish(),
});
