import type { RawRequest, RawResponse } from '../../../core/channel.ts';
import { refusal } from '../answers.ts';
import { conversationOf } from '../conversationOf.ts';
import { matchLocale } from '../matchLocale.ts';
import type { Office } from '../office.ts';
import { sessionAnswer } from '../sessionAnswer.ts';
import { verify } from '../verify.ts';

/** `POST /tokens/refresh`: a younger token for the same conversation; a dead one stays dead. */
export async function refreshToken(request: RawRequest, office: Office): Promise<RawResponse> {
  const { settings, tokens } = office;
  const caller = await verify(request, settings, tokens);
  if (caller.kind === 'refused') return caller.response;
  if (caller.kind === 'server') return refusal(400, 'BadArgument', 'A secret needs no refresh.');
  const conversation = await conversationOf(caller, caller.grant, settings.threads);
  const locale = matchLocale(conversation?.locale, settings.locales());
  return sessionAnswer(request, caller.grant, office, { status: 200, locale });
}
