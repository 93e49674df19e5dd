// The product's clock is Europe/London, and a zone with summer time shows mistakes that UTC hides.
process.env.TZ ??= 'Europe/London';

const swc = [
  '@swc/jest',
  {
    jsc: { target: 'es2024', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: false } },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]s$': swc },
  // These packages come as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(stemmer|jose|syllable|marked)/)'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  reporters: ['default', '<rootDir>/test/totals-reporter.cjs'],
  maxWorkers: 2,
  // A stop for what hangs, and no measure: whole programs are started here, on machines that do other things, too.
  testTimeout: 60_000,
};
