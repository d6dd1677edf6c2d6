/** Why a file could not be inspected. Every one has a sentence in each language (words.ts). */
export type Problem =
  | { readonly code: 'empty' | 'unreadable' | 'not-text' | 'not-json' | 'header-not-json' | 'too-tangled' | 'too-slow' | 'pickle' | 'gguf' | 'web-page' | 'lfs-pointer' | 'unknown-kind' }
  | { readonly code: 'model-index' | 'shard-index' | 'no-known-key' }
  | { readonly code: 'other-config'; readonly name: string }
  | { readonly code: 'text-too-long'; readonly size: number; readonly most: number }
  | { readonly code: 'header-too-long'; readonly claimed: number; readonly most: number }
  | { readonly code: 'header-cut-off'; readonly claimed: number; readonly present: number }
  | { readonly code: 'not-yaml'; readonly line: number }
  | { readonly code: 'too-many-aliases'; readonly most: number };

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
