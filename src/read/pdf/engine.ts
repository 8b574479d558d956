import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { countAnnotations, type PdfAnnotation, shownOf } from './annotations.js';
import type { FontFacts } from './font.js';
import { interpret, type Operators } from './interpret.js';
import type { Matrix } from './matrix.js';
import type { PageContent } from './page.js';
import { withoutDrawings } from './type3.js';
import type { Doubtful } from './unseen.js';

/** What a PDF says of itself before any page is read. */
export interface PdfFacts {
  pages: number;
  /** Page labels of the file, where it has any. */
  labels: string[] | null;
  /** Bookmarks with the page (from 1) they lead to, in their order; those that lead nowhere are left out. */
  outline: { title: string; page: number }[];
  /** A form of the XFA kind, whose pages hold no text of the form. */
  xfa: boolean;
  /** A portfolio: files in a file, with a cover that has none of their text. */
  portfolio: boolean;
  /** Names of the files attached to it. */
  attachments: string[];
}

/** What a PDF says of itself, and how it was opened. */
export interface OpenedFacts extends PdfFacts {
  /** Its table of objects is damaged: they were looked for one by one, and some may be gone. */
  repaired: boolean;
}

type Pdfjs = typeof import('pdfjs-dist');
type Layers = Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>;

/** Files attached to a larger file are not looked for, in bytes. */
const LARGEST_WITH_FILES = 64 * 2 ** 20;
/** The mode in which pdf.js draws annotations as a printer would: form fields with their values. */
const ANNOTATIONS = 1;

/** Pictures are not looked at, so they are not decoded either, but for those of so few pixels: an end mark may be one. */
const SMALL_PICTURE = 64 * 64;

/**
 * A file is read in a second or two, of which V8 spends a third on optimizing code. It does so later and less
 * thoroughly: a tenth of the processor time is saved on 74 pages. A V8 that has no such flag says so where nobody
 * listens, and goes on.
 */
const COMPILE_LESS = ['--interrupt-budget=540000', '--max-inlined-bytecode-size-cumulative=300'];

/**
 * The build for modern engines, made small: it is loaded in half the time. Node has what it lacks from `polyfills`. Its
 * worker leaves its entry where the other half looks for it in the same thread.
 */
async function loadPdfjs(): Promise<Pdfjs> {
  const { TranslatedFont } = await import('pdfjs-dist/build/pdf.worker.min.mjs');
  withoutDrawings(TranslatedFont);
  const pdfjs = await import('pdfjs-dist/build/pdf.min.mjs');
  // Only now: V8 takes nothing from a cache of compiled code that was made under other flags.
  for (const flag of COMPILE_LESS) setFlagsFromString(flag);
  return pdfjs;
}

/** Fonts, character maps and pictures: all come from the package, none from the network or the system. */
async function load(
  pdfjs: Pdfjs,
  root: string,
  bytes: Uint8Array,
  password: string | undefined,
  pictures: boolean,
): Promise<PDFDocumentProxy> {
  const task = pdfjs.getDocument({
    data: bytes,
    ...(password === undefined ? {} : { password }),
    cMapUrl: `${join(root, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
    wasmUrl: `${join(root, 'wasm')}/`,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: pictures ? SMALL_PICTURE : 0,
    stopAtErrors: false,
    // 1: its warnings, which are the best sign that text was lost.
    verbosity: 1,
  });
  return task.promise;
}

/** An open PDF. To be used in a process of its own: see `child.ts`. */
export class PdfEngine {
  readonly #document: PDFDocumentProxy;
  readonly #ops: Readonly<Record<string, number>>;
  readonly #size: number;
  readonly #fonts = new Map<string, FontFacts>();
  /** Which of its layers are shown; asked for once. */
  #layers: Promise<Layers | null> | null = null;

  private constructor(document: PDFDocumentProxy, ops: Readonly<Record<string, number>>, size: number) {
    this.#document = document;
    this.#ops = ops;
    this.#size = size;
  }

  /**
   * Opens a PDF from its bytes, which the engine takes over. Without `pictures` small ones are left out like all
   * others. Throws the errors of pdf.js.
   */
  static async open(bytes: Uint8Array, password: string | undefined, pictures: boolean): Promise<PdfEngine> {
    await import('./polyfills.js');
    await import('./shortcuts.js');
    const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    const pdfjs = await loadPdfjs();
    const size = bytes.length;
    const document = await load(pdfjs, root, bytes, password, pictures);
    return new PdfEngine(document, pdfjs.OPS as unknown as Readonly<Record<string, number>>, size);
  }

  /** What the file says of itself; what cannot be read of it is left out. */
  async facts(): Promise<PdfFacts> {
    const [labels, outline, attachments, info] = await Promise.all([
      this.#document.getPageLabels().catch(() => null),
      this.#outline().catch(() => []),
      this.#attachments().catch(() => []),
      this.#document.getMetadata().then(
        (metadata) =>
          metadata.info as {
            IsXFAPresent?: boolean;
            IsAcroFormPresent?: boolean;
            IsCollectionPresent?: boolean;
          },
        () => null,
      ),
    ]);
    // A form that is XFA and nothing else; `isPureXfa` tells it only where XFA is drawn.
    const xfa = info?.IsXFAPresent === true && info.IsAcroFormPresent === false;
    return {
      pages: this.#document.numPages,
      labels,
      outline,
      xfa,
      portfolio: info?.IsCollectionPresent === true,
      attachments,
    };
  }

  async #outline(): Promise<PdfFacts['outline']> {
    const found: PdfFacts['outline'] = [];
    const waiting = [...((await this.#document.getOutline()) ?? [])];
    // A bound, for bookmarks may be made to lead in circles.
    for (let i = 0; i < waiting.length && i < 2000; i++) {
      const { title, dest, items } = waiting[i]!;
      waiting.push(...(items ?? []));
      const place = typeof dest === 'string' ? await this.#document.getDestination(dest) : dest;
      const [first] = place ?? [];
      if (first === null || typeof first !== 'object') continue;
      const index = await this.#document.getPageIndex(first).catch(() => -1);
      if (index >= 0) found.push({ title, page: index + 1 });
    }
    return found.sort((a, b) => a.page - b.page);
  }

  /** pdf.js unpacks them to tell their names: not where they are large. */
  async #attachments(): Promise<string[]> {
    if (this.#size > LARGEST_WITH_FILES) return [];
    const files = (await this.#document.getAttachments()) as Record<string, { filename?: string }> | null;
    return Object.entries(files ?? {}).map(([name, { filename }]) => filename || name);
  }

  /** Lets go of the file, so that the process can read another. */
  async close(): Promise<void> {
    await this.#document.loadingTask.destroy();
  }

  /** The content of page `number`, from 1. Throws where pdf.js cannot read it. */
  async page(number: number): Promise<PageContent & Doubtful> {
    const page = await this.#document.getPage(number);
    try {
      const viewport = page.getViewport({ scale: 1 });
      const [operators, annotations, layers] = await Promise.all([
        page.getOperatorList({ annotationMode: ANNOTATIONS }) as Promise<Operators>,
        (page.getAnnotations() as Promise<PdfAnnotation[]>).catch(() => []),
        this.#layerConfig(),
      ]);
      const shown = shownOf(annotations);
      const engine = {
        ops: this.#ops,
        font: (name: string) => this.#font(page, name),
        isVisible: (layer: unknown) => layers?.isVisible(layer) ?? true,
        isRead: (annotation: string) => shown.has(annotation),
      };
      const transform = viewport.transform as unknown as Matrix;
      const { annotated, ...content } = interpret(operators, engine, {
        number,
        width: viewport.width,
        height: viewport.height,
        transform,
      });
      return { ...content, annotations: countAnnotations(annotations, annotated) };
    } finally {
      page.cleanup();
    }
  }

  /** Nothing where the file says it so wrong that nobody can tell. */
  #layerConfig(): Promise<Layers | null> {
    this.#layers ??= this.#document.getOptionalContentConfig().catch(() => null);
    return this.#layers;
  }

  /** Fonts of the document are asked for once: pdf.js decodes what it knows of them anew each time. */
  #font(page: PDFPageProxy, name: string): FontFacts | null {
    const known = this.#fonts.get(name);
    if (known) return known;
    const found = fontOf(page, name);
    if (found && isShared(name)) this.#fonts.set(name, found);
    return found;
  }
}

/** Fonts of the whole document are named so, those of a page otherwise. */
const isShared = (name: string): boolean => name.startsWith('g_');

const FACTS = [
  'name',
  'bold',
  'black',
  'vertical',
  'isType3Font',
  'fontMatrix',
  'bbox',
  'defaultVMetrics',
] as const;

/** What pdf.js knows of a font; null where it could not load it. */
function fontOf(page: PDFPageProxy, name: string): FontFacts | null {
  try {
    const store = isShared(name) ? page.commonObjs : page.objs;
    if (!store.has(name)) return null;
    const font = store.get(name) as FontFacts;
    return Object.fromEntries(FACTS.map((fact) => [fact, font[fact]])) as FontFacts;
  } catch {
    return null;
  }
}
