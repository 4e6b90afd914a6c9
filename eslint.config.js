import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import vue from 'eslint-plugin-vue';
import globals from 'globals';
import ts from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

const CHINESE = '/[\\u3400-\\u9fff]/';
const erased = (selector, message) => ({ selector, message });

/** What the language offers and this repository does without. */
const notHere = [
  erased('TSEnumDeclaration', 'A union of literals says the same and vanishes at run time.'),
  erased('TSModuleDeclaration[kind="namespace"]', 'A file is a module already.'),
  erased('TSParameterProperty', 'Node runs these files by erasing types; a parameter property is not erasable.'),
  erased(
    ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^\\.{1,2}\\u002f/]:not([source.value=/(\\.(ts|js|cjs|vue|css|svg|json)|\\u002fschema)$/])',
    'Name the file with its suffix: Node resolves it as written.',
  ),
];

/** Text that users read lives in locale files, so that every language has it. */
const noChineseInTemplates = [
  { selector: `VElement:not([name=/^(script|style)$/]) > VText[value=${CHINESE}]`, message: 'Take the text from the locale.' },
  { selector: `VAttribute > VLiteral[value=${CHINESE}]`, message: 'Take the text from the locale.' },
  { selector: `VExpressionContainer Literal[value=${CHINESE}]`, message: 'Take the text from the locale.' },
  { selector: `VExpressionContainer TemplateElement[value.raw=${CHINESE}]`, message: 'Take the text from the locale.' },
];

/** Rules that hold in every file, typed or not. */
const house = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/no-non-null-assertion': 'error',
  'max-lines': ['error', 300],
  'no-console': 'error',
  'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' }],
  'no-restricted-syntax': ['error', ...notHere],
  eqeqeq: ['error', 'always'],
};

/** Of the type-checked rules those that find mistakes; matters of taste among them are off, each for its reason. */
const typed = {
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-confusing-void-expression': 'off', // `() => stop()` is plain enough
  '@typescript-eslint/unbound-method': 'off', // functions over classes: hardly a method here uses `this`
  '@typescript-eslint/require-await': 'off', // a port may be async where one adapter of it is not
  '@typescript-eslint/no-unsafe-enum-assignment': 'off', // kafkajs and grpc-js type their constants as enums, their data as numbers
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // the drivers' options are classes in their types and plain objects in their manuals
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

export default defineConfig(
  globalIgnores(['**/node_modules/', '**/dist/', '**/gen/', '.local/', 'coverage/', '**/*.d.ts', '**/*.cjs']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['{proto,services,gateway,scripts,test,deploy}/**/*.ts', '*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { globals: globals.node, parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: { ...house, ...typed },
  },
  {
    files: ['frontend/**/*.ts'],
    extends: [ts.configs.strict],
    languageOptions: { globals: globals.browser },
    rules: house,
  },
  {
    files: ['frontend/**/*.vue'],
    extends: [ts.configs.strict, vue.configs['flat/recommended']],
    languageOptions: { globals: globals.browser, parser: vueParser, parserOptions: { parser: ts.parser, extraFileExtensions: ['.vue'] } },
    rules: {
      ...house,
      'vue/no-restricted-syntax': ['error', ...noChineseInTemplates],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/multi-word-component-names': 'off', // pages are named after what they show; the router gives them context
      'vue/no-v-html': 'error',
    },
  },
  // Programs whose output is the terminal, and the places that are the environment's readers.
  {
    files: ['{scripts,test,deploy}/**', 'proto/src/{build,openapi}/**'],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/config.ts', '**/config/**', '**/testing/**', '**/telemetry/**', '**/test/support/**', '**/*.config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  // Tests say `result!` and throw away; what is looked at is what they assert.
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-restricted-properties': 'off' },
  },
  {
    files: ['{proto,services,gateway,scripts,deploy}/**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  { files: ['**/*.js'], languageOptions: { globals: globals.node } },
  prettier,
);
