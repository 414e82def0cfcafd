/** The chance that a random positive is scored above a random negative, ties count half (area under the ROC curve, by ranks). */
export function auroc(points: readonly { readonly score: number; readonly positive: boolean }[]): number {
  const sorted = points.toSorted((a, b) => a.score - b.score);
  let ranks = 0;
  let positives = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1;
    // Equal scores share the mean of their ranks.
    const rank = (from + 1 + to) / 2;
    const here = sorted.slice(from, to).filter(({ positive }) => positive).length;
    ranks += here * rank;
    positives += here;
    from = to;
  }
  const negatives = sorted.length - positives;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}
