import { writeFileSync } from 'node:fs';
import { envExample } from '../server/envExample.ts';

// `npm run env:example`: writes .env.example from the settings.
writeFileSync('.env.example', envExample());
