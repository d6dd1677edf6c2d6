import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

/** What a page, or a worker of it, did against its Content-Security-Policy. */
export type Violations = string[];

const SAID = 'Content-Security-Policy offended: ';

/** Notes every violation from now on, in every page of the context and in the workers that they start. */
export async function watch(context: BrowserContext): Promise<Violations> {
  const violations: Violations = [];
  await context.exposeBinding('noteViolation', (_, violation: string) => violations.push(violation));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
      const note = (window as unknown as { readonly noteViolation?: (violation: string) => void }).noteViolation;
      note?.(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`);
    });
  });
  const follow = (page: Page) => {
    page.on('console', (message) => {
      const text = message.text();
      if (text.startsWith(SAID) || /violates the following Content Security Policy|requires? 'Trusted/.test(text)) violations.push(text);
    });
    page.on('worker', (worker) => {
      // A worker that has ended in the meantime has nothing to say.
      worker.evaluate((said) => addEventListener('securitypolicyviolation', (event) => {
        const { effectiveDirective, blockedURI, sample } = event as SecurityPolicyViolationEvent;
        console.error(`${said}in a worker: ${effectiveDirective} ${blockedURI} ${sample}`);
      }), SAID).catch(() => undefined);
    });
  };
  context.pages().forEach(follow);
  context.on('page', follow);
  return violations;
}

/** Tests of the built site: whatever a page is made to do, it does within its Content-Security-Policy. */
export const test = base.extend<{ violations: Violations }>({
  violations: [async ({ context }, use) => {
    const violations = await watch(context);
    await use(violations);
    expect(violations, 'violations of the Content-Security-Policy').toEqual([]);
  }, { auto: true }],
});

export { expect };
