/** Starts the page /sovita/ where there is one: fetches its data and its other modules. */

/** @param {Document} page */
export async function startFit(page) {
  const root = page.querySelector("[data-fit]");
  const problem = page.querySelector("[data-fit-problem]");
  if (!(root instanceof HTMLElement && problem instanceof HTMLElement)) return;
  const start = async () => {
    problem.hidden = true;
    try {
      const [{ FitPage }, answer] = await Promise.all([
        import("./page.js"),
        fetch(root.dataset.source ?? ""),
      ]);
      if (!answer.ok) throw new Error(String(answer.status));
      new FitPage(root, await answer.json()).start();
    } catch (error) {
      problem.hidden = false;
      console.warn(error); // eslint-disable-line no-console
    }
  };
  problem.querySelector("button")?.addEventListener("click", start);
  await start();
}
