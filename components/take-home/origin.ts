import { createContext } from 'preact';
import { sharedAddressOf } from '../../src/exhibits/address.ts';
import type { Exhibit } from '../../src/exhibits/exhibit.ts';

/** Where a figure on the page comes from: an exhibit and the settings that it shows. */
export interface Origin {
  readonly exhibit: Exhibit;
  readonly values: Readonly<Record<string, unknown>>;
}

export const FigureOrigin = createContext<Origin | undefined>(undefined);

/** The address that shows the same again. */
export const addressFor = ({ exhibit, values }: Origin, language: string): string =>
  new URL(`${import.meta.env.BASE_URL}${language}/exhibits/${exhibit.id}/${sharedAddressOf(exhibit.id, exhibit.parameters, values as never)}`, location.href).href;

/** "twin-training-samples-seed-1.svg" */
export const fileName = ({ exhibit, values }: Origin, what: string, extension: string): string =>
  [exhibit.id, what, ...('seed' in values ? [`seed-${String(values['seed'])}`] : [])].filter(Boolean).join('-') + `.${extension}`;
