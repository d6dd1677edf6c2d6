import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Comes to life when a reader comes near: see `near.ts`. */
    'client:near'?: boolean;
  }
}

/** Makes `client:near` known to Astro. */
export const clientNear = (): AstroIntegration => ({
  name: 'client-near',
  hooks: { 'astro:config:setup': ({ addClientDirective }) => addClientDirective({ name: 'near', entrypoint: './src/site/near/near.ts' }) },
});
