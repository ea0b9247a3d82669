/** The site's own search, through the modules that its pages use. */

/** @param {{client: string, index: string, morphology: string | null}} options */
export async function start({ client: module, index, morphology }) {
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
