// @ts-check
// `npm start`: installs what is missing, builds what has changed, serves the site. Plain JavaScript, since it runs before any install and
// on whichever Node is there.
import { ensureBuilt } from './lib/build.mjs';
import { Explained, program } from './lib/explain.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { dist } from './lib/paths.mjs';

await program(async () => {
  await ensureInstalled();
  // Not before the installation: the server needs it.
  const { listenFrom, siteHandler, wishedPort } = await import('./lib/server.mjs');
  const wish = wishedPort(process.env['PORT'], 4321);
  const status = await ensureBuilt();
  if (status !== 0) throw new Explained(`The site could not be built: astro build ended with status ${status}, and its messages above say why.`);
  const server = await listenFrom(siteHandler(dist), wish);
  console.log(`\n  What to Predict is at http://localhost:${server.port}/ (Ctrl-C ends it)\n`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, server.close);
  closeWithNpm(server.close);
});

/**
 * npm hands a SIGTERM to the shell between it and this process, and the shell keeps it to itself: without this the server would outlive npm.
 * @param {() => void} close
 */
function closeWithNpm(close) {
  if (process.env['npm_lifecycle_event'] !== 'start') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    close();
  }, 500);
  watch.unref();
}
