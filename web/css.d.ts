/** Vite gives a style sheet as text. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}

/** Vite puts a style sheet into the page's bundle. */
declare module '*.css' {}
