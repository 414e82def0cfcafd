import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/house.ts';

// A Nightdesk of its own process that gives itself a signal at the moment it is told: `after-commit accept` is right after an
// accept was committed, `sent` between sending a message and marking it. SIGTERM ends it in peace, as `server/main.ts` does.
interface Order {
  readonly moment: string;
  /** So often the moment passes before. */
  readonly passes: number;
  readonly signal: NodeJS.Signals;
}

let order: Order | undefined;
let passed = 0;
process.on('message', (given: Order) => {
  order = given;
  passed = 0;
  process.send?.('heard');
});
const pass = (moment: string): void => {
  if (order?.moment !== moment || passed++ < order.passes) return;
  const { signal } = order;
  order = undefined;
  process.kill(process.pid, signal);
};

const house = await openHouse(readConfig(process.env), {
  leaseMs: Number(process.env['LEASE_MS']),
  hooks: { at: (point, operation) => pass(`${point} ${operation}`) },
  afterSend: () => pass('sent'),
});
process.on('SIGTERM', () => void house.stop().then(() => process.exit(0)));
