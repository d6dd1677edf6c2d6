import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { QUIET, qrCodeOf, type QrCode } from '../../../components/exhibit/share/qr.ts';
import { sharedAddressOf } from '../../../src/exhibits/address.ts';
import { loadExhibits } from '../../../src/exhibits/registry.ts';

/** What a camera would see: the path's dark runs in pixels, `scale` for a module. */
function picture({ size, path }: QrCode, scale: number): { data: Uint8ClampedArray; width: number } {
  const width = size * scale;
  const data = new Uint8ClampedArray(4 * width * width).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column++) data.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3);
    }
  }
  return { data, width };
}

const read = (code: QrCode) => {
  const { data, width } = picture(code, 3);
  return jsQR(data, width, width)?.data;
};

describe('a QR code', () => {
  it('is read back as the address of every exhibit’s usual settings', async () => {
    for (const { id, parameters } of await loadExhibits()) {
      const values = Object.fromEntries(Object.entries(parameters).map(([name, { default: usual }]) => [name, usual]));
      const address = `https://what-to-predict.example/zh/exhibits/${id}/${sharedAddressOf(id, parameters, { ...values, seed: 7 }, 'wasm')}`;
      expect(read((await qrCodeOf(address))!)).toBe(address);
    }
  });
  it('has its quiet zone around it', async () => {
    const { size, path } = (await qrCodeOf('https://what-to-predict.example/'))!;
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(QUIET);
      expect(Math.max(Number(x) + Number(length), Number(y) + 1)).toBeLessThanOrEqual(size - QUIET);
    }
  });
  it('holds 2,953 bytes and says so beyond', async () => {
    expect(await qrCodeOf('a'.repeat(2953))).toBeDefined();
    expect(await qrCodeOf('a'.repeat(2954))).toBeUndefined();
    expect(await qrCodeOf('a'.repeat(100_000))).toBeUndefined();
  });
});
