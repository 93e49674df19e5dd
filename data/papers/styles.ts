import { type IStylesOptions, LineRuleType } from 'docx';

const FONT = 'Arial';
const INK = '1F1F1F';
/** Of the letters' own height: a picture in a line of a fixed height would be cut. */
const AUTO = { lineRule: LineRuleType.AUTO } as const;
const language = { value: 'en-GB' } as const;

/** How a paper looks. Sizes in half points, distances in twentieths of a point. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK, language },
      paragraph: { spacing: { ...AUTO, after: 120, line: 264 } },
    },
    title: {
      run: { font: FONT, size: 40, bold: true, color: INK },
      paragraph: { spacing: { ...AUTO, before: 60, after: 120, line: 264 } },
    },
    heading1: headingStyle(30, 360),
    heading2: headingStyle(25, 240),
    heading3: headingStyle(22, 200),
  },
  paragraphStyles: [
    { id: 'Draft', name: 'Draft', basedOn: 'Normal', run: { bold: true, size: 28, color: 'A80000' } },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      run: { size: 18, color: '404040' },
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 360, right: 360 }, spacing: { after: 120 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { ...AUTO, after: 20, line: 240 } },
    },
    {
      id: 'TableCaption',
      name: 'Table Caption',
      basedOn: 'Small',
      paragraph: { keepNext: true, spacing: { after: 60 } },
    },
    { id: 'TableHead', name: 'Table Head', basedOn: 'TableText', run: { bold: true } },
  ],
};

function headingStyle(size: number, before: number) {
  return {
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  };
}
