// Who may open whose door: docs/ARCHITECTURE.md, both columns. tests/house plants one violation per rule.
const rooms = {
  // room: [path, rooms it may import, packages it may import, Node's own modules allowed]
  core: ['core/', [], [], false],
  text: ['text/', ['core/'], ['natural'], false],
  dialogs: ['dialogs/', ['core/'], [], false],
  'desk-rules': ['desk/rules/', ['core/'], [], false],
  desk: ['desk/', ['core/'], [], true, 'desk/rules/'],
  'knowledge-search': ['knowledge/search/', ['core/', 'text/'], [], false],
  knowledge: [
    'knowledge/',
    ['core/', 'text/'],
    ['yaml', 'zod', 'markdown-it', 'sanitize-html'],
    true,
    'knowledge/search/',
  ],
  language: [
    'language/',
    ['core/', 'text/'],
    ['natural', 'chrono-node', 'libphonenumber-js', 'tinyld', 'openai', '@energetic-ai/[a-z-]+'],
    true,
  ],
  store: ['store/', ['core/'], ['kysely', 'pg'], true],
  bots: [
    'bots/',
    ['core/', 'text/', 'dialogs/', 'knowledge/', 'language/', 'desk/', 'adapters/base/'],
    ['botbuilder'],
    true,
  ],
  server: [
    'server/',
    ['core/', 'text/', 'adapters/', 'bots/', 'dialogs/', 'desk/', 'language/', 'knowledge/', 'store/'],
    ['restify', 'ws', 'pino', 'prom-client', 'zod'],
    true,
  ],
  web: ['web/', ['core/', 'web/kit/'], ['preact', '@preact/signals', 'uplot', 'vite'], false],
};
const channels = ['web', 'sms', 'telegram', 'whatsapp', 'messenger', 'slack', 'teams', 'email', 'webhook'];
const sdks = ['botbuilder', 'jose', 'ws', 'zod', 'twilio', '@slack/web-api', 'grammy'];

const packagePath = (names) => names.map((name) => `node_modules/(@types/)?${name}/`);

function rulesOf(name, path, mayImport, packages, node, except) {
  const from = except ? { path: `^${path}`, pathNot: `^${except}` } : { path: `^${path}` };
  return [
    {
      name: `${name}-rooms`,
      severity: 'error',
      from,
      to: {
        path: '^[a-z]',
        pathNot: ['^node_modules', `^${path}`, ...mayImport.map((room) => `^${room}`)],
        dependencyTypesNot: ['core', 'npm', 'npm-dev', 'npm-optional'],
      },
    },
    { name: `${name}-packages`, severity: 'error', from, to: { path: 'node_modules', pathNot: packagePath(packages) } },
    ...(node
      ? []
      : [
          {
            name: `${name}-no-node`,
            severity: 'error',
            from: { ...from, pathNot: [...(except ? [`^${except}`] : []), 'vite\\.config\\.ts$'] },
            to: { dependencyTypes: ['core'] },
          },
        ]),
  ];
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rooms).flatMap(([name, rule]) => rulesOf(name, ...rule)),
    ...['base', ...channels].flatMap((channel) =>
      rulesOf(`adapters-${channel}`, `adapters/${channel}/`, ['core/', 'text/', 'adapters/base/'], sdks, true),
    ),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-imports-tools',
      severity: 'error',
      from: { pathNot: '^(scripts|bench|tests)/' },
      to: { path: '^(scripts|bench|tests)/' },
    },
    {
      name: 'botbuilder-at-home',
      severity: 'error',
      from: { pathNot: '^(adapters|bots|bench|tests)/' },
      to: { path: 'node_modules/botbuilder' },
    },
    {
      name: 'restify-at-home',
      severity: 'error',
      from: { pathNot: '^(server|bench|tests)/' },
      to: { path: 'node_modules/(@types/)?restify' },
    },
    {
      name: 'natural-by-submodule',
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { path: 'node_modules/natural/lib/natural/index' },
    },
    {
      name: 'resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(restify|ws|pg|kysely|node:sqlite|@tensorflow)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    builtInModules: { add: ['node:sqlite'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'],
    },
  },
};
