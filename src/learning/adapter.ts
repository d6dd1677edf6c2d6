import { Unusable } from './errors.ts';

/** Milliseconds for the browser to name an adapter: a driver that hangs must not keep the processor from training. */
const PATIENCE = 8000;

/**
 * The name of the graphics adapter. Asked before anything is loaded for it, and before tfjs asks, which fails on a null instead of saying so.
 * @throws Unusable without a device.
 */
export async function adapterName(): Promise<string> {
  const gpu = (globalThis.navigator as Navigator | undefined)?.gpu;
  if (!gpu) throw new Unusable('unavailable', 'navigator.gpu is missing');
  const answer = gpu.requestAdapter({ powerPreference: 'high-performance' });
  const adapter = await Promise.race([answer, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))]);
  if (!adapter) throw new Unusable('no-adapter', adapter === null ? 'requestAdapter() returned null' : `requestAdapter() did not answer in ${PATIENCE / 1000} s`);
  const { vendor, architecture, device, description } = adapter.info;
  return [vendor, architecture, device, description].filter(Boolean).join(' ') || 'unnamed adapter';
}
