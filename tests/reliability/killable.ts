import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/house.ts';

// A Nightdesk of its own process that dies at the moment it is told, as after a kill -9: `after-commit accept` is right after
// the next accept was committed, `sent` between sending a message and marking it.
let killAt = '';
process.on('message', (moment) => {
  killAt = String(moment);
  process.send?.('armed');
});
const die = (moment: string): void => {
  if (moment === killAt) process.kill(process.pid, 'SIGKILL');
};

const house = await openHouse(readConfig(process.env), {
  leaseMs: 1_500,
  hooks: { at: (point, operation) => die(`${point} ${operation}`) },
  afterSend: () => die('sent'),
});
await house.published;
process.send?.('published');
