import type { Issue } from '../model/issue.js';
import type { Recipe } from '../model/recipe.js';
import type { SourceDocument } from '../read/document.js';
import { assemble } from './assemble.js';
import { withColumns } from './contents/columns.js';

/** What may be told of a document before it is structured. */
export interface StructureOptions {
  /** What is known of the journal's layout; none is needed for ordinary journals. */
  recipe?: Recipe | undefined;
}

/**
 * Turns the lines of a document into an issue: masthead, contents, articles with their blocks, and what does
 * not fit. Pure and linear in the length of the text. A text with no journal around it gives one article.
 */
export function structure(document: SourceDocument, options: StructureOptions = {}): Issue {
  return withColumns(options.recipe?.columns ?? [], () => assemble(document, options.recipe));
}
