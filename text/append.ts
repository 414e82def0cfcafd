import type { Inline } from '../core/blocks.ts';

/** Adds a node behind the others; texts, and pieces of code, that meet become one, as a reader sees them. */
export function append(nodes: Inline[], node: Inline): void {
  const last = nodes.at(-1);
  if (last && 'text' in last && 'text' in node && last.kind === node.kind)
    nodes[nodes.length - 1] = { kind: node.kind, text: last.text + node.text };
  else nodes.push(node);
}
