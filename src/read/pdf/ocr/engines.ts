/** What reads pictures: the system's Tesseract, or the same as WebAssembly, which npm installs. */
import { readFile } from 'node:fs/promises';
import { type CommandLimits, command, isThere } from './command.js';

export const LANGUAGE = 'chi_sim';

/** Reads pictures; `read` gives Tesseract's table of words (TSV), and rejects where a picture cannot be read. */
export interface OcrEngine {
  read(picture: string, resolution: number, limits: CommandLimits, what?: 'page' | 'digits'): Promise<string>;
  end(): Promise<void>;
}

/** Lines of digits alone; and what is read of a page. */
const DIGITS = { tessedit_pageseg_mode: '6', tessedit_char_whitelist: '0123456789' };
const PAGE = { tessedit_pageseg_mode: '3', tessedit_char_whitelist: '' };

const tesseract: OcrEngine = {
  read: (picture, resolution, limits, what = 'page') => {
    const settings =
      what === 'page' ? [] : Object.entries(DIGITS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const form = ['-l', LANGUAGE, '--dpi', `${resolution}`, ...settings, 'tsv'];
    return command('tesseract', [picture, 'stdout', ...form], limits);
  },
  end: async () => {},
};

/** A worker of tesseract.js: a thread of its own. */
interface JsWorker {
  setParameters(parameters: Record<string, string>): Promise<unknown>;
  recognize(
    picture: Uint8Array,
    options: object,
    output: { text: boolean; tsv: boolean },
  ): Promise<{ data: { tsv: string | null } }>;
  terminate(): Promise<unknown>;
}

interface TesseractJs {
  createWorker(language: string, engine: number, options: Record<string, unknown>): Promise<JsWorker>;
}

/** The two packages, which need not be installed. */
export interface JsPackages {
  tesseract: TesseractJs;
  data: { langPath: string; gzip: boolean };
}

async function jsPackages(): Promise<JsPackages | null> {
  try {
    // By variables, for they are not there when this is compiled.
    const [code, data]: string[] = ['tesseract.js', '@tesseract.js-data/chi_sim'];
    const [tesseract, language] = await Promise.all([import(code!), import(data!)]);
    return { tesseract: tesseract.default, data: language.default };
  } catch {
    return null;
  }
}

/** 1: by its neural network only. */
const NETWORK = 1;

/** Reads by tesseract.js: a worker reads one picture at a time, so as many are started as pages are read at once. */
export function jsEngine({ tesseract, data }: JsPackages): OcrEngine {
  const idle: JsWorker[] = [];
  const all = new Set<JsWorker>();
  const start = async (): Promise<JsWorker> => {
    const worker = await tesseract.createWorker(LANGUAGE, NETWORK, {
      langPath: data.langPath,
      gzip: data.gzip,
      // Neither writes a copy of its data into the folder it runs in, nor prints.
      cacheMethod: 'none',
      logger: () => {},
      errorHandler: () => {},
    });
    all.add(worker);
    return worker;
  };
  const stop = async (worker: JsWorker): Promise<void> => {
    all.delete(worker);
    await worker.terminate();
  };
  return {
    async read(picture, resolution, limits, what = 'page') {
      const bytes = await readFile(picture);
      const worker = idle.pop() ?? (await start());
      let late: NodeJS.Timeout | undefined;
      try {
        await worker.setParameters({
          user_defined_dpi: `${resolution}`,
          ...(what === 'page' ? PAGE : DIGITS),
        });
        const found = worker.recognize(bytes, {}, { text: false, tsv: true });
        const tooLate = new Promise<never>((_, reject) => {
          late = setTimeout(() => reject(new Error('it takes too long')), limits.timeout);
        });
        const { data: page } = await Promise.race([found, tooLate]);
        idle.push(worker);
        return page.tsv ?? '';
      } catch (error) {
        await stop(worker);
        throw error;
      } finally {
        clearTimeout(late);
      }
    },
    async end() {
      await Promise.all([...all].map(stop));
    },
  };
}

/** The first that is there with its data for Chinese; null where none is. */
export async function findEngine(): Promise<OcrEngine | null> {
  // Some versions print the list to standard error; those do so for a wrong command only.
  if (await isThere('tesseract', ['--list-langs'], new RegExp(`^${LANGUAGE}\\s*$`, 'm'))) return tesseract;
  const packages = await jsPackages();
  return packages && jsEngine(packages);
}
