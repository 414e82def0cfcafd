import { readFileSync } from 'node:fs';

/** What a process used so far, as Linux counts it (/proc). */
export interface Usage {
  /** Processor time of all its threads, in seconds. */
  readonly cpuSeconds: number;
  /** Memory it holds now (VmRSS), in MB. */
  readonly rssMb: number;
  /** The most it ever held (VmHWM), in MB. */
  readonly peakRssMb: number;
}

/** Reads it; throws when there is no such process. */
export function usageOf(pid: number): Usage {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name before may hold spaces and brackets; user and system time are the 12th and 13th field after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const mb = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return {
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    rssMb: mb('VmRSS'),
    peakRssMb: mb('VmHWM'),
  };
}

/** The same on every Linux. */
const ticksPerSecond = 100;
