import { parseArgs } from 'node:util';
import { NightdeskError } from '../core/error.ts';
import type { Agent, Role } from '../core/people.ts';
import { adminCall } from './adminCall.ts';
import { runTool, usage } from './runTool.ts';

const help = `
npm run agent -- list
npm run agent -- invite <email> --name "Kim Lee" [--role agent|editor|admin]
npm run agent -- reset <email>           a link to choose a new password
npm run agent -- role <email> <role>     agent, editor or admin
npm run agent -- disable <email>
npm run agent -- enable <email>
`;

await runTool(async () => {
  const { positionals, values } = readArguments();
  const [command, email, ...rest] = positionals;
  if (command === 'list' && email === undefined) return list();
  if (email === undefined) throw usage(help);
  switch (command) {
    case 'invite':
      return invite(email, values.name, readRole(values.role ?? 'agent'));
    case 'reset':
      return reset(email);
    case 'role':
      return change(email, { role: readRole(rest[0] ?? '') });
    case 'disable':
      return change(email, { state: 'disabled' });
    case 'enable':
      return change(email, { state: 'active' });
    default:
      throw usage(help);
  }
});

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { name: { type: 'string' }, role: { type: 'string' } } });
  } catch {
    throw usage(help);
  }
}

async function list(): Promise<void> {
  const { agents } = await adminCall('GET /agents', null);
  for (const { email, name, role, state } of agents) console.log([email, name, role, state].join('\t'));
}

async function invite(email: string, name: string | undefined, role: Role): Promise<void> {
  if (name === undefined) throw usage('Say how customers see them: --name "Kim Lee"');
  const { link } = await adminCall('POST /agents', { email, name, role });
  console.log(`${email} can choose a password here, once, within seven days:\n${link}`);
}

async function reset(email: string): Promise<void> {
  const { id } = await accountOf(email);
  const { link } = await adminCall('POST /agents/:id/reset', null, id);
  console.log(`${email} can choose a new password here, once, within a day:\n${link}`);
}

async function change(email: string, what: { role: Role } | { state: 'active' | 'disabled' }): Promise<void> {
  const { id } = await accountOf(email);
  const { agent } = await adminCall('POST /agents/:id', what, id);
  console.log(`${agent.email}: ${agent.role}, ${agent.state}`);
}

async function accountOf(email: string): Promise<Agent> {
  const { agents } = await adminCall('GET /agents', null);
  const found = agents.find((agent) => agent.email === email.trim().toLowerCase());
  if (found) return found;
  throw new NightdeskError('not-found', `Nobody here has the address ${email}. See: npm run agent -- list`);
}

function readRole(text: string): Role {
  if (text === 'agent' || text === 'editor' || text === 'admin') return text;
  throw usage('A role is agent, editor or admin.');
}
