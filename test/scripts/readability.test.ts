import { spokenIn, summaryOf } from '../../scripts/readability.ts';

const said = (source: string) => spokenIn('cards/x.ts', source);

describe('the words that the bot says', () => {
  it('are the sentences in the sources, with where they stand, and what is filled in as one word', () => {
    const source = [
      "import { thing } from 'A sentence that is a module. It is none.';",
      "const key = 'no-sentence';",
      "const label = 'Show all';",
      'const told = (n: number) => `Your question went to ${n} officers of it. The answer comes here by itself.`;',
    ].join('\n');
    expect(said(source).map(({ at, text, words }) => [at, text, words])).toEqual([
      ['cards/x.ts:4', 'Your question went to this officers of it.', 8],
      ['cards/x.ts:4', 'The answer comes here by itself.', 6],
    ]);
  });

  it('are harder where sentences and words are longer', () => {
    const [plain, hard] = said(
      "const a = 'The cat sat on the mat.'; const b = 'Organisational considerations necessitate comprehensive documentation throughout.';",
    );
    expect(plain?.age).toBeLessThan(8);
    expect(hard?.age).toBeGreaterThan(18);
  });

  it('come to one number, and say how many are hard', () => {
    const all = said("const a = 'The cat sat on the mat.'; const b = 'The dog sat on the cat and the mat.';");
    expect(summaryOf(all)).toMatch(/^2 sentences, 15 words: reading age -?\d+\.\d, 7\.5 words a sentence; 0 of them/);
  });
});
