// natural ships types for its main entry only, which loads dotenv and database drivers; we import single files of it.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { readonly stem: (token: string) => string };
  export default stemmer;
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_de.js' {
  const stemmer: { readonly stem: (token: string) => string };
  export default stemmer;
}
