/** A Markdown file taken apart; `lines` count from 1 in the file. */
export interface Parted {
  /** YAML between the `---` lines, null when there is none. */
  readonly yaml: string | null;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
  /** The front matter begins but does not end, or is in a form we do not read. */
  readonly wrong?: string;
}

/** Parts front matter and body. A file without front matter is all body, also one that begins with a rule (`---`). */
export function partFrontMatter(text: string): Parted {
  const plain = { yaml: null, yamlLine: 1, body: text, bodyLine: 1 };
  const lines = text.split('\n');
  const fence = lines[0]?.trimEnd();
  if (fence !== '---' && fence !== '+++') return plain;
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === fence);
  if (end < 0)
    return /^[\w-]+\s*[:=]/.test(lines[1] ?? '')
      ? { ...plain, wrong: `The front matter has no end.\nWrite a line \`${fence}\` below its last key.` }
      : plain;
  const rest = { body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
  // Other tools' TOML: nothing in it is for us, the article below it is.
  if (fence === '+++') return { ...plain, ...rest };
  return { yaml: lines.slice(1, end).join('\n'), yamlLine: 2, ...rest };
}
