import { sources, type SourceId } from '../../src/checkpoints/sources.ts';

/** Links to where something can be read up. */
export function Sources({ ids }: { ids: readonly SourceId[] }) {
  if (ids.length === 0) return null;
  return <ul class="links">{ids.map((id) => <li key={id}><a href={sources[id].url} rel="external">{sources[id].label}</a></li>)}</ul>;
}
