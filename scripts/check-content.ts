import { join } from 'node:path';
import { loadContent } from '../knowledge/load.ts';
import { paint } from './terminal/paint.ts';

// `npm run check:content [folder]`: what is wrong in a content folder, file by file, each with its line and what to do. Exit code 1 on errors.
const shipped = join(import.meta.dirname, '../knowledge/content');
const folder = process.argv[2] ?? process.env['CONTENT_DIR'] ?? shipped;
const { content, problems } = await loadContent(folder, Date.now(), shipped);

for (const { file, line, message, remedy, severity } of problems) {
  const place = `${file}:${line}`;
  console.log(`${severity === 'error' ? paint.warning('error') : paint.faint('warning')}  ${paint.strong(place)}`);
  console.log(`  ${message} ${remedy}\n`);
}
const errors = problems.filter((problem) => problem.severity === 'error').length;
const warnings = problems.length - errors;
console.log(`${content.articles.length} articles, ${errors} errors, ${warnings} warnings.`);
if (errors > 0) process.exitCode = 1;
