/** What "make available offline" stores beyond the first visit. */
export interface OfflineList {
  readonly files: readonly OfflineFile[];
}
export interface OfflineFile {
  /** Of a page without its index.html. */
  readonly path: string;
  readonly bytes: number;
  /** Absent: needed in every language. */
  readonly language?: string;
  /** As `revisionOf` has it. */
  readonly revision?: string;
}

/** Bytes of a digest that are kept. */
const BYTES = 8;

/**
 * What tells two versions of a file apart, the beginning of a SHA-256 in hex: of a page, of the names of scripts and styles that it asks for, since a host may
 * change other things in a page on its way; of anything else, of its content. undefined where the name itself tells versions apart.
 */
export async function revisionOf(path: string, content: ArrayBuffer): Promise<string | undefined> {
  if (path.startsWith('_astro/')) return undefined;
  const isPage = path === '' || path.endsWith('/');
  const told = isPage ? new TextEncoder().encode([...new Set(new TextDecoder().decode(content).match(/_astro\/[\w.@-]+\.(js|css)/g))].sort().join()) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', told));
  return Array.from(digest.subarray(0, BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
