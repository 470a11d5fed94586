/** Arrows point inward: handler -> use case -> domain and ports; adapters -> ports; nothing imports the embedded cloud. */
const anyOf = (...parts) => `^(${parts.join('|')})`;
const sdk = 'node_modules/(@aws-sdk|@smithy)/';
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { pathNot: anyOf(...allowed) },
});

const useCase = { path: '^functions/', pathNot: 'handler\\.ts$' };

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'What cannot be read alone cannot be changed alone. A type that children need lives beside them.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-missing',
      severity: 'error',
      comment: 'An import that leads nowhere is not judged by the other rules.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^#config$' },
    },
    only(
      'domain-is-pure',
      'The domain knows values and contracts: no clock, no network, no disk.',
      { path: '^shared/domain/' },
      [
        'shared/domain/',
        'shared/contracts/',
        'crypto$',
        'node:crypto$',
        'url$',
        'node_modules/temporal-polyfill/',
        'node_modules/temporal-spec/',
        'node_modules/libphonenumber-js/',
        'node_modules/validator/',
        'node_modules/postal-mime/',
      ],
    ),
    {
      name: 'domain-takes-only-types-of-contracts',
      severity: 'error',
      comment: 'Parsing is the business of the boundary.',
      from: { path: '^shared/domain/' },
      to: {
        path: '^shared/contracts/',
        pathNot:
          '^shared/contracts/(duration|notice|own-events|hooks|config/[a-z-]+|facts/tables|rows/[a-z-]+|wiring/due-index)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    only(
      'contracts-stand-alone',
      'Everybody relies on the contracts; they rely on nobody.',
      { path: '^shared/contracts/' },
      ['shared/contracts/', 'node_modules/zod/'],
    ),
    only(
      'ports-speak-the-language-of-the-domain',
      'A port names what the use cases need, not who fulfils it.',
      { path: '^shared/ports/' },
      ['shared/ports/', 'shared/domain/', 'shared/contracts/'],
    ),
    only('pages-and-mail-only-render', 'What is shown is computed from what is given.', { path: '^shared/render/' }, [
      // Scales, shapes and codes: numbers and texts in, numbers and paths out.
      'node_modules/uqr/',
      'node_modules/d3-(scale|shape)/',
      'shared/render/',
      'shared/domain/',
      'shared/contracts/',
      'crypto$',
      'node:crypto$',
      'node_modules/temporal-polyfill/',
      'node_modules/temporal-spec/',
    ]),
    {
      name: 'adapters-serve-ports',
      severity: 'error',
      comment: 'An adapter does not know who uses it.',
      from: { path: '^shared/adapters/' },
      to: { path: '^(functions|infra|local|cli|test|shared/render)/' },
    },
    {
      name: 'steps-know-no-adapter',
      severity: 'error',
      comment: 'What use cases share must run with any adapter.',
      from: { path: '^shared/steps/' },
      to: { path: `${anyOf('functions/', 'infra/', 'local/', 'cli/', 'test/', 'shared/adapters/')}|${sdk}` },
    },
    {
      name: 'use-cases-know-no-adapter',
      severity: 'error',
      comment: 'Only handlers choose adapters; the use case beside them runs with any.',
      from: useCase,
      to: { path: `^shared/adapters/|^(infra|local|cli|test)/|${sdk}` },
    },
    {
      name: 'functions-stand-apart',
      severity: 'error',
      comment: 'What two functions need belongs in shared/.',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/', pathNot: '^functions/$1/' },
    },
    only(
      'infra-knows-contracts-alone',
      'Infrastructure and code meet in names and environment, so that either can be read without the other.',
      { path: '^infra/' },
      [
        'infra/',
        'shared/contracts/',
        'heardback\\.config\\.ts$',
        'node_modules/(aws-cdk-lib|cdk-nag|constructs|esbuild)/',
        // Data that bundles carry compressed.
        'shared/domain/words/alarm-words\\.ts$',
        'shared/domain/contact/(number-kinds|numbering-plans)\\.ts$',
        'shared/render/languages/page-texts\\.ts$',
        'shared/render/languages/informal/all\\.ts$',
        'shared/render/inbox/looks\\.ts$',
        // Cognito's mail stands in the template.
        'shared/render/staff/sign-in-mail\\.ts$',
        'shared/domain/reply/languages/(all|beyond)\\.ts$',
        'zlib$',
        'fs$',
        'path$',
        'node:',
      ],
    ),
    {
      name: 'the-kit-knows-nobody',
      severity: 'error',
      comment: 'Function, queue, alarm: what could serve another product as well.',
      from: { path: '^infra/kit/' },
      to: { path: '^infra/', pathNot: '^infra/kit/' },
    },
    {
      name: 'what-lasts-knows-no-function',
      severity: 'error',
      comment: 'What is replaced by a deployment leans on what survives it, never the other way.',
      from: { path: '^infra/stateful/' },
      to: { path: '^infra/', pathNot: '^infra/(kit|stateful)/' },
    },
    {
      name: 'nothing-imports-the-embedded-cloud',
      severity: 'error',
      comment: 'The product has no local branch.',
      from: { pathNot: '^(local|test|bench)/' },
      to: { path: '^local/' },
    },
    {
      name: 'the-embedded-cloud-stands-alone',
      severity: 'error',
      comment: 'It runs what any template describes; what it needs of an application is handed to it.',
      from: { path: '^local/cloud/' },
      to: { path: '^(shared|functions|infra|cli|test|bench|local/(?!cloud/))|^heardback' },
    },
    {
      name: 'the-command-is-a-client',
      severity: 'error',
      comment:
        'It speaks to a running system as others do, and plays the use cases for itself; it deploys and runs nothing.',
      from: { path: '^cli/' },
      to: { path: '^(infra|local|test|bench)/|^functions/[^/]+/handler' },
    },
    {
      name: 'plans-meet-the-use-cases-in-one-place',
      severity: 'error',
      comment: 'Whoever changes a use case finds in one file what the command makes of it.',
      from: { path: '^cli/', pathNot: '^cli/plan/play\\.ts$' },
      to: { path: '^functions/' },
    },
    {
      name: 'the-year-is-made-of-what-there-is',
      comment: 'It writes rows and facts by the rules of the product, and knows neither who runs it nor who serves it.',
      severity: 'error',
      from: { path: '^year/' },
      to: { path: '^(functions|infra|local|cli|test|bench)/' },
    },
    {
      name: 'nothing-relies-on-the-year',
      comment: 'It is played for those who look at Heardback, and who count after it.',
      severity: 'error',
      from: { pathNot: '^(year|local/main|test|bench)' },
      to: { path: '^year/' },
    },
    {
      name: 'nothing-imports-the-command',
      severity: 'error',
      comment: 'The product does not know how it is operated.',
      from: { pathNot: '^(cli|test)/' },
      to: { path: '^cli/' },
    },
    {
      name: 'the-embedded-cloud-knows-only-the-template',
      severity: 'error',
      comment:
        'It runs what would be deployed; knowing the product would let it cheat. A configuration is part of that.',
      from: { path: '^local/', pathNot: '^local/demo/heardback\\.config\\.ts$' },
      to: { path: '^(functions|infra|test|cli)/|^shared/(?!contracts/wiring/(resources|functions|prefixes))' },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      severity: 'error',
      comment: 'A bundle must not rely on what only development installs.',
      from: { path: '^(functions|shared|cli)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^cdk\\.out' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
