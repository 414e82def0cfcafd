import type { TrialReport } from './runTrial.ts';
import type { Finding, Guarantee } from './trial.ts';

/** A guarantee after all trials: `untried` when no trial that ran looks at it. */
export interface Verdict {
  readonly guarantee: Guarantee;
  readonly promise: string;
  readonly is: 'held' | 'broken' | 'untried';
  /** By how many operations it was judged, where they were counted. */
  readonly judged: number;
  /** In how many trials. */
  readonly trials: number;
  readonly broken: Finding['broken'];
}

const promises: Readonly<Record<Guarantee, string>> = {
  G1: 'what was acknowledged is never lost',
  G2: 'each message changes something once',
  G3: 'one turn at a time, in order of arrival; no status goes back',
  G4: 'what is said leaves with the change that says it',
  G5: 'nothing is said twice; what is in doubt can be seen',
  G6: 'after any crash it comes to rest by itself',
  G7: 'what piles up is bounded',
  G8: 'who is told to stop leaves in peace',
};

const guarantees: readonly Guarantee[] = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8'];

/** The verdict on each guarantee; pure. */
export function verdicts(reports: readonly TrialReport[]): readonly Verdict[] {
  return guarantees.map((guarantee) => {
    const looked = reports.filter(({ trial }) => trial.guarantees.includes(guarantee));
    const broken = reports.flatMap(({ trial, database, finding }) =>
      finding.broken
        .filter((one) => one.guarantee === guarantee)
        .map(({ what }) => ({ guarantee, what: `${trial.name} (${database}): ${what}` })),
    );
    const judged = looked.reduce((sum, { finding }) => sum + (finding.judged?.[guarantee] ?? 0), 0);
    const is = broken.length > 0 ? 'broken' : looked.length > 0 ? 'held' : 'untried';
    return { guarantee, promise: promises[guarantee], is, judged, trials: looked.length, broken };
  });
}
