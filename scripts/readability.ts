import { syllable } from 'syllable';
import ts from 'typescript';

/** A sentence that the bot says, as it stands in the sources, with something in place of what is filled in. */
export interface SpokenSentence {
  /** "cards/words.ts:12" */
  readonly at: string;
  readonly text: string;
  readonly words: number;
  readonly syllables: number;
  /** In years, at which most people read it with ease: the grade of Flesch and Kincaid and five. */
  readonly age: number;
}

/** Fewer words are a label: the formula says nothing of those. */
const FEWEST_WORDS = 5;
/** What stands for a name, a number or a date that is filled in: a short word, as it says nothing of our own. */
const FILLED = 'this';

/** The sentences among the words of a source file. */
export function spokenIn(file: string, source: string): SpokenSentence[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: SpokenSentence[] = [];
  const visit = (node: ts.Node): void => {
    const said = wordsOf(node);
    if (said !== null) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push(...sentencesIn(said).map((text) => measured(`${file}:${line + 1}`, text)));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found.filter(({ words }) => words >= FEWEST_WORDS);
}

/** What one number says of them all: as if they were one text. */
export function summaryOf(sentences: readonly SpokenSentence[]): string {
  const sum = (of: (one: SpokenSentence) => number): number => sentences.reduce((all, one) => all + of(one), 0);
  const words = sum((one) => one.words);
  const age = ageOf(
    words,
    sentences.length,
    sum((one) => one.syllables),
  );
  const hard = sentences.filter((one) => one.age > 14).length;
  const mean = words / Math.max(1, sentences.length);
  return (
    `${sentences.length} sentences, ${words} words: reading age ${age.toFixed(1)}, ${mean.toFixed(1)} words a sentence; ` +
    `${hard} of them need an age of more than 14.`
  );
}

/** A text or a template, with what is filled in. Null: it is none, or names a module. */
function wordsOf(node: ts.Node): string | null {
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce((all, { literal }) => `${all}${FILLED}${literal.text}`, node.head.text);
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return null;
  return ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent) ? null : node.text;
}

/** A sentence begins with a capital, a quotation mark or something filled in, and ends; patterns and keys do not. */
function sentencesIn(said: string): string[] {
  return said
    .split(/(?<=[.?!])\s+/u)
    .map((one) => one.trim())
    .filter((one) => /^[\p{Lu}“]|^this\b/u.test(one) && /[.?!”]$/u.test(one) && !/[\\|{}<>]/.test(one));
}

function measured(at: string, text: string): SpokenSentence {
  const said = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const syllables = said.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return { at, text, words: said.length, syllables, age: ageOf(said.length, 1, syllables) };
}

const ageOf = (words: number, sentences: number, syllables: number): number =>
  5 + 0.39 * (words / Math.max(1, sentences)) + 11.8 * (syllables / Math.max(1, words)) - 15.59;
