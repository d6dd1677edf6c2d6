import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../components/take-home/csv.ts';
import { shortened } from '../../../../components/take-home/caption.ts';
import { withComment } from '../../../../components/take-home/gif-text.ts';
import { crc32, withTexts } from '../../../../components/take-home/png-text.ts';
import { thinned } from '../../../../components/take-home/use-frames.ts';
import { wrap } from '../../../../components/take-home/wrap.ts';

describe('CSV', () => {
  it('quotes commas, quotes and line ends, and ends every line with CR LF', () => {
    expect(csvOf({ columns: ['t', 'a "b", c'], rows: [[1, 'x\ny']] })).toBe('\uFEFFt,"a ""b"", c"\r\n1,"x\ny"\r\n');
  });
  it('gives numbers in full, negative ones with their sign, and leaves empty what is no number', () => {
    expect(csvOf({ columns: ['t'], rows: [[-0.1], [1 / 3], [NaN], [Infinity], [1e-9]] })).toBe('\uFEFFt\r\n-0.1\r\n0.3333333333333333\r\n\r\nInfinity\r\n1e-9\r\n');
  });
  it('defuses text that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx']) expect(csvOf({ columns: [text], rows: [] })).toBe(`\uFEFF'${text}\r\n`);
    expect(csvOf({ columns: ['=a,b'], rows: [] })).toBe(`\uFEFF"'=a,b"\r\n`);
  });
});

describe('texts in a PNG', () => {
  const dot = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
  it('stand after the header, with a check sum, and change nothing else', () => {
    const png = withTexts(dot, { Title: 'ε 与 v' });
    const text = new TextDecoder().decode(png);
    expect(text).toContain('iTXtTitle\0\0\0\0\0ε 与 v');
    const added = png.length - dot.length;
    expect([...png.subarray(0, 33), ...png.subarray(33 + added)]).toEqual([...dot]);
    const view = new DataView(png.buffer);
    expect(view.getUint32(33)).toBe(added - 12);
    expect(view.getUint32(33 + added - 4)).toBe(crc32(png.subarray(37, 33 + added - 4)));
  });
  it('are refused to anything else', () => {
    expect(() => withTexts(new Uint8Array(20), {})).toThrow(RangeError);
  });
  it('use the check sum of the PNG specification', () => {
    expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082);
  });
});

describe('a comment in a GIF', () => {
  const dot = Uint8Array.from(Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'));
  it('stands before its end, in blocks of at most 255 bytes of ASCII, and is read back whole', () => {
    const text = `${'x'.repeat(600)} ε “v”`;
    const gif = withComment(dot, JSON.stringify({ text }));
    expect(gif.subarray(0, dot.length - 1)).toEqual(dot.subarray(0, -1));
    expect([gif[dot.length - 1], gif[dot.length], gif.at(-1)]).toEqual([0x21, 0xfe, 0x3b]);
    let read = '';
    for (let at = dot.length + 1; gif[at] !== 0; at += gif[at]! + 1) read += String.fromCharCode(...gif.subarray(at + 1, at + 1 + gif[at]!));
    expect(read).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(read)).toEqual({ text });
  });
  it('is refused to anything else', () => {
    expect(() => withComment(new Uint8Array(20), '')).toThrow(RangeError);
  });
});

describe('lines of a caption', () => {
  it('draw the ends of a long value in an address, and an address without one as it is', () => {
    const short = 'https://example.org/en/exhibits/chroma/#chroma?f=1&learners=epsilon,v,x0,flow&scale=3';
    expect(shortened(short)).toBe(short);
    const own = `own:${'AbCd'.repeat(60)}`;
    expect(shortened(`https://example.org/#twin-training?f=1&dataSet=${own}&steps=200`)).toBe('https://example.org/#twin-training?f=1&dataSet=own:AbCdAbCd…CdAbCd&steps=200');
  });
  it('break between words and between Chinese characters, never before a stop', () => {
    expect(wrap('one two three', 6)).toEqual(['one two', 'three']);
    const lines = wrap('训练之后，梯度没有消失。噪声最强处误差最大。', 7);
    expect(lines.join('')).toBe('训练之后，梯度没有消失。噪声最强处误差最大。');
    for (const line of lines) expect(line).not.toMatch(/^[，。]/);
  });
  it('lose nothing of a word that is too long', () => {
    const address = `https://example.org/${'a'.repeat(200)}`;
    expect(wrap(`see ${address}`, 20).join('')).toBe(`see${address}`);
  });
});

describe('frames of a film', () => {
  it('stay bounded, and keep the newest', () => {
    let frames: readonly number[] = [];
    for (let i = 0; i < 1000; i++) {
      frames = thinned([...frames, i], 20);
      expect(frames.length).toBeLessThanOrEqual(20);
      expect(frames.at(-1)).toBe(i);
    }
    expect(frames[0]).toBeLessThan(200);
  });
});
