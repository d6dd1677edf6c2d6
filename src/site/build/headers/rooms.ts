/** The folders of pages under a language that only this site may frame, by the entries of src/pages/[language]/. */
export const roomsOf = (entries: readonly { readonly name: string; isDirectory(): boolean }[]): string[] =>
  entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : entry.name.endsWith('.astro') && entry.name !== 'index.astro' ? [entry.name.slice(0, -'.astro'.length)] : []))
    .filter((room) => room !== 'embed')
    .sort();
