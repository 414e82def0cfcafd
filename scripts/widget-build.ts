import { readFileSync } from 'node:fs';
import type { InlineConfig, Plugin } from 'vite';

/** How the widget is built: one script for one script tag on somebody else's page, so small as it can be. */
export function widgetBuild(): InlineConfig {
  return {
    configFile: false,
    root: 'web/widget',
    logLevel: 'warn',
    publicDir: false,
    plugins: [constantTokens(), usedTokens()],
    build: {
      outDir: '../../dist/web/widget',
      emptyOutDir: true,
      target: 'es2022',
      // Older than light-dark(), which is rewritten: customers keep their telephones for years.
      cssTarget: ['chrome111', 'firefox113', 'safari16.4'],
      sourcemap: false,
      reportCompressedSize: false,
      lib: { entry: 'main.ts', formats: ['iife'], name: 'NightdeskChat', fileName: () => 'widget.js' },
    },
  };
}

/** Writes design tokens that never change where they are read. Sizes become pixels: on somebody else's page a `rem` can be anything. */
function constantTokens(): Plugin {
  const declared = [...readFileSync('web/kit/tokens.css', 'utf8').matchAll(/(--[\w-]+):\s*([^;]+);/g)];
  const counts = Map.groupBy(declared, ([, name = '']) => name);
  const constant = new Map(
    declared
      .filter(
        ([, name = '', value = '']) => counts.get(name)?.length === 1 && !/var\(|light-dark|color-mix/.test(value),
      )
      .map(([, name = '', value = '']) => [name, value]),
  );
  return {
    name: 'constant-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.css?inline')) return undefined;
      return (
        code
          // There is no root element in a shadow root.
          .replace(/:root(?:\[[^\]]*\])?,\s*/g, '')
          .replace(/var\((--[\w-]+)\)/g, (use, name: string) => constant.get(name) ?? use)
          .replace(/([\d.]+)rem\b/g, (_size, rems: string) => `${Number(rems) * 16}px`)
      );
    },
  };
}

/** Leaves out tokens that nothing of the widget reads: they are shared with all screens, and every byte goes to every visitor. */
function usedTokens(): Plugin {
  return {
    name: 'used-tokens',
    renderChunk(code) {
      const read = new Set([...code.matchAll(/var\((--[\w-]+)/g)].map((use) => use[1]));
      const declaration = /(--[\w-]+):(?:[^;{}()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*(?:;|(?=\}))/g;
      return code.replace(declaration, (declared, name: string) => (read.has(name) ? declared : ''));
    },
  };
}
