/** Worker thread: runs one exhibit with one seed. */
import type { RunContext } from '../../src/exhibits/exhibit.ts';
import { loadExhibit } from '../../src/exhibits/registry.ts';
import { runToEnd, type FinishedRun } from '../../src/lab/headless.ts';
import { chooseBackend, type BackendReport } from '../../src/learning/backend.ts';

export interface Job {
  readonly id: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}
export interface Done extends FinishedRun {
  readonly backend: string;
}

let engine: Promise<BackendReport> | undefined;

export default async function oneSeed({ id, parameters }: Job): Promise<Done> {
  let used = false;
  const backend: RunContext['backend'] = () => {
    used = true;
    return (engine ??= chooseBackend({ prefer: 'wasm' }));
  };
  const finished = await runToEnd(await loadExhibit(id), parameters, backend);
  return { ...finished, backend: used ? (await engine!).id : 'javascript' };
}
