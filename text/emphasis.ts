import type { Inline } from '../core/blocks.ts';
import { append } from './append.ts';

/** Makes strong or emphasised text of nodes; the same emphasis inside them adds nothing and is taken out. */
export function emphasis(kind: 'strong' | 'em', nodes: readonly Inline[]): Inline {
  return { kind, children: without(kind, nodes) };
}

function without(kind: 'strong' | 'em', nodes: readonly Inline[]): readonly Inline[] {
  const kept: Inline[] = [];
  for (const node of nodes) {
    const inner = 'children' in node ? { ...node, children: without(kind, node.children) } : node;
    for (const one of inner.kind === kind ? inner.children : [inner]) append(kept, one);
  }
  return kept;
}
