/**
 * Light or dark, decided before anything is painted. This is a plain script in the head, not a
 * module: a module would run too late, and does not run from a file at all.
 */
{
  let chosen = null;
  try {
    chosen = localStorage.getItem("elinvoima.colours");
  } catch {
    // The browser refuses to remember anything; the system's choice holds.
  }
  const isDark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  if (isDark) document.documentElement.dataset.scheme = "dark";
}
