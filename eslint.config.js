import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const rules = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/consistent-type-imports': 'error',
  // Numbers read well inside a sentence; everything else has to be turned into words on purpose.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
    { selector: 'ExportAllDeclaration', message: 'No barrel files: import from where it is made.' },
  ],
  eqeqeq: 'error',
  'no-restricted-imports': [
    'error',
    { name: 'date-fns', message: 'Import one function (date-fns/addDays): the whole takes over a second to load.' },
    ...['date-fns/parse', 'date-fns/format'].map((name) => ({
      name,
      message: 'It brings seventy files and the words of a language, over half a second of each start.',
    })),
  ],
};

const clock = {
  'no-restricted-syntax': [
    ...rules['no-restricted-syntax'],
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Today is an argument.' },
    {
      selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: 'Today is an argument.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['node_modules', 'coverage', 'test/out', 'devTools'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules,
  },
  { files: ['notices/**/*.ts', 'dialogs/**/*.ts', 'cards/**/*.ts'], rules: clock },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: { process: 'readonly', module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
);
