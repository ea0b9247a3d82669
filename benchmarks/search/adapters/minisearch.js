/** MiniSearch with prefix and fuzzy matching, over an index built beforehand. */

/** @param {{module: string, index: string, settings: object}} options */
export async function start({ module, index: address, settings }) {
  const [{ default: MiniSearch }, json] = await Promise.all([
    import(module),
    fetch(address).then((response) => response.text()),
  ]);
  const index = MiniSearch.loadJSON(json, settings);
  return {
    async search(text, limit) {
      return index.search(text).slice(0, limit).map(({ id }) => id);
    },
  };
}
