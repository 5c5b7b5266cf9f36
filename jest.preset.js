/**
 * One Jest configuration for every project. The size of a test is its suffix: `.spec.ts` does no I/O, `.int-spec.ts`
 * has a real PostgreSQL (and NATS where messaging is the subject), `.e2e-spec.ts` has the whole system.
 */
const size = process.env.STILLWATER_TEST_SIZE;

export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@stillwater/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testMatch: [size ? `**/src/**/*.${size}.ts` : '**/src/**/*.{spec,int-spec,e2e-spec}.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testTimeout: 30_000,
};
