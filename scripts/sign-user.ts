import { parseArgs } from 'node:util';
import { SignJWT } from 'jose';
import { NightdeskError } from '../core/error.ts';
import { readOwnConfig } from '../server/config.ts';
import { runTool, usage } from './runTool.ts';

const help = `
npm run sign-user -- --id <customer id> [--name <name>] [--email <address>] [--phone <number>] [--hours <1 to 24>]
Signs who a customer is, as the server of a host page does for each page it shows; see docs/EMBED.md.
`;

await runTool(async () => {
  const { id, name, email, phone, hours } = readArguments();
  const { userSecrets, publicUrl, host, port } = readOwnConfig();
  const [secret] = userSecrets;
  if (secret === undefined)
    throw new NightdeskError(
      'settings-invalid',
      'WIDGET_USER_SECRET is not set, so nobody is believed. Make one with: openssl rand -base64 32',
    );
  const token = await new SignJWT({
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(id)
    .setIssuedAt()
    .setExpirationTime(`${hours} hours`)
    .sign(new TextEncoder().encode(secret));
  const home = publicUrl ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  console.log(`${token}\n\n<script src="${home}/widget.js" defer data-user-token="${token}"></script>`);
});

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { id: text, name: text, email: text, phone: text, hours: text } });
    const hours = Number(values.hours ?? '1');
    if (!values.id?.trim() || !(hours >= 1 && hours <= 24)) throw usage(help);
    return { ...values, id: values.id.trim(), hours };
  } catch {
    throw usage(help);
  }
}
