import preset from '../jest.preset.js';

const size = process.env.STILLWATER_TEST_SIZE;

export default { ...preset, testMatch: [size ? `**/*.${size}.ts` : '**/*.{spec,int-spec,e2e-spec}.ts'] };
