// What the official schema of adaptive cards 1.5 lets each element have, in a table of our own: read from
// `schemas/1.5.0/adaptive-card.json` of github.com/microsoft/AdaptiveCards (commit 0353e1b), which no package brings. Unlike
// `card-schema.ts`, which says what our cards may look like, this says what any client of 1.5 has to understand.

type Check = (value: unknown, at: string) => string[];

const fine: string[] = [];
const is =
  (type: 'string' | 'boolean' | 'number'): Check =>
  (value, at) =>
    typeof value === type ? fine : [`${at} is no ${type}`];
const text = is('string');
const flag = is('boolean');
const count = is('number');
/** The schema takes its words in any case. */
const word =
  (...words: readonly string[]): Check =>
  (value, at) =>
    typeof value === 'string' && words.includes(value.toLowerCase()) ? fine : [`${at} is none of ${words.join(', ')}`];
const either =
  (...checks: readonly Check[]): Check =>
  (value, at) =>
    checks.some((check) => check(value, at).length === 0) ? fine : [`${at} is nothing that may stand there`];
const list =
  (check: Check): Check =>
  (value, at) =>
    Array.isArray(value) ? value.flatMap((one, i) => check(one, `${at}[${i}]`)) : [`${at} is no list`];
const object: Check = (value, at) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? fine : [`${at} is no object`];

interface Shape {
  readonly required: readonly string[];
  readonly may: Readonly<Record<string, Check>>;
}

const one =
  (...types: readonly string[]): Check =>
  (value, at) =>
    faultsIn(value, at, types);

const spacing = word('default', 'none', 'small', 'medium', 'large', 'extralarge', 'padding');
const style = word('default', 'emphasis', 'good', 'attention', 'warning', 'accent');
const top = word('top', 'center', 'bottom');
const side = word('left', 'center', 'right');
const look: Shape['may'] = {
  color: word('default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'),
  fontType: word('default', 'monospace'),
  isSubtle: flag,
  size: word('default', 'small', 'medium', 'large', 'extralarge'),
  weight: word('default', 'lighter', 'bolder'),
};
const INPUTS = ['Text', 'Date', 'ChoiceSet', 'Number', 'Time', 'Toggle'].map((kind) => `Input.${kind}`);
const ELEMENTS = ['ActionSet', 'ColumnSet', 'Container', 'FactSet', 'RichTextBlock', 'Table', 'TextBlock', ...INPUTS];
const ACTIONS = ['Action.Execute', 'Action.OpenUrl', 'Action.Submit', 'Action.ToggleVisibility'];
const item: Shape['may'] = { id: text, isVisible: flag, requires: object };
const element: Shape['may'] = {
  ...item,
  ...{ separator: flag, spacing, height: word('auto', 'stretch') },
  fallback: (value, at) => either(word('drop'), one(...ELEMENTS))(value, at),
};
const action: Shape['may'] = {
  ...{ title: text, iconUrl: text, id: text, tooltip: text, isEnabled: flag, requires: object },
  style: word('default', 'positive', 'destructive'),
  mode: word('primary', 'secondary'),
};
const submitted: Shape['may'] = { ...action, data: either(text, object), associatedInputs: word('auto', 'none') };
const input: Shape['may'] = { ...element, errorMessage: text, isRequired: flag, label: text };
const pressed = { selectAction: one(...ACTIONS) };

const SHAPES: Readonly<Record<string, Shape>> = {
  AdaptiveCard: {
    required: [],
    may: {
      ...{ $schema: text, version: text, fallbackText: text, speak: text, lang: text, minHeight: text, rtl: flag },
      ...{ body: list(one(...ELEMENTS)), actions: list(one(...ACTIONS)), ...pressed },
    },
  },
  TextBlock: {
    required: ['text'],
    may: {
      ...element,
      ...look,
      text,
      wrap: flag,
      maxLines: count,
      style: word('default', 'heading'),
      horizontalAlignment: side,
    },
  },
  RichTextBlock: {
    required: ['inlines'],
    may: { ...element, inlines: list(one('TextRun')), horizontalAlignment: side },
  },
  TextRun: {
    required: ['text'],
    may: { ...look, ...pressed, text, highlight: flag, italic: flag, strikethrough: flag, underline: flag },
  },
  Container: {
    required: ['items'],
    may: {
      ...element,
      ...pressed,
      items: list(one(...ELEMENTS)),
      style,
      bleed: flag,
      minHeight: text,
      verticalContentAlignment: top,
    },
  },
  ColumnSet: {
    required: [],
    may: {
      ...element,
      ...pressed,
      columns: list(one('Column')),
      style,
      bleed: flag,
      minHeight: text,
      horizontalAlignment: side,
    },
  },
  Column: {
    required: [],
    may: {
      ...{
        ...item,
        ...pressed,
        items: list(one(...ELEMENTS)),
        style,
        bleed: flag,
        minHeight: text,
        separator: flag,
        spacing,
      },
      ...{ width: either(text, count), verticalContentAlignment: top, rtl: flag },
    },
  },
  ActionSet: { required: ['actions'], may: { ...element, actions: list(one(...ACTIONS)) } },
  FactSet: { required: ['facts'], may: { ...element, facts: list(one('Fact')) } },
  Fact: { required: ['title', 'value'], may: { title: text, value: text } },
  Table: {
    required: [],
    may: {
      ...{
        ...element,
        columns: list(one('TableColumnDefinition')),
        rows: list(one('TableRow')),
        firstRowAsHeader: flag,
      },
      ...{
        showGridLines: flag,
        gridStyle: style,
        horizontalCellContentAlignment: side,
        verticalCellContentAlignment: top,
      },
    },
  },
  TableColumnDefinition: { required: [], may: { width: either(text, count), horizontalCellContentAlignment: side } },
  TableRow: { required: [], may: { cells: list(one('TableCell')), style, horizontalCellContentAlignment: side } },
  TableCell: {
    required: ['items'],
    may: { ...pressed, items: list(one(...ELEMENTS)), style, bleed: flag, minHeight: text },
  },
  'Input.Text': {
    required: ['id'],
    may: {
      ...{ ...input, value: text, placeholder: text, isMultiline: flag, maxLength: count, regex: text },
      style: word('text', 'tel', 'url', 'email', 'password'),
    },
  },
  'Input.Date': { required: ['id'], may: { ...input, value: text, placeholder: text, min: text, max: text } },
  'Input.Toggle': {
    required: ['id', 'title'],
    may: { ...input, title: text, value: text, valueOn: text, valueOff: text, wrap: flag },
  },
  'Input.ChoiceSet': {
    required: ['id'],
    may: {
      ...{
        ...input,
        value: text,
        placeholder: text,
        isMultiSelect: flag,
        wrap: flag,
        choices: list(one('Input.Choice')),
      },
      style: word('compact', 'expanded', 'filtered'),
    },
  },
  'Input.Choice': { required: ['title', 'value'], may: { title: text, value: text } },
  'Action.Submit': { required: [], may: submitted },
  'Action.Execute': { required: [], may: { ...submitted, verb: text } },
  'Action.OpenUrl': { required: ['url'], may: { ...action, url: text } },
};
/** Where one thing alone can stand, it need not say what it is. */
const UNNAMED = new Set(['Fact', 'Input.Choice', 'TableColumnDefinition', 'TableRow', 'TableCell', 'Column']);

/** What a client of 1.5 would not understand of a card, a line each. Newer elements count as what they fall back to. */
export const faultsBySchema15 = (card: unknown): string[] => faultsIn(card, 'card', ['AdaptiveCard']);

function faultsIn(value: unknown, at: string, types: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no element`];
  const members = new Map<string, unknown>(Object.entries(value));
  const [only = ''] = types;
  const type = members.get('type') ?? (types.length === 1 && UNNAMED.has(only) ? only : undefined);
  if (typeof type !== 'string') return [`${at} does not say what it is`];
  const shape = SHAPES[type];
  // An element that came later is replaced by its fallback, and one without it is an unknown one.
  if (shape === undefined && members.has('fallback')) return faultsIn(members.get('fallback'), `${at}.fallback`, types);
  if (shape === undefined || !types.includes(type)) return [`${at} may not be ${type}`];
  const missing = shape.required.filter((name) => !members.has(name)).map((name) => `${at} has no ${name}`);
  const wrong = [...members].flatMap(([name, member]) => {
    if (name === 'type') return [];
    const check = shape.may[name];
    return check === undefined ? [`${at} (${type}) has ${name}`] : check(member, `${at}.${name}`);
  });
  return [...missing, ...wrong];
}
