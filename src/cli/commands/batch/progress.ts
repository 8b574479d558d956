/** What a batch shows while it runs: a line that changes on a terminal, now and then a plain one elsewhere. */
import type { InputRecord } from '../../../batch/types.js';
import { escapeLine } from '../../../text/safe.js';
import { displayWidth } from '../../../text/width.js';
import type { Cli } from '../../cli.js';
import type { MessageValues } from '../../messages/index.js';

const DRAW_EVERY = 200;
/** Logs of schedulers are read afterwards: a line a minute is enough. */
const PLAIN_EVERY = 60_000;
/** On a narrower terminal even the short line would wrap. */
const MIN_COLUMNS = 40;
/** What stands before and behind the text of a line that changes. */
const SPINNER = 3;

type Phase = 'hashing' | 'working' | 'combining';

/** `1:02:03`, `4:05`. */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

export class BatchProgress {
  readonly #cli: Cli;
  readonly #drawn: boolean;
  readonly #timer: NodeJS.Timeout | null;
  #spinner: { text: string; start(): unknown; stop(): unknown } | null = null;
  #stopped = false;
  #phase: Phase = 'hashing';
  #seen = 0;
  #total = 0;
  #known = 0;
  #done = 0;
  #failures = 0;
  #pages = 0;
  #began = performance.now();

  constructor(cli: Cli) {
    this.#cli = cli;
    const { stderr } = process;
    const terminal = stderr.isTTY === true && stderr.columns >= MIN_COLUMNS;
    this.#drawn = terminal && !cli.quiet && !cli.env.CI && cli.env.TERM !== 'dumb';
    const every = this.#drawn ? DRAW_EVERY : PLAIN_EVERY;
    this.#timer = cli.quiet ? null : setInterval(() => void this.#show(), every).unref();
    if (this.#drawn) void this.#start();
  }

  hashed(seen: number, total: number): void {
    this.#seen = seen;
    this.#total = total;
  }

  planned(total: number, known: number): void {
    this.#phase = 'working';
    this.#total = total;
    this.#known = known;
    this.#began = performance.now();
  }

  finished({ failure, issues }: InputRecord): void {
    this.#done += 1;
    if (failure !== undefined) this.#failures += 1;
    for (const { pages } of issues ?? []) this.#pages += pages ?? 0;
  }

  combining(): void {
    this.#phase = 'combining';
  }

  /** One input in a line of its own, with --verbose. */
  async say({ input, issues = [], seconds }: InputRecord): Promise<void> {
    if (!this.#cli.verbose) return;
    const articles = issues.reduce((sum, issue) => sum + issue.articles, 0);
    const values = { issues: issues.map(({ id }) => id).join(', '), articles, seconds: seconds.toFixed(1) };
    await this.#cli.note(
      `huikan: ${escapeLine(input)}: ${await this.#cli.message('note.batch-input', values)}`,
    );
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#cli.overlay = null;
    this.#spinner?.stop();
  }

  async #start(): Promise<void> {
    const stream = process.stderr;
    const { default: ora } = await import('ora');
    if (this.#stopped) return;
    const spinner = ora({ stream, discardStdin: false, color: this.#cli.colors(stream) ? 'cyan' : false });
    this.#spinner = spinner;
    this.#cli.overlay = {
      aside: async (write) => {
        spinner.stop();
        await write();
        if (!this.#stopped) spinner.start();
      },
    };
    spinner.start();
    await this.#show();
  }

  async #show(): Promise<void> {
    const text = await this.#text();
    if (this.#stopped) return;
    if (this.#spinner !== null) this.#spinner.text = text;
    else if (!this.#drawn) await this.#cli.note(`huikan: ${text}`);
  }

  async #text(): Promise<string> {
    if (this.#phase === 'hashing')
      return this.#cli.message('note.batch-hashing', { seen: this.#seen, total: this.#total });
    if (this.#phase === 'combining') return this.#cli.message('note.batch-tables');
    const seconds = (performance.now() - this.#began) / 1000;
    const left = this.#total - this.#known - this.#done;
    const parts: MessageValues = {
      done: this.#known + this.#done,
      total: this.#total,
      issues: ((this.#done / seconds) * 60).toFixed(0),
      pages: this.#pages === 0 ? '–' : (this.#pages / seconds).toFixed(1),
      eta: this.#done === 0 ? '–' : clock((left * seconds) / this.#done),
      failures: this.#failures,
    };
    const text = await this.#cli.message('note.batch-progress', parts);
    const fits = !this.#drawn || displayWidth(text) + SPINNER <= process.stderr.columns;
    return fits ? text : this.#cli.message('note.batch-progress-short', parts);
  }
}
