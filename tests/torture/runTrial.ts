import type { Finding, Trial, TrialSettings } from './trial.ts';

/** What became of one trial on one database; a trial that failed itself has proved nothing, so that counts as broken too. */
export interface TrialReport {
  readonly trial: Trial;
  readonly database: TrialSettings['database'];
  readonly finding: Finding;
  readonly ms: number;
}

/** Runs a trial to its end; never rejects. */
export async function runTrial(trial: Trial, settings: TrialSettings): Promise<TrialReport> {
  const began = performance.now();
  const { database } = settings;
  try {
    const finding = await trial.run(settings);
    return { trial, database, finding, ms: performance.now() - began };
  } catch (error) {
    const what = `the trial failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    const broken = trial.guarantees.map((guarantee) => ({ guarantee, what }));
    return { trial, database, finding: { figures: {}, broken }, ms: performance.now() - began };
  }
}
