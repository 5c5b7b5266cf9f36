/**
 * Loaded before every program that the dispatcher runs: when the dispatcher dies, however it dies, the channel to it
 * closes and the program is asked to end.
 */
if (process.connected && process.env.STILLWATER_DISPATCHER === String(process.ppid)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
