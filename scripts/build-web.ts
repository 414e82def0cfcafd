import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build, type InlineConfig } from 'vite';
import { widgetBuild } from './widget-build.ts';

// Makes dist/web/<screen>/ out of web/<screen>/; does nothing when nothing changed since the last time.
const stamp = 'dist/web/.stamp';
const made = stateOf();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== made) {
  if (existsSync('web/widget/main.ts')) await build(widgetBuild());
  if (existsSync('web/desk/index.html')) await build(desk());
  if (existsSync('web/site/site.css')) await build(site());
  mkdirSync('dist/web', { recursive: true });
  writeFileSync(stamp, made);
}

/** Hash over everything that goes into the screens. */
function stateOf(): string {
  const hash = createHash('sha256');
  for (const file of globSync(['web/**/*.*', 'core/*.ts', 'scripts/*build*.ts', 'package-lock.json']).sort())
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function common(screen: string): InlineConfig {
  return {
    configFile: false,
    root: `web/${screen}`,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: `../../dist/web/${screen}`,
      emptyOutDir: true,
      target: 'es2022',
      sourcemap: false,
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
    },
  };
}

/** The application of the people who work here, served below /desk/. */
function desk(): InlineConfig {
  return { ...common('desk'), base: '/desk/', oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } };
}

/** The style of the pages that the server writes itself. */
function site(): InlineConfig {
  const shared = common('site');
  return {
    ...shared,
    build: {
      ...shared.build,
      rolldownOptions: { input: 'web/site/site.css', output: { assetFileNames: '[name][extname]' } },
    },
  };
}
