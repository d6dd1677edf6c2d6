import { measure } from './measure.ts';

process.stdout.write(JSON.stringify(await measure()));
