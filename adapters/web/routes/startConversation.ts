import { z } from 'zod';
import type { RawRequest, RawResponse } from '../../../core/channel.ts';
import { refusal } from '../answers.ts';
import { conversationOf } from '../conversationOf.ts';
import { matchLocale } from '../matchLocale.ts';
import type { Office } from '../office.ts';
import { readJson } from '../readJson.ts';
import { sessionAnswer } from '../sessionAnswer.ts';
import { verify } from '../verify.ts';
import { newGrant } from './generateToken.ts';

/** `POST /conversations`: 201 for a conversation that nobody has written in yet, 200 for one that goes on. */
export async function startConversation(request: RawRequest, office: Office): Promise<RawResponse> {
  const { settings, tokens } = office;
  const caller = await verify(request, settings, tokens);
  if (caller.kind === 'refused') return caller.response;
  const body = readJson(request);
  const grant = caller.kind === 'customer' ? caller.grant : newGrant(request, office);
  if (grant === null || body === null) return refusal(400, 'BadArgument', 'The body is not what is expected here.');
  const conversation = await conversationOf(caller, grant, settings.threads);
  const asked = z.string().max(100).safeParse(body['locale']).data;
  return sessionAnswer(request, grant, office, {
    status: conversation === null ? 201 : 200,
    locale: matchLocale(conversation?.locale ?? asked, settings.locales()),
    streamAfter: '',
  });
}
