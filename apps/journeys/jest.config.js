import preset from '../../jest.preset.js';

/** A journey starts servers and every service as a process of its own. */
export default { ...preset, testTimeout: 120_000 };
