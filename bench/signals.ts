import type { Signal } from '../core/understanding.ts';
import { clausesOf } from '../language/signals/clauses.ts';
import { signalsOf } from '../language/signals/signalsOf.ts';
import { runTool } from '../scripts/runTool.ts';
import { fifthSittingUnseen, innocentUnseen } from '../tests/language/said/fifthSittingUnseen.ts';
import { readTexts } from './readTexts.ts';
import { learned } from './signals/learned.ts';
import { table } from './table.ts';

// `npm run bench:signals`: how much is heard of wordings that nothing was ever learned from, and what is heard where there is nothing to
// hear: in what only seems to signal something, and in customers' questions of public data.
await runTool(benchSignals);

function benchSignals(): Promise<void> {
  const rows = learned.map((signal) => {
    const of = fifthSittingUnseen[signal];
    return [signal, ...[of?.en ?? [], of?.de ?? []].map((texts) => shareOf(texts, (heard) => heard.includes(signal)))];
  });
  const wrong = [innocentUnseen.en, innocentUnseen.de].map((texts) => shareOf(texts, isAny));
  console.log(table(['heard', 'English', 'German'], [...rows, ['anything, where nothing was said', ...wrong]]));
  for (const [set, part] of [
    ['banking77', 'valid'],
    ['clinc150', 'valid'],
    ['hwu64', 'valid'],
  ] as const) {
    const texts = readTexts(set, part)?.map(({ text }) => text);
    if (texts === undefined) console.log(`The public data is not here (../shared/data/${set}).`);
    else {
      const shares = learned.map((signal) => [signal, shareOf(texts, (heard) => heard.includes(signal))]);
      console.log(table([`${set}, wrongly heard`, 'share'], [...shares, ['any of them', shareOf(texts, isAny)]]));
    }
  }
  return Promise.resolve();
}

function shareOf(texts: readonly string[], is: (heard: readonly Signal[]) => boolean): string {
  const found = texts.filter((text) => is(signalsOf(clausesOf(text)))).length;
  return `${found} of ${texts.length}, ${((100 * found) / texts.length).toFixed(1)} %`;
}

function isAny(heard: readonly Signal[]): boolean {
  return learned.some((signal) => heard.includes(signal));
}
