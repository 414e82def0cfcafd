import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

// What was compiled at one start is not compiled again at the next: a third of its time. In our own folder, because whoever
// may write there may change the program as well; where it cannot be written, nothing is kept.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/nightdesk'));
await import('./serve.ts');
// Not at the end, which may come by force.
flushCompileCache();
