import { configurations } from './configurations.ts';
import { files } from './files.ts';
import type { Kind } from './fuzz.ts';
import { tables } from './tables.ts';

export const kinds: readonly Kind[] = [...configurations, ...files, ...tables];
