import { Unusable } from './errors.ts';

/**
 * The name of the graphics adapter. Asked before anything is loaded for it, and before tfjs asks, which fails on a null instead of saying so.
 * @throws Unusable without a device.
 */
export async function adapterName(): Promise<string> {
  const gpu = (globalThis.navigator as Navigator | undefined)?.gpu;
  if (!gpu) throw new Unusable('unavailable', 'navigator.gpu is missing');
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Unusable('no-adapter', 'requestAdapter() returned null');
  const { vendor, architecture, device, description } = adapter.info;
  return [vendor, architecture, device, description].filter(Boolean).join(' ') || 'unnamed adapter';
}
