import { Agent } from 'node:http';
import { drive, type Load } from './drive.ts';
import { openConnector } from './openConnector.ts';
import { type Round, roundOf } from './roundOf.ts';
import { startEcho } from './startEcho.ts';
import { usageOf } from './usageOf.ts';

/** One round of the echo bot; `folder` is new and its own. */
export async function measureEcho(folder: string, load: Load): Promise<Round> {
  const echo = await startEcho(folder);
  const agent = new Agent({ keepAlive: true, maxSockets: load.callers });
  const connector = await openConnector(agent, echo.origin);
  try {
    return roundOf(await drive(connector.open, load, () => [usageOf(echo.pid)]));
  } finally {
    agent.destroy();
    await connector.close();
    await echo.stop();
  }
}
