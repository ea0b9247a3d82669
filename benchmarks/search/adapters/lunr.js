/** lunr with the Finnish stemmer of lunr-languages on both sides, over an index built beforehand. */

/** @param {string} address */
function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
}

/** @param {{scripts: string[], index: string}} options */
export async function start({ scripts, index: address }) {
  const fetching = fetch(address).then((response) => response.json());
  for (const script of scripts) await load(script);
  const { lunr } = window;
  const index = lunr.Index.load(await fetching);
  return {
    async search(text, limit) {
      // Not index.search(): its signs (+ - : ~ ^ *) mean something else in a sentence.
      const found = index.query((query) => query.term(lunr.tokenizer(text)));
      return found.slice(0, limit).map(({ ref }) => ref);
    },
  };
}
