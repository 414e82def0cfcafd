import { parseSync } from '@swc/core';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rooms without clock, chance, environment, async and I/O (docs/ARCHITECTURE.md). */
export const pureRooms = ['core', 'text', 'dialogs', 'desk/rules', 'knowledge/search'] as const;

const forbiddenGlobals = new Set([
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'crypto',
  'performance',
  'require',
]);
const forbiddenCalls = new Set(['Date.now', 'Math.random', 'console.log', 'console.warn', 'console.error']);

/** Names what is impure in a source text: one line per finding, empty when pure. */
export function impurities(source: string, tsx = false): readonly string[] {
  const found = new Set<string>();
  visit(parseSync(source, { syntax: 'typescript', tsx, target: 'es2022' }), found);
  return [...found];
}

/** Every finding in the files of the pure rooms below `root`, and every use of `process.env` outside server/config.ts, as `file: finding`. */
export function impureFiles(root: string, rooms: readonly string[] = pureRooms): readonly string[] {
  return rooms.flatMap((room) =>
    sources(join(root, room)).flatMap((file) =>
      impurities(readFileSync(file, 'utf8'), file.endsWith('x')).map(
        (finding) => `${file.slice(root.length + 1)}: ${finding}`,
      ),
    ),
  );
}

/** Files below a folder that read the environment although only server/config.ts may. */
export function environmentReaders(root: string, rooms: readonly string[]): readonly string[] {
  return rooms
    .flatMap((room) => sources(join(root, room)))
    .filter((file) => /\bprocess\s*(\.\s*env|\[\s*['"]env)|from 'node:process'/.test(readFileSync(file, 'utf8')))
    .map((file) => file.slice(root.length + 1))
    .filter((file) => file !== 'server/config.ts');
}

function sources(folder: string): readonly string[] {
  let entries: readonly string[];
  try {
    entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return entries.filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name));
}

function visit(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) {
    for (const child of node) visit(child, found);
    return;
  }
  if (!isNode(node)) return;
  const finding = findingOf(node);
  if (finding !== null) found.add(finding);
  for (const [key, child] of Object.entries(node)) {
    // Names of properties and types are not uses of a global.
    if (node.type === 'MemberExpression' && key === 'property' && isNode(child) && child.type === 'Identifier')
      continue;
    if (node.type === 'KeyValueProperty' && key === 'key') continue;
    if (key !== 'span' && key !== 'typeAnnotation' && key !== 'typeParams') visit(child, found);
  }
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function findingOf(node: Node): string | null {
  switch (node.type) {
    case 'AwaitExpression':
      return 'await';
    case 'ForOfStatement':
      return node['isAwait'] === true ? 'for await' : null;
    case 'Identifier':
      return typeof node['value'] === 'string' && forbiddenGlobals.has(node['value']) ? node['value'] : null;
    case 'MemberExpression': {
      const name = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
      return forbiddenCalls.has(name) ? name : null;
    }
    case 'NewExpression': {
      const given = node['arguments'];
      return nameOf(node['callee']) === 'Date' && (!Array.isArray(given) || given.length === 0) ? 'new Date()' : null;
    }
    default:
      return node['async'] === true || node['isAsync'] === true ? 'async function' : null;
  }
}

function nameOf(node: unknown): string {
  return isNode(node) && node.type === 'Identifier' && typeof node['value'] === 'string' ? node['value'] : '';
}
