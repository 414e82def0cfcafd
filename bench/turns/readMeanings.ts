/** How often words left doubt and the meaning was to be told since a server started, by what became of it; empty when it tells none. */
export async function readMeanings(origin: string): Promise<Readonly<Record<string, number>>> {
  const answer = await fetch(new URL('/metrics', origin));
  if (!answer.ok) throw new Error(`/metrics answered ${answer.status}.`);
  const lines = (await answer.text()).matchAll(/^nightdesk_embeddings_total\{outcome="(\w+)"\} (\d+)$/gm);
  return Object.fromEntries(Array.from(lines, ([, outcome = '', count]) => [outcome, Number(count)]));
}
