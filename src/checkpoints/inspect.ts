import { shown, type Conclusion, type Family, type Finding, type Format, type Inspection, type Output, type Warning } from './findings.ts';
import { readHeaderFindings } from './header-findings.ts';
import { readInferenceYaml } from './inference-yaml.ts';
import { open } from './open.ts';
import { ProblemError, type Problem } from './problem.ts';
import type { Reading } from './rules.ts';
import { readSchedulerConfig } from './scheduler-config.ts';
import type { Source } from './source.ts';

export type Outcome = { readonly ok: true; readonly inspection: Inspection } | { readonly ok: false; readonly problem: Problem };

/** Every model of these architectures predicts the flow velocity. */
const ALWAYS_FLOW: readonly (Family | undefined)[] = ['sd3', 'flux'];

/** Reads what a file says of its prediction type and schedule. Whatever the bytes, it ends with an inspection or a problem. */
export async function inspect(source: Source): Promise<Outcome> {
  try {
    const opened = await open(source);
    const reading =
      opened.format === 'safetensors' ? readHeaderFindings(opened.header) : opened.format === 'yaml' ? readInferenceYaml(opened.entries) : readSchedulerConfig(opened.entries);
    return { ok: true, inspection: inspectionOf(opened.format, shown(source.name), reading) };
  } catch (error) {
    return { ok: false, problem: error instanceof ProblemError ? error.problem : { code: 'unreadable' } };
  }
}

function inspectionOf(format: Format, name: string, reading: Reading): Inspection {
  const { findings, family, schedule, lora = false } = reading;
  const conclusion = conclude(reading);
  const zero = zeroOf(reading, conclusion);
  return { format, name, family, conclusion, findings, zero, schedule, lora, warnings: [...reading.warnings, ...contradictions(reading, conclusion, zero, name)] };
}

type Prediction = Finding & { readonly means: { readonly about: 'prediction' } };

const predictionsOf = ({ findings }: Reading): Prediction[] => findings.filter((finding): finding is Prediction => finding.means.about === 'prediction');

function conclude(reading: Reading): Conclusion {
  const predictions = predictionsOf(reading);
  const stated = predictions.filter(({ means }) => means.how === 'stated');
  const kinds = new Set(stated.map(({ means }) => means.is));
  if (kinds.size > 1) return { kind: 'disagree', says: stated.map(({ key, means }) => ({ key, is: means.is })) };
  const [first] = stated;
  if (first) return { kind: 'stated', is: first.means.is, keys: stated.map(({ key }) => key) };
  if (reading.findings.some(({ means }) => means.about === 'unknown-prediction')) return { kind: 'unknown', assumed: undefined };
  if (ALWAYS_FLOW.includes(reading.family)) return { kind: 'architecture', is: 'flow', keys: reading.findings.filter(({ means }) => means.about === 'family').map(({ key }) => key) };
  const [byDefault] = predictions;
  if (byDefault) return { kind: 'default', is: byDefault.means.is, keys: [byDefault.key] };
  return { kind: 'unknown', assumed: reading.assumed };
}

/** What the conclusion amounts to for settings and contradictions; undefined where it is open. */
export const outputOf = (conclusion: Conclusion): Output | undefined => (conclusion.kind === 'unknown' || conclusion.kind === 'disagree' ? undefined : conclusion.is);

function zeroOf({ findings, schedule }: Reading, conclusion: Conclusion): boolean | undefined {
  const says = new Set(findings.flatMap(({ means }) => (means.about === 'terminal' ? [means.zero] : [])));
  if (says.size > 1) return undefined;
  const [said] = says;
  if (said !== undefined) return said;
  if (schedule && !schedule.assumed) return schedule.alphaBar.at(-1) === 0;
  return outputOf(conclusion) === 'flow' ? true : undefined;
}

function contradictions(reading: Reading, conclusion: Conclusion, zero: boolean | undefined, name: string): Warning[] {
  const { findings, family, schedule } = reading;
  const warnings: Warning[] = [];
  const is = outputOf(conclusion);
  if (conclusion.kind === 'disagree') warnings.push({ code: 'disagree', keys: conclusion.says.map(({ key }) => key) });
  const terminal = findings.filter(({ means }) => means.about === 'terminal');
  if (zero === undefined && terminal.length > 1) warnings.push({ code: 'terminal-disagree', keys: terminal.map(({ key }) => key) });

  if (is === 'epsilon' && zero) warnings.push({ code: 'epsilon-at-zero' });
  if (is === 'v' && zero === false) warnings.push({ code: 'v-above-zero' });
  if (zero && findings.some(({ means }) => means.about === 'training' && means.note === 'noise-offset')) warnings.push({ code: 'offset-at-zero' });
  if (schedule && !schedule.assumed && schedule.spec.kind === 'linear' && /^sd/.test(family ?? '')) warnings.push({ code: 'unusual-betas', start: schedule.spec.start, end: schedule.spec.end });

  const says = (output: Output) => is === output || (conclusion.kind === 'disagree' && conclusion.says.some((one) => one.is === output));
  const plain = name.toLowerCase().replaceAll(/[_.\s]+/g, '-');
  const sd2 = family === 'sd2' || (family === undefined && /(^|-)(v?2-?[01]|sd-?v?2)(-|$)/.test(plain));
  if (sd2 && says('v') && /(^|-)(base|512)(-|$)/.test(plain)) warnings.push({ code: 'base-says-v', name });
  if (sd2 && says('epsilon') && /(^|-)768(-?v)?(-|$)/.test(plain)) warnings.push({ code: 'v-name-says-epsilon', name });
  if (says('v') && (family === undefined || family === 'sdxl') && /sd-?xl-base|stable-diffusion-xl-base/.test(plain)) warnings.push({ code: 'sdxl-base-says-v', name });
  return warnings;
}
