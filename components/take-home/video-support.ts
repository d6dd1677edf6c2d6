/** What film-webm.ts asks for first and second, as WebCodecs names them; the levels are high enough for its pictures. */
const CODECS = ['vp09.00.51.08', 'vp8'];
const SAMPLE = { width: 1440, height: 1440, bitrate: 4e6 };

/** Whether this browser can encode a video. Never throws: browsers without WebCodecs, and pages that are not secure, cannot. */
export async function canEncodeVideo(): Promise<boolean> {
  if (typeof VideoEncoder === 'undefined') return false;
  const found = await Promise.all(CODECS.map((codec) => VideoEncoder.isConfigSupported({ codec, ...SAMPLE }).then(({ supported }) => supported === true, () => false)));
  return found.includes(true);
}
