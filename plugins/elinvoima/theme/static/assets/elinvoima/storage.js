/** What this browser remembers of the reader's choices; a browser may refuse to. */

/**
 * @param {string} key
 * @returns {string | null} null too if the browser does not let us look
 */
export function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {string} value
 * @returns {boolean} false if it cannot be remembered
 */
export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} key */
export function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was remembered either.
  }
}

/** Tells whether anything can be remembered at all. */
export function canRemember() {
  const probe = "elinvoima.probe";
  if (!remember(probe, "")) return false;
  forget(probe);
  return true;
}
