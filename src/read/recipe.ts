import { HuikanError } from '../model/errors.js';
import type { Recipe } from '../model/recipe.js';

/** The first fault of a recipe's expressions, or null. */
function badExpression(recipe: Recipe): string | null {
  for (const [i, source] of (recipe.furniture ?? []).entries()) {
    try {
      new RegExp(source, 'u');
    } catch (error) {
      return `$.furniture[${i}]: ${(error as Error).message}`;
    }
  }
  return null;
}

/**
 * Reads a recipe (see model/recipe.ts) from the text of its file; `path` is for messages. Throws HuikanError
 * `recipe.invalid` with the first fault in `reason`.
 */
export async function readRecipe(text: string, path: string): Promise<Recipe> {
  const invalid = (reason: string, cause?: unknown) =>
    new HuikanError('recipe.invalid', `${path} is no valid recipe: ${reason}`, { path, reason }, { cause });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw invalid((error as Error).message, error);
  }
  const { recipeSchema } = await import('../model/recipe.js');
  const result = recipeSchema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw invalid(
      `$${(issue?.path ?? []).map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')}: ${issue?.message}`,
    );
  }
  const fault = badExpression(result.data);
  if (fault) throw invalid(fault);
  return result.data;
}
