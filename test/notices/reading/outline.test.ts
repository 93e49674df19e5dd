import { outline } from '../../../notices/reading/outline.ts';
import { readText, seedText } from './seed-notices.ts';

describe('the outline', () => {
  const lines = outline(readText(seedText('knowsley'))).split('\n');

  it('opens with the notice', () => {
    expect(lines.slice(0, 5)).toEqual([
      'Improvement notice to Knowsley Metropolitan Borough Council',
      '  Address: Archway Road, Knowsley L36 9YU',
      '  Issued by: Secretary of State for Education',
      '  Issued: 16 September 2014 (from the text)',
      '  Inspection: Ofsted, published 30 June 2014',
    ]);
  });

  it('shows each duty with its kind, holder and rule in words', () => {
    const at = lines.findIndex((line) => line.startsWith('19/2  '));
    expect(lines[at]).toBe('19/2  [report] council to dfe');
    expect(lines[at + 2]).toBe('    when: 1 week before each review ("a week in advance of the review")');
    expect(lines).toContain(
      '    when: every 3 board meetings after 31 December 2014 ("every three improvement boards thereafter")',
    );
    expect(lines).toContain(
      '    when: 18 months after the inspection report ("within 18 months of the Ofsted inspection")',
    );
  });

  it('closes with coverage and doubts', () => {
    expect(lines.at(-1)).toBe('No doubts.');
    expect(lines).toContain('16197 of 16197 characters accounted for.');
  });

  it('shows targets, footnotes and what could not be placed', () => {
    expect(outline(readText(seedText('kent')))).toContain('    target: children adopted: at least 11%');
    expect(outline(readText(seedText('herefordshire')))).toContain('FOOTNOTES');
    const stray = outline(readText(`${seedText('kent')}\n\nAnnex A\n\nThe weather has been mild.`));
    expect(stray).toContain('This text fits nowhere in a notice: "The weather has been mild."');
    expect(stray).toContain('  not placed: characters');
  });
});
