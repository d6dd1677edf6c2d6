export interface Refusal {
  /**
   * unavailable: this environment has no such thing, or it was forbidden; no-adapter: WebGPU without a device;
   * failed: it did not start or threw; wrong-numbers: it computed something else than the float64 reference; gave-out: it worked and then did not.
   */
  readonly reason: 'unavailable' | 'no-adapter' | 'failed' | 'wrong-numbers' | 'gave-out';
  readonly detail: string;
}

/** Thrown where something cannot be started, for a reason that has a name. */
export class Unusable extends Error {
  readonly reason: Refusal['reason'];
  constructor(reason: Refusal['reason'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** No back end could be used. */
export class NoBackendError extends Error {
  override name = 'NoBackendError';
  readonly rejected: readonly (Refusal & { readonly id: string })[];
  constructor(rejected: readonly (Refusal & { readonly id: string })[]) {
    super(`no back end passes: ${rejected.map(({ id, reason, detail }) => `${id} ${reason} (${detail})`).join('; ')}`);
    this.rejected = rejected;
  }
}
