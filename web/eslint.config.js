// What ESLint looks for in all JavaScript of the repository: faults that neither the type check nor
// Prettier sees. `npm run test:style` runs it over files named from the repository's root.
import js from '@eslint/js';

// Globals by hand: of a browser's hundreds some are mistakes wherever they are meant as variables
// of one's own (`name`, `event`, `status`, `length`), so that only what is used is known.
const EVERYWHERE = `AbortController AbortSignal Blob CustomEvent DOMException Event File MessageChannel
  Response TextDecoder TextEncoder URL URLSearchParams WebAssembly btoa clearTimeout console crypto
  fetch performance setTimeout structuredClone`;
const IN_NODE = 'Buffer process';
const IN_BROWSERS = `CSSStyleSheet ClipboardEvent DOMParser DataTransfer DragEvent Element
  HTMLAnchorElement HTMLCanvasElement HTMLElement HTMLInputElement IntersectionObserver KeyboardEvent
  MouseEvent MutationObserver Navigator Node PerformanceObserver ResizeObserver Touch TouchEvent
  WebGL2RenderingContext WheelEvent addEventListener caches cancelAnimationFrame createImageBitmap
  customElements devicePixelRatio document getComputedStyle history indexedDB innerHeight innerWidth
  localStorage location matchMedia navigator parent postMessage reportError requestAnimationFrame
  scrollTo scrollY self sessionStorage top visualViewport window`;

/** @param {string[]} lists of names @returns {Record<string, 'readonly'>} */
const readonly = (...lists) =>
  Object.fromEntries(
    lists
      .flatMap((names) => names.split(/\s+/))
      .map((name) => [name, /** @type {const} */ ('readonly')]),
  );

export default [
  js.configs.recommended,
  {
    languageOptions: {ecmaVersion: 2024, globals: readonly(EVERYWHERE)},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      'array-callback-return': 'error',
      curly: ['error', 'multi-line'],
      'default-param-last': 'error',
      eqeqeq: 'error',
      'no-constructor-return': 'error',
      'no-duplicate-imports': 'error',
      'no-else-return': 'error',
      'no-eval': 'error',
      'no-extend-native': 'error',
      'no-implicit-globals': 'error',
      'no-implied-eval': 'error',
      'no-lonely-if': 'error',
      'no-nested-ternary': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-self-compare': 'error',
      'no-sequences': ['error', {allowInParentheses: false}],
      'no-shadow': 'error',
      'no-template-curly-in-string': 'error',
      'no-throw-literal': 'error',
      'no-undef-init': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unneeded-ternary': 'error',
      'no-unreachable-loop': 'error',
      'no-unused-expressions': 'error',
      'no-unused-vars': ['error', {varsIgnorePattern: '^_', argsIgnorePattern: '^_'}],
      'no-use-before-define': ['error', {functions: false, classes: false, variables: false}],
      'no-useless-rename': 'error',
      'no-useless-return': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'one-var': ['error', 'never'],
      'prefer-const': 'error',
      'prefer-template': 'error',
      'require-atomic-updates': 'error',
    },
  },
  {
    files: ['web/{src,embed,examples}/**/*.js', 'web/bench/**', 'tests/**'],
    languageOptions: {globals: readonly(IN_BROWSERS)},
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {globals: readonly(IN_NODE)},
  },
  {
    // What a page runs here is written within what Node runs: names in the one mean nothing in the
    // other, and a page's own scope is reached by its `eval`.
    files: ['tests/**', 'web/bench/**'],
    rules: {'no-shadow': 'off', 'no-eval': 'off'},
  },
];
