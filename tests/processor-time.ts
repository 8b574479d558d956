/**
 * Milliseconds of processor time that this process has taken: what bounds on hostile inputs are measured in, for a busy
 * machine does not make work longer. The bounds tell linear from quadratic, which takes minutes, and nothing finer.
 */
export function processorTime(): number {
  return process.cpuUsage().user / 1000;
}
