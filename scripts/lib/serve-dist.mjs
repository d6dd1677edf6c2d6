// @ts-check
// Serves dist/ as it is, on PORT: what the browser tests talk to.
import { existsSync } from 'node:fs';
import { Explained, program } from './explain.mjs';
import { dist } from './paths.mjs';
import { listenFrom, siteHandler, wishedPort } from './server.mjs';

await program(async () => {
  if (!existsSync(dist)) throw new Explained('There is no dist/ to serve: run "npm run build" first.');
  const { port } = await listenFrom(siteHandler(dist), wishedPort(process.env['PORT'], 4399));
  console.log(`dist/ is at http://localhost:${port}/`);
});
