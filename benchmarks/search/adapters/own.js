/** The site's own search, through the modules that its pages use. */

/**
 * @param {{client: string, index: string, morphology: string | null, modules: string[]}} options
 *   `modules` are asked for all at once, as the site's pages do
 */
export async function start({ client: module, index, morphology, modules }) {
  for (const href of modules) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
  const folder = new URL(index, location.href).href;
  // The pages do this with `beginAhead`, which they have before the box has the focus.
  const bytesOf = async (path) =>
    (await fetch(folder + path, { cache: "force-cache" })).arrayBuffer();
  const first = ["manifest.bin", "facets.bin", "dictionary.bin"];
  const files = new Map(first.map((path) => [path, bytesOf(path)]));
  const address = new URL("worker.js", new URL(module, location.href));
  const worker = new Worker(address, { type: "module", name: "search" });
  const { SearchClient } = await import(module);
  const where = {
    index: folder,
    morphology: morphology && new URL(morphology, location.href).href,
  };
  const client = new SearchClient(where, { worker, files });
  client.prepare();
  return {
    async search(text, limit) {
      const answer = await client.search({ text, facets: {}, sort: "fit", offset: 0, limit });
      if (answer?.error) throw new Error(JSON.stringify(answer.error));
      return answer.results.map(({ address }) => address);
    },
  };
}
