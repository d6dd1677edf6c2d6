import type { Language } from '../../language.ts';
import type { Evidence, Reference } from './schema.ts';

/** Where a reader can look it up. */
export function linkTo({ path, lines, issue }: Pick<Evidence, 'path' | 'lines' | 'issue'>, { repository, commit, url }: Reference): string {
  if (!repository) return url;
  const root = `https://github.com/${repository}`;
  if (issue) return `${root}/issues/${issue}`;
  if (!path) return url;
  const [first, last] = lines?.split('-') ?? [];
  return `${root}/blob/${commit ?? 'HEAD'}/${path}${first ? `#L${first}${last ? `-L${last}` : ''}` : ''}`;
}

/** "§4", "scheduling_ddpm.py:611", "#5158". */
export function placeOf({ at, path, lines, issue }: Pick<Evidence, 'at' | 'path' | 'lines' | 'issue'>, language: Language): string | undefined {
  if (at) return typeof at === 'string' ? at : at[language];
  if (issue) return `#${issue}`;
  return path && `${path.split('/').at(-1)}${lines ? `:${lines}` : ''}`;
}
