/** How far promised probabilities are from what came true, on average (expected calibration error, ten bins). */
export function calibrationError(points: readonly { readonly score: number; readonly positive: boolean }[]): number {
  const bins = Array.from({ length: 10 }, () => ({ promised: 0, true: 0 }));
  for (const { score, positive } of points) {
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (bin === undefined) continue;
    bin.promised += score;
    bin.true += positive ? 1 : 0;
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.promised - bin.true), 0) / Math.max(1, points.length);
}
