/** The site's own search, through the modules that its pages use. */

/**
 * @param {{client: string, index: string, morphology: string | null, modules: string[]}} options
 *   `modules` are asked for all at once, as the site's pages do
 */
export async function start({ client: module, index, morphology, modules }) {
  for (const href of modules) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
  const { SearchClient } = await import(module);
  const client = new SearchClient({
    index: new URL(index, location.href).href,
    morphology: morphology && new URL(morphology, location.href).href,
  });
  client.prepare();
  return {
    async search(text, limit) {
      const answer = await client.search({ text, facets: {}, sort: "fit", offset: 0, limit });
      if (answer?.error) throw new Error(JSON.stringify(answer.error));
      return answer.results.map(({ address }) => address);
    },
  };
}
