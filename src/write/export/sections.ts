import type { Block } from '../../model/issue.js';

/** Blocks under a heading, and the sections under it. */
export interface Section {
  /** null for what stands before the first heading. */
  heading: Block | null;
  blocks: Block[];
  sections: Section[];
}

/** Blocks as a tree by the levels of their headings. Text never stands after a section it is not part of. */
export function sectionsOf(blocks: readonly Block[]): Section {
  const root: Section = { heading: null, blocks: [], sections: [] };
  const open: { level: number; section: Section }[] = [{ level: 0, section: root }];
  for (const block of blocks) {
    if (block.type !== 'heading') {
      open.at(-1)!.section.blocks.push(block);
      continue;
    }
    const level = block.level ?? 1;
    while (open.length > 1 && open.at(-1)!.level >= level) open.pop();
    const section: Section = { heading: block, blocks: [], sections: [] };
    open.at(-1)!.section.sections.push(section);
    open.push({ level, section });
  }
  return root;
}
