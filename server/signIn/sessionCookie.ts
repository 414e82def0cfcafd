import type { RawRequest } from '../../core/channel.ts';

/** The token of the session cookie, or null. Over https only the `__Host-` cookie counts: no other site of the domain can have set it. */
export function sessionToken(request: RawRequest, https: boolean): string | null {
  const { cookie } = request.headers;
  const lines = typeof cookie === 'string' ? cookie : (cookie?.join(';') ?? '');
  for (const pair of lines.split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    if (name === nameOf(https) && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

/** Keeps the token in the browser until it is closed or the session ends; scripts never see it. */
export function keepSession(token: string, https: boolean): string {
  return `${nameOf(https)}=${token}; ${attributes(https)}`;
}

/** Takes the cookie away. */
export function dropSession(https: boolean): string {
  return `${nameOf(https)}=; Max-Age=0; ${attributes(https)}`;
}

function nameOf(https: boolean): string {
  return https ? '__Host-nightdesk' : 'nightdesk';
}

function attributes(https: boolean): string {
  return `Path=/; HttpOnly; SameSite=Strict${https ? '; Secure' : ''}`;
}
