export { launchBrowser } from './browser.js';
export { problem, type Asked, type FakeApi, type Reply } from './fake-api.js';
export { accessFaults, accessFaultsAtBothSizes, desktop, phone, visit, type Visit } from './visit.js';
