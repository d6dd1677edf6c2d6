import type { BrowserContext } from '@playwright/test';

/** Refuses and lists what is asked of any other host. */
export async function shutIn(context: BrowserContext, baseURL: string): Promise<string[]> {
  const asked: string[] = [];
  const foreign = (address: URL) => !['blob:', 'data:'].includes(address.protocol) && address.origin !== baseURL;
  context.on('request', (request) => foreign(new URL(request.url())) && asked.push(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => asked.push(socket.url())));
  await context.route(foreign, (route) => route.abort());
  return asked;
}
