/** A time as part of a file name, in UTC to the millisecond: names sort by age and do not meet. */
export function timeStamp(at: Date): string {
  return at.toISOString().replaceAll(/[-:.]/g, '').replace('T', '-');
}
