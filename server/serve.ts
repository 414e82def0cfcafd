import { readOwnConfig } from './config.ts';
import { type House, openHouse } from './house.ts';
import { openLog } from './operate/openLog.ts';
import { startProblem } from './startProblem.ts';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18))
  stop(`Nightdesk needs Node 22.18 or newer, this is ${process.versions.node}. Start it with \`npm start\`.`);

try {
  const config = readOwnConfig();
  const house = await openHouse(config);
  greet(
    house,
    config.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${house.port}`,
  );
  // What an error says may quote a customer; from here on only the log hears of it, and whoever watches us starts us anew.
  const log = openLog(config.logLevel);
  process.on('uncaughtException', (error) => {
    log.fault('ended by an error that nobody caught', error);
    process.exit(1);
  });
  // npm passes on the signal that the terminal has sent already; the second one must not cut the first short.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave(house));
} catch (error) {
  const problem = startProblem(error);
  if (problem !== null) stop(problem);
  throw error;
}

function greet(house: House, url: string): void {
  const { firstAdmin } = house;
  const lines = [
    '',
    `  Nightdesk is listening.`,
    '',
    `  Chat    ${url}/`,
    `  Desk    ${url}/desk/`,
    `  Health  ${url}/health`,
    ...(firstAdmin === null
      ? []
      : [
          '',
          `  Sign in at the desk as ${firstAdmin.email}`,
          `  with the one-time password ${firstAdmin.password}`,
          `  (shown this once; you will be asked for your own)`,
        ]),
    '',
  ];
  console.log(lines.join('\n'));
  house.published.then(
    ({ published, problems }) => {
      for (const { severity, file, line, message, remedy } of problems.slice(0, 20))
        console.log(`  ${severity}: ${file}:${line} ${message} ${remedy}`);
      if (problems.length > 20) console.log(`  … and ${problems.length - 20} more`);
      console.log(
        published
          ? '  The knowledge is published; questions are answered now.\n'
          : '  The knowledge has errors (above) and was not published.\n',
      );
    },
    // Told in the log already.
    () => undefined,
  );
}

async function leave(house: House): Promise<void> {
  await house.stop();
  process.exit(0);
}

function stop(message: string): never {
  console.error(`\n${message}\n`);
  process.exit(1);
}
