import { backupTrial } from '../operate/backup/backupTrial.ts';
import { upgradeTrial } from '../operate/upgradeTrial.ts';
import type { Trial } from './trial.ts';
import { ambiguousSend } from './trials/ambiguousSend.ts';
import { backlog } from './trials/backlog.ts';
import { batch } from './trials/batch.ts';
import { clock } from './trials/clock.ts';
import { dbDown } from './trials/dbDown.ts';
import { duplicateStorm } from './trials/duplicateStorm.ts';
import { killNine } from './trials/killNine.ts';
import { oneOwner } from './trials/oneOwner.ts';
import { outage } from './trials/outage.ts';
import { outOfOrder } from './trials/outOfOrder.ts';
import { reconnect } from './trials/reconnect.ts';
import { rollingRestart } from './trials/rollingRestart.ts';
import { twoProcesses } from './trials/twoProcesses.ts';

/** All trials, in the order of the catalogue. */
export const trials: readonly Trial[] = [
  killNine,
  duplicateStorm,
  outOfOrder,
  batch,
  dbDown,
  outage,
  ambiguousSend,
  reconnect,
  oneOwner,
  rollingRestart,
  clock,
  twoProcesses,
  upgradeTrial,
  backupTrial,
  backlog,
];
