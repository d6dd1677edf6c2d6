import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these commands that can be run: where the variable says, on PATH, or in the folders. */
export function firstOf(commands: readonly string[], variable?: string, folders: readonly string[] = []): string | undefined {
  const named = variable && process.env[variable];
  if (named) return canRun(named) ? named : undefined;
  const places = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), ...folders];
  return commands.flatMap((command) => places.map((place) => join(place, command))).find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
