export { administer, type Administration } from './run-administration.js';
export type { NewClinic } from './clinics/create-clinic.js';
export { demoClinics, demoPassword, type DemoClinic } from './demo/juniper-and-tide.js';
export type { DemoSignIn } from './demo/seed-demo.js';
export { GatewayConfig } from './gateway.config.js';
export { gateway } from './service-definition.js';
export { HttpServer } from './http/http-server.js';
