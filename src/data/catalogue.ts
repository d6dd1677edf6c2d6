/** What a page may know about a data set without loading it. */
export interface DataSetInfo {
  readonly kind: 'synthetic' | 'measured';
  readonly classes: number;
}

export const DATA_SET_IDS = ['ring8', 'blobs3', 'moons', 'swiss', 'pinwheel', 'checker', 'colours', 'penguins'] as const;
export type DataSetId = (typeof DATA_SET_IDS)[number];

export const DATA_SETS: Readonly<Record<DataSetId, DataSetInfo>> = {
  ring8: { kind: 'synthetic', classes: 8 },
  blobs3: { kind: 'synthetic', classes: 3 },
  moons: { kind: 'synthetic', classes: 2 },
  swiss: { kind: 'synthetic', classes: 1 },
  pinwheel: { kind: 'synthetic', classes: 5 },
  checker: { kind: 'synthetic', classes: 1 },
  colours: { kind: 'measured', classes: 7 },
  penguins: { kind: 'measured', classes: 3 },
};
