import { backupTrial } from '../operate/backup/backupTrial.ts';
import type { Trial } from './trial.ts';
import { duplicateStorm } from './trials/duplicateStorm.ts';
import { killNine } from './trials/killNine.ts';
import { oneOwner } from './trials/oneOwner.ts';
import { outOfOrder } from './trials/outOfOrder.ts';
import { rollingRestart } from './trials/rollingRestart.ts';
import { twoProcesses } from './trials/twoProcesses.ts';

/** All trials, in the order of the catalogue. */
export const trials: readonly Trial[] = [
  killNine,
  duplicateStorm,
  outOfOrder,
  oneOwner,
  rollingRestart,
  twoProcesses,
  backupTrial,
];
