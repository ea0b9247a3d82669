/** Pagefind, through its own module. */

/** @param {{module: string}} options */
export async function start({ module }) {
  const pagefind = await import(module);
  await pagefind.init();
  return {
    async search(text, limit) {
      const { results } = await pagefind.search(text);
      const first = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return first.map(({ raw_url: address, url }) => address ?? url);
    },
  };
}
