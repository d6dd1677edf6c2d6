// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const dist = join(root, 'dist');
/** What the launcher remembers between runs; inside node_modules, so that it goes when the installation goes. */
export const cache = join(root, 'node_modules', '.cache', 'what-to-predict');
