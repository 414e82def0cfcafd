// @energetic-ai/core brings TensorFlow.js inside, but not its types; this is what we use of it.
declare module '@tensorflow/tfjs-core' {
  export interface Tensor {
    data(): Promise<Float32Array>;
    dispose(): void;
  }
  export function tensor1d(values: readonly number[], type: 'int32'): Tensor;
  export function tensor2d(
    values: readonly (readonly number[])[],
    shape: readonly [number, number],
    type: 'int32',
  ): Tensor;
}
declare module '@tensorflow/tfjs-converter' {
  import type { Tensor } from '@tensorflow/tfjs-core';

  export interface GraphModel {
    /** What it was made from; read once more only to save it. */
    readonly artifacts: { weightData?: ArrayBuffer | undefined };
    executeAsync(inputs: Readonly<Record<string, Tensor>>, outputs: readonly string[]): Promise<readonly Tensor[]>;
  }
}
