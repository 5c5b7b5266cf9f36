import { makeEngine, type EngineOrder } from './messages-engine.ts';

/** A worker of the bench: sends what is due until it is told to stop, and then says what its carrier took. */
const engine = await makeEngine(JSON.parse(process.argv[2]!) as EngineOrder);
await engine.start();
process.send!('started');
process.once('message', () => {
  void engine.stop().then(() => process.send!(engine.carried, () => process.disconnect()));
});
// Nobody is left to work for.
process.once('disconnect', () => process.exit());
