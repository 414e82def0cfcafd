import type { Signal } from '../../core/understanding.ts';
import type { Plane } from '../../language/topics/trainSvm.ts';

/** A signal as it was fitted, and the margin above which it is heard. */
export interface Fitted {
  readonly signal: Signal;
  readonly above: number;
  readonly plane: Plane;
}

/** The file of language/signals/fitted/weights.ts: one byte a weight. */
export function weightsFile(fitted: readonly Fitted[]): string {
  const whole = fitted.map(({ signal, above, plane }) => {
    const step = plane.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
    const head = `  { signal: '${signal}', step: ${Number(step.toPrecision(5))}, bias: ${Number(plane.bias.toFixed(4))}, above: ${Number(above.toFixed(3))} },`;
    return { head, bytes: Uint8Array.from(plane.weights, (weight) => Math.round(weight / step)) };
  });
  return `import type { Signal } from '../../../core/understanding.ts';

// Written by \`node bench/fit-signals.ts --write\`; do not edit. Fitted to wordings written for this project, beside the training parts of
// banking77 (CC BY 4.0) and clinc150 (CC BY 3.0) as what signals nothing. They hold no words of any of them.

/** How the weights of a signal are read, and the margin above which it is heard. */
export interface FittedSignal {
  readonly signal: Signal;
  readonly step: number;
  readonly bias: number;
  readonly above: number;
}

/** In the order of their weights. */
export const signals: readonly FittedSignal[] = [
${whole.map(({ head }) => head).join('\n')}
];

/** One byte for every place of every signal, in base64. */
export const fitted =
  '${Buffer.concat(whole.map(({ bytes }) => bytes)).toString('base64')}';
`;
}
