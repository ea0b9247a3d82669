/** Material's search, through the messages that its own page sends to its worker. */

const READY = 1;
const SETUP = 0;
const QUERY = 2;

/** @param {{index: string, worker: string}} options */
export async function start({ index, worker: address }) {
  const { config, docs } = await (await fetch(index)).json();
  const worker = new Worker(address);
  /** @param {object} message */
  const ask = (message) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(message);
    });
  const { type } = await ask({ type: SETUP, data: { config, docs, options: { suggest: false } } });
  if (type !== READY) throw new Error("the worker is not ready");
  return {
    async search(text, limit) {
      const { data } = await ask({ type: QUERY, data: text });
      // A page's sections come together, the best one first.
      const pages = data.items.map(([{ location }]) => location.split("#")[0]);
      return pages.slice(0, limit);
    },
  };
}
