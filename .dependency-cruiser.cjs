// The order of the rooms: pages → components → trials → exhibits → learning, measures → diffusion, data → random. Files in .astro and .mdx are
// not read here; eslint.config.js holds the same order for .astro files.
const inRoom = (...rooms) => `^(${rooms.join('|')})(/|$)`;
const PURE = ['src/diffusion', 'src/data', 'src/measures', 'src/checkpoints', 'src/random\\.ts'];
const TENSORFLOW = 'node_modules/@tensorflow/';
const BROWSER_LIBRARIES = 'node_modules/(@observablehq/|@tensorflow/|astro|@astrojs/|preact|comlink|d3|d3-[a-z-]+|katex|linkedom)(/|$)';

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const never = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** A room may import itself and the rooms named; packages are ruled separately. */
const onlyFrom = (room, ...allowed) =>
  never(
    `${room.replace(/^src\//, '')}-imports`,
    `${room} imports ${allowed.join(', ') || 'nothing of the project'} only`,
    { path: inRoom(room) },
    { path: '^(src|components|scripts|tests|content|public)/', pathNot: inRoom(room, ...allowed) },
  );

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    onlyFrom('src/random\\.ts'),
    onlyFrom('src/diffusion', 'src/random\\.ts'),
    onlyFrom('src/data', 'src/diffusion', 'src/random\\.ts'),
    onlyFrom('src/measures', 'src/diffusion', 'src/data', 'src/random\\.ts'),
    onlyFrom('src/checkpoints', 'src/diffusion', 'src/exhibits/numbers\\.ts', 'src/language\\.ts'),
    never(
      'pure-rooms-know-no-browser',
      'the mathematics runs anywhere: no DOM library, chart, engine or Node module',
      { path: inRoom(...PURE) },
      { path: BROWSER_LIBRARIES },
    ),
    never('pure-rooms-know-no-node', 'the mathematics runs in the browser', { path: inRoom(...PURE) }, { dependencyTypes: ['core'] }),
    never(
      'only-learning-knows-tensorflow',
      'the engine can be replaced in one room',
      // The benchmark compares with a naive tfjs trainer, whose gradients its worker and its script have to register.
      { path: '.', pathNot: inRoom('src/learning', 'src/bench/measuring', 'src/lab/bench-worker\\.ts', 'tests', 'node_modules', 'scripts/bench') },
      { path: TENSORFLOW },
    ),
    never(
      'lab-is-the-door-to-learning',
      'a page reaches learning through the worker in src/lab; types carry no code',
      { path: '^(src|components)/', pathNot: inRoom('src/learning', 'src/lab', 'src/exhibits', 'src/bench/measuring') },
      { path: inRoom('src/learning', 'src/bench/measuring'), dependencyTypesNot: ['type-only'] },
    ),
    never(
      'learning-imports',
      'learning lies below the exhibits',
      { path: inRoom('src/learning') },
      { path: inRoom('src/exhibits', 'src/bench', 'src/lab', 'src/site', 'src/pages', 'components', 'scripts', 'tests') },
    ),
    never(
      'exhibits-imports',
      'an exhibit is a definition, not a widget',
      { path: inRoom('src/exhibits') },
      { path: inRoom('src/trials', 'src/bench', 'src/site', 'src/pages', 'components', 'scripts', 'tests') },
    ),
    never(
      'code-imports',
      'a script is made from settings; it runs nothing',
      { path: inRoom('src/code') },
      { path: inRoom('src/trials', 'src/learning', 'src/lab', 'src/site', 'src/pages', 'components', 'scripts', 'tests'), dependencyTypesNot: ['type-only'] },
    ),
    never(
      'trials-imports',
      'a trial is data about an exhibit’s measures; it runs nothing',
      { path: inRoom('src/trials') },
      { path: inRoom('src/learning', 'src/lab', 'src/site', 'src/pages', 'components', 'scripts', 'tests'), dependencyTypesNot: ['type-only'] },
    ),
    never(
      'bench-imports',
      'a measurement knows no page',
      { path: inRoom('src/bench') },
      { path: inRoom('src/trials', 'src/lab', 'src/site', 'src/pages', 'components', 'scripts', 'tests') },
    ),
    never(
      'lab-imports',
      'the worker knows no widget',
      { path: inRoom('src/lab') },
      { path: inRoom('src/site', 'src/pages', 'components', 'scripts', 'tests') },
    ),
    never('pages-are-the-top', 'nothing imports a page', { path: '.', pathNot: inRoom('src/pages', 'tests') }, { path: inRoom('src/pages') }),
    never('site-ships-no-scripts', 'the site imports no tool and no test', { path: '^(src|components)/' }, { path: inRoom('scripts', 'tests') }),
    never('no-cycles', 'a cycle has no order to read it in', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    never('no-missing-module', 'an import must lead somewhere', { pathNot: '\\.mdx?$' }, { couldNotResolve: true, pathNot: '^astro:' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.astro)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
