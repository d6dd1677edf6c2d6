/**
 * The policy that the site's Content-Security-Policy allows besides none: text becomes the address of a script (of a worker, a service worker) only where
 * it leads to a file of this origin. There is no way here for text to become HTML or code. Imported by whatever starts a worker, for its effect; each
 * worker that starts others needs it too.
 * @see https://w3c.github.io/trusted-types/dist/spec/#default-policy-hdr
 */
interface Factory {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string }): unknown;
}

/** @throws TypeError for another origin, or an address made of its content (data:, blob:) */
export function ownScript(address: string): string {
  const { origin, href } = new URL(address, location.href);
  if (origin !== location.origin || !/^https?:/.test(href)) throw new TypeError(`no script of this site: ${address.slice(0, 100)}`);
  return href;
}

(globalThis as { readonly trustedTypes?: Factory }).trustedTypes?.createPolicy('default', { createScriptURL: ownScript });
