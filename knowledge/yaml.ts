import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Problem } from '../core/knowledge.ts';

export type Path = readonly PropertyKey[];

/** A YAML text as plain values (every scalar is text; what it means is for a schema to say) that still knows its lines. */
export interface YamlText {
  readonly file: string;
  readonly value: unknown;
  /** Line of a key or list entry; of its nearest parent when it is not there. */
  lineOf(path: Path): number;
}

/** Reads one YAML document that starts at line `firstLine` of `file`. Wrong YAML becomes problems, never an exception. */
export function readYaml(
  text: string,
  file: string,
  firstLine = 1,
): { readonly yaml: YamlText | null; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  // `failsafe`: `2027-05-31`, `no` and `08:00` stay what was written.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'failsafe',
    // 'silent' would also keep back that there is a second document.
    logLevel: 'error',
    // Its own check compares every key with every other; ours is in `refused`.
    uniqueKeys: false,
  });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line) + firstLine - 1;
  const wrong = [...document.errors, ...document.warnings].map((error) => fromYamlError(error, file, lineAt));
  if (wrong.length === 0) wrong.push(...refused(document, file, lineAt));
  if (wrong.length > 0) return { yaml: null, problems: wrong.slice(0, 5) };
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const lineOf = (path: Path): number => lineAt(offsetOf(document.contents, path));
  return { yaml: { file, value, lineOf }, problems: [] };
}

function fromYamlError(error: YAMLError, file: string, lineAt: (offset: number) => number): Problem {
  const [message, remedy] = explanations[error.code] ?? [
    `This is not YAML: ${error.message.split('\n')[0]?.slice(0, 120) ?? ''}.`,
    'Check the indentation, and put texts with `: ` or `#` in "quotes".',
  ];
  return { file, line: lineAt(error.pos[0]), message, remedy, severity: 'error' };
}

const explanations: Partial<Record<YAMLError['code'], readonly [string, string]>> = {
  MULTIPLE_DOCS: ['A second document starts here.', 'Remove the line `---`.'],
  TAB_AS_INDENT: ['A tab is used for indentation.', 'Use spaces.'],
  RESOURCE_EXHAUSTION: ['Lists or keys are nested too deeply.', 'Write it flatter.'],
  TAG_RESOLVE_FAILED: ['Tags (`!…`) are not used here.', 'Remove the tag, or put the text in "quotes".'],
};

/** What YAML allows and content does not need: anchors (a small file could grow without end), keys that are lists, keys written twice. */
function refused(document: Document.Parsed, file: string, lineAt: (offset: number) => number): Problem[] {
  const found: Problem[] = [];
  const add = (node: { readonly range?: readonly number[] | null }, message: string, remedy: string): void => {
    found.push({ file, line: lineAt(node.range?.[0] ?? 0), message, remedy, severity: 'error' });
  };
  visit(document, {
    Alias: (_, node) =>
      add(node, 'Anchors and aliases are not used here.', 'Write the value out, or put it in "quotes".'),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor !== undefined)
        add(node, 'Anchors and aliases are not used here.', 'Write the value without `&`, or put it in "quotes".');
    },
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) add(key, 'This key is there twice.', 'Keep one of the two.');
        seen.add(key.value);
      }
    },
    Pair: (_, pair) => {
      if (!isScalar(pair.key))
        add(isSeq(pair.key) || isMap(pair.key) ? pair.key : {}, 'This key is a list.', 'Put it in "quotes".');
      // Would not be a key but the object's prototype in careless code.
      else if (pair.key.value === '__proto__') add(pair.key, '`__proto__` cannot be a key.', 'Remove it.');
    },
  });
  return found;
}

function offsetOf(root: Node | null, path: Path): number {
  let offset = root?.range?.[0] ?? 0;
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === String(step));
      if (!pair) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (isScalar(node) || isMap(node) || isSeq(node)) offset = node.range?.[0] ?? offset;
      else return offset;
    } else return offset;
  }
  return offset;
}
