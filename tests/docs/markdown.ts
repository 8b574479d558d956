/** Reads code blocks out of Markdown. */

/** A command as a console block shows it, and what it prints. */
export interface Example {
  command: string;
  output: string;
}

/** The contents of all code blocks of a language. */
export function fencesIn(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\S*)\n([\s\S]*?)^```$/gmu)]
    .filter(([, tag]) => tag === language)
    .map(([, , code]) => code!);
}

/** The commands of all console blocks: lines that begin with `$ `, each followed by its output. */
export function examplesIn(text: string): Example[] {
  return fencesIn(text, 'console').flatMap((block) =>
    block
      .split(/^\$ /mu)
      .slice(1)
      .map((part) => {
        const [command = '', ...rest] = part.split('\n');
        return { command, output: rest.join('\n') };
      }),
  );
}
