import { expect } from 'chai';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const home = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(home, file), 'utf8');
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));

/** What looks like a path of ours and is not: an example, made by whoever follows the text, or public data that lies beside some copies of the project only. */
const examples = [
  /^\.\.\/shared\//,
  /\bpigeon\b/,
  /\breturns\b/,
  /\brefunds\b/,
  /^meridian\.example\//,
  /^listen\/notify$/,
];

/** Names without a folder are looked for everywhere. */
const known = new Set(
  globSync(
    '{adapters,bench,bots,core,desk,dialogs,docs,knowledge,language,scripts,server,store,tests,text,web}/**/*.*',
    { cwd: home },
  ).map((file) => basename(file)),
);

describe('what the documents say', () => {
  const documents = globSync(['README.md', 'docs/*.md', 'bench/README.md'], { cwd: home }).toSorted();

  it('is read here, all of it', () => {
    expect(documents).to.include.members(['docs/ARCHITECTURE.md', 'docs/OPERATE.md', 'docs/STYLE.md']);
  });

  for (const document of documents) {
    const text = read(document);

    it(`${document}: every file and folder it names is there`, () => {
      expect(pathsIn(text).filter((path) => !isThere(path, document))).to.deep.equal([]);
    });

    it(`${document}: every command it names can be run`, () => {
      expect(commandsIn(text).filter((name) => scripts[name] === undefined)).to.deep.equal([]);
    });

    it(`${document}: every link within the project leads somewhere`, () => {
      expect(linksIn(text).filter((link) => !existsSync(join(home, dirname(document), link)))).to.deep.equal([]);
    });
  }

  it('is seen to be wrong when it is', () => {
    const wrong =
      'See `core/none.ts`, `nowhere.ts` and [there](none.md), then `npm run none` and `npm run agent -- list`.';
    expect(pathsIn(wrong).filter((path) => !isThere(path, 'README.md'))).to.deep.equal(['core/none.ts', 'nowhere.ts']);
    expect(commandsIn(wrong).filter((name) => scripts[name] === undefined)).to.deep.equal(['none']);
    expect(linksIn(wrong)).to.deep.equal(['none.md']);
  });

  it('explains every error code and metric to the operator', () => {
    const operate = read('docs/OPERATE.md');
    const codes = [...read('core/error.ts').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code);
    const metrics = [...read('server/operate/openMetrics.ts').matchAll(/'(nightdesk_\w+)'/g)].map(([, name]) => name);
    expect(codes).to.have.length.above(10);
    expect(metrics).to.have.length.above(5);
    const missing = [...codes, ...metrics].filter((name) => !operate.includes(`\n| \`${name}\` |`));
    expect(missing).to.deep.equal([]);
  });
});

/** `core/error.ts`, `tests/contract/`, `hours.yaml`, `store/*.ts`, but no address, package or placeholder. */
function pathsIn(text: string): readonly string[] {
  return [...withoutFences(text).matchAll(/`([^`\n]+)`/g)]
    .map(([, code = '']) => code)
    .filter((code) => /^[\w.-]+(?:\/[\w.*-]*)+$|^[\w.-]+\.(?:ts|tsx|mjs|cjs|md|json|yaml)$/.test(code))
    .filter((code) => !examples.some((example) => example.test(code)));
}

function isThere(path: string, document: string): boolean {
  if (!path.includes('/') && known.has(path)) return true;
  // Beside the project's root, a text may speak from its own folder or from that of the content.
  return ['.', dirname(document), 'knowledge/content'].some(
    (folder) => globSync(path, { cwd: join(home, folder) }).length > 0,
  );
}

function commandsIn(text: string): readonly string[] {
  return [...text.matchAll(/\bnpm (?:run (?:--silent |-s )?([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short ?? '',
  );
}

function linksIn(text: string): readonly string[] {
  return [
    ...withoutFences(text)
      .replaceAll(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map(([, link = '']) => link.replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));
}

/** What stands between fences is an example to type, not a statement about this tree. */
function withoutFences(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, '');
}
