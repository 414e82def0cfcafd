const uneasyAt = 0.35;
const upsetAt = 0.65;

/** One word for how dissatisfied somebody sounds (0 to 1). */
export function moodOf(dissatisfied: number): 'calm' | 'uneasy' | 'upset' {
  if (dissatisfied >= upsetAt) return 'upset';
  return dissatisfied >= uneasyAt ? 'uneasy' : 'calm';
}
