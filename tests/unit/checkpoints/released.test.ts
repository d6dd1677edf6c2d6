import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alphaBarOf, type ScheduleSpec, terminalSnr } from '../../../src/checkpoints/schedule.ts';
import { sayTerminal } from '../../../src/checkpoints/words.ts';

interface Row {
  id: string;
  prediction: string;
  schedule: ScheduleSpec | null;
  terminal?: string;
  evidence: string;
  sources: { label: string; url: string }[];
}
const rows = JSON.parse(readFileSync('content/checkpoints.json', 'utf8')) as Row[];
const snrOf = (id: string) => terminalSnr(alphaBarOf(rows.find((row) => row.id === id)!.schedule!));

describe('the table of released models', () => {
  it('names every model once, with a source that has an address', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { sources } of rows) for (const { url } of sources) expect(new URL(url).protocol).toBe('https:');
  });
  it('gives Stable Diffusion the terminal SNR of Lin et al. 2023, Table 1', () => {
    for (const id of ['sd-1', 'sd-2-base', 'sd-2-768', 'sdxl-base']) expect(snrOf(id)).toBeCloseTo(0.004682, 6);
  });
  it('gives zero exactly where the schedule is rescaled or straight', () => {
    const zeros = rows.filter(({ schedule }) => schedule && terminalSnr(alphaBarOf(schedule)) === 0).map(({ id }) => id);
    expect(zeros).toEqual(['bytedance-zsnr', 'noobai-v', 'terminus', 'cogvideox', 'sd3', 'flux']);
  });
  it('shows that v and zero terminal SNR are two things', () => {
    const v = rows.filter(({ prediction, schedule }) => prediction === 'v' && schedule);
    expect(v.some(({ id }) => snrOf(id) === 0)).toBe(true);
    expect(v.some(({ id }) => snrOf(id) > 0)).toBe(true);
  });
  it('the end of Stable Video Diffusion is 1/700²', () => {
    expect(snrOf('svd')).toBeCloseTo(1 / 700 ** 2, 10);
  });
  it('says what is left of the signal', () => {
    expect(sayTerminal(0.004682, 'en')).toBe('0.00468: 6.8% of the signal is left');
    expect(sayTerminal(0, 'zh')).toBe('0：纯噪声');
  });
});
