import type { Seen } from './remote.ts';

/** Figures that are shown together: two charts where the screen is wide and large, anything else by itself. */
export function pagesOf(figures: Seen['figures'], wanted: readonly string[], two: boolean): string[][] {
  const chosen = wanted.length > 0 ? wanted.flatMap((id) => figures.find((figure) => figure.id === id) ?? []) : figures;
  const pages: { ids: string[]; wide: boolean }[] = [];
  for (const { id, wide } of chosen) {
    const last = pages.at(-1);
    if (two && last && !wide && !last.wide && last.ids.length === 1) last.ids.push(id);
    else pages.push({ ids: [id], wide });
  }
  return pages.map(({ ids }) => ids);
}

/** The rules that leave one exhibit on the screen, and of its figures these. */
export const onlyShow = (exhibit: string, figures: readonly string[]): string =>
  `.exhibit:not([data-exhibit="${exhibit}"]) { display: none !important }
${figures.length > 0 ? `.exhibit .figure:not(${figures.map((id) => `[data-figure="${id}"]`).join(', ')}) { display: none !important }` : ''}`;
