/** Exhibits whose run trains one set of networks and can begin at any step of their training: their weights can be loaded again. */
export const RESUMABLE: readonly string[] = ['twin-training', 'laboratory', 'guidance', 'chroma', 'solver-steps', 'denoising-error', 'wrong-setting', 'your-own-target'];
