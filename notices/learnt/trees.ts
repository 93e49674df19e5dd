import { z } from 'zod';

/** A leaf is what it adds; a branch asks whether what is seen by a name is under a bound: then the one, else the other. */
export type Tree = number | readonly [name: string, bound: number, under: Tree, else_: Tree];

const Tree: z.ZodType<Tree> = z.lazy(() =>
  z.union([z.number(), z.tuple([z.string(), z.number(), Tree, Tree]).readonly()]),
);

/** Small trees whose sum, with what is so without any, is the logarithm of the odds that something is right. */
export const Trees = z.object({ base: z.number(), trees: z.array(Tree) });
export type Trees = z.infer<typeof Trees>;

/** What is seen of one case, by name; what is not named is 0. */
export type SeenCase = Readonly<Record<string, number>>;

function leafOf(tree: Tree, seen: SeenCase): number {
  let at = tree;
  while (typeof at !== 'number') at = (seen[at[0]] ?? 0) < at[1] ? at[2] : at[3];
  return at;
}

/** How likely it is right: between 0 and 1. */
export const chanceBy = ({ base, trees }: Trees, seen: SeenCase): number =>
  1 / (1 + Math.exp(-trees.reduce<number>((sum, tree) => sum + leafOf(tree, seen), base)));
