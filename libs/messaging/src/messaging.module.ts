import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import {
  CONFIG,
  Lifecycle,
  LOGGER,
  SERVICE,
  UnitOfWork,
  type Logger,
  type ServiceConfig,
  type ServiceDefinition,
} from '@stillwater/platform';
import { Asker } from './asker.js';
import { Broker } from './broker.js';
import { Messaging } from './messaging.js';
import { ParkingCommands } from './parking.commands.js';
import { RetryParkedMessage } from './retry-parked-message.js';

/** Everything that a service says, hears, asks and answers. Each service's module imports it. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    ParkingCommands,
    {
      provide: Messaging,
      inject: [SERVICE, CONFIG, UnitOfWork, LOGGER],
      useFactory: (service: ServiceDefinition, config: ServiceConfig, unitOfWork: UnitOfWork, log: Logger) =>
        new Messaging(service.name, config, unitOfWork, log),
    },
    { provide: Broker, inject: [Messaging], useFactory: (messaging: Messaging) => messaging.broker },
    { provide: Asker, inject: [Broker], useFactory: (broker: Broker) => new Asker(broker) },
    {
      provide: RetryParkedMessage,
      inject: [UnitOfWork, Messaging],
      useFactory: (unitOfWork: UnitOfWork, messaging: Messaging) =>
        new RetryParkedMessage(unitOfWork, (consumer) => messaging.runnerOf(consumer)),
    },
  ],
  exports: [Asker, Messaging],
})
export class MessagingModule implements OnModuleInit {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(Messaging) private readonly messaging: Messaging,
    @Inject(Lifecycle) private readonly lifecycle: Lifecycle,
  ) {}

  /** Runs before the hooks of the modules that import this one: what they add starts later and stops earlier. */
  onModuleInit(): void {
    const instances = this.discovery.getProviders().map(({ instance }) => instance as unknown);
    for (const instance of new Set(instances)) {
      if (typeof instance === 'object' && instance !== null) this.messaging.listeners.addFrom(instance);
    }
    for (const part of this.messaging.parts()) this.lifecycle.add(part);
  }
}
