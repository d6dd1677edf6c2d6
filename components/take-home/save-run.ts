import { version } from '../../package.json';
import { storedMeasures } from '../../src/exhibits/reference-run.ts';
import { reportRun, type RunReport } from '../../src/exhibits/run-report.ts';
import { engineVersions } from '../../src/lab/versions.ts';
import { fetchReference } from '../exhibit/use-drawings.ts';
import { download } from './download.ts';
import { fileName } from './origin.ts';
import type { TakeHomeProps } from './TakeHome.tsx';

type Shown = Pick<TakeHomeProps, 'exhibit' | 'shown' | 'status'>;

/** The run on the charts as a file: the live one, or the stored one where none has been made. */
export async function saveRun({ exhibit, shown, status }: Shown): Promise<{ name: string; bytes: number }> {
  const report = status.records === undefined ? await storedReport(exhibit) : liveReport({ exhibit, shown, status });
  const name = fileName({ exhibit, values: report.configuration }, 'run', 'json');
  const content = new Blob([JSON.stringify(report, undefined, 1)], { type: 'application/json' });
  download(name, content);
  return { name, bytes: content.size };
}

function liveReport({ exhibit, shown, status: { records, backend, ended } }: Shown): RunReport {
  const engine = backend?.id ?? 'javascript';
  const measured = exhibit.measures(records, shown as never);
  return reportRun(exhibit, {
    configuration: shown,
    seeds: 'seed' in shown ? [shown['seed'] as number] : [],
    backend: engine,
    ended: [ended ?? 'unfinished'],
    records,
    measures: measured ? [measured] : [],
    versions: { 'what-to-predict': version, ...engineVersions(backend?.plan) },
  });
}

async function storedReport(exhibit: TakeHomeProps['exhibit']): Promise<RunReport> {
  const reference = await fetchReference(exhibit.id);
  const { parameters, seeds, backend, seconds, ended, state, versions } = reference;
  return reportRun(exhibit, { configuration: parameters, seeds, backend, seconds, ended: [ended], records: state, measures: storedMeasures(reference), versions });
}
