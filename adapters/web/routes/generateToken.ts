import { z } from 'zod';
import type { RawRequest, RawResponse } from '../../../core/channel.ts';
import { customerWords } from '../../base/customerWords.ts';
import { refusal } from '../answers.ts';
import { isUserId, newConversationId } from '../conversationId.ts';
import { matchLocale } from '../matchLocale.ts';
import type { Office } from '../office.ts';
import { readJson } from '../readJson.ts';
import { sessionAnswer } from '../sessionAnswer.ts';
import type { Grant } from '../tokens.ts';
import { verify } from '../verify.ts';

/** `POST /tokens/generate` with our secret: a token for a customer of that server's choice; the conversation is reserved, not begun. */
export async function generateToken(request: RawRequest, office: Office): Promise<RawResponse> {
  const caller = await verify(request, office.settings, office.tokens);
  if (caller.kind === 'refused') return caller.response;
  if (caller.kind === 'customer') return refusal(403, 'BadToken', 'Tokens are made with the secret.');
  const grant = newGrant(request, office);
  if (grant === null) return refusal(400, 'BadArgument', 'user.id may hold letters, digits, _ and -, at most 50.');
  return sessionAnswer(request, grant, office, {
    status: 200,
    locale: matchLocale(undefined, office.settings.locales()),
  });
}

/** What a server asks for: a user (or a new one) and the sites that may use the token. Null when it asks in vain. */
export function newGrant(request: RawRequest, office: Office): Grant | null {
  const { newId } = office.settings;
  const { data: asked } = question.safeParse(readJson(request));
  const user = asked?.user?.id || `dl_${newId()}`;
  if (asked === undefined || !isUserId(user)) return null;
  const name = customerWords(asked.user?.name ?? '', 80).trim();
  return {
    conversationId: newConversationId(newId, user),
    user,
    identity: name === '' ? { level: 'anonymous' } : { level: 'claimed', name },
    origins: asked.trustedOrigins ?? [],
  };
}

const question = z.object({
  user: z.object({ id: z.string().nullish(), name: z.string().nullish() }).nullish(),
  trustedOrigins: z.array(z.string().max(300)).max(20).nullish(),
});
