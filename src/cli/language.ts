/** The languages huikan speaks. Data is the same in all of them. */
export type Language = 'en' | 'zh';

/** A sentence in every language. */
export type Text = Readonly<Record<Language, string>>;

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

function languageOf(locale: string): Language {
  return /^zh\b|^zh_|^chinese/iu.test(locale) ? 'zh' : 'en';
}

/** The user's language, as POSIX has it: the first of LC_ALL, LC_MESSAGES and LANG that is not empty. */
export function systemLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  if (locale) return languageOf(locale);
  // Windows sets none of them.
  return process.platform === 'win32' ? languageOf(Intl.DateTimeFormat().resolvedOptions().locale) : 'en';
}

/**
 * The value of `--lang` wherever it stands on the command line, before `--`; undefined where it is not given.
 * Help and usage errors need it before the command line is understood.
 */
export function languageOption(argv: readonly string[]): string | undefined {
  let value: string | undefined;
  for (const [index, word] of argv.entries()) {
    if (word === '--') break;
    if (word === '--lang') value = argv[index + 1];
    else if (word.startsWith('--lang=')) value = word.slice('--lang='.length);
  }
  return value;
}

/** The language of this run: `--lang` if it names one, else the system's. */
export function chooseLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const asked = languageOption(argv);
  return LANGUAGES.find((language) => language === asked) ?? systemLanguage(env);
}
