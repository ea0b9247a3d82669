/**
 * The choices of the facets: reading them from the address, writing them there, and which stories
 * they leave. A story must have one of the chosen values of every facet that has choices.
 */

/**
 * Facet's name -> ids of its values.
 * @typedef {Map<string, Set<string>>} Values
 */

/**
 * Reads the choices from a query string: `?teema=a,b&vuosi=2023`, also `?teema=a&teema=b`.
 * Values that no facet has are left out.
 * @param {string} query
 * @param {Values} known every value of every facet, in order
 * @returns {Values}
 */
export function readChoices(query, known) {
  const given = new URLSearchParams(query);
  const choices = new Map();
  for (const [facet, ids] of known) {
    const asked = new Set(given.getAll(facet).flatMap((list) => list.split(",")));
    choices.set(facet, new Set([...ids].filter((id) => asked.has(id))));
  }
  return choices;
}

/**
 * Writes the choices in a query string, leaving its other parameters as they are.
 * @param {string} query
 * @param {Values} choices
 * @returns {string} empty, or beginning with `?`
 */
export function writeChoices(query, choices) {
  const others = new URLSearchParams(query);
  const parts = [];
  for (const [facet, ids] of choices) {
    others.delete(facet);
    if (ids.size) parts.push(`${facet}=${[...ids].map(encodeURIComponent).join(",")}`);
  }
  if (others.toString()) parts.push(others.toString());
  return parts.length ? `?${parts.join("&")}` : "";
}

/**
 * Returns a copy of the choices in which one value is chosen or not.
 * @param {Values} choices
 * @param {string} facet
 * @param {string} id
 * @param {boolean} isChosen
 * @param {Values} known gives the order
 * @returns {Values}
 */
export function withChoice(choices, facet, id, isChosen, known) {
  const changed = new Set(choices.get(facet));
  if (isChosen) changed.add(id);
  else changed.delete(id);
  const inOrder = [...(known.get(facet) ?? [])].filter((value) => changed.has(value));
  return new Map(choices).set(facet, new Set(inOrder));
}

/**
 * Tells whether a story is among those that the choices leave.
 * @param {Values} story values of the story
 * @param {Values} choices
 * @param {string} [except] facet whose choices are not looked at
 * @returns {boolean}
 */
export function matches(story, choices, except) {
  return [...choices].every(([facet, ids]) => {
    if (facet === except || !ids.size) return true;
    const own = story.get(facet);
    return [...ids].some((id) => own?.has(id));
  });
}

/**
 * Counts the stories of every value of a facet, given the choices of the other facets.
 * @param {Iterable<Values>} stories
 * @param {Values} choices
 * @param {string} facet
 * @returns {Map<string, number>} without the values that no story has
 */
export function countValues(stories, choices, facet) {
  const counts = new Map();
  for (const story of stories) {
    if (!matches(story, choices, facet)) continue;
    for (const id of story.get(facet) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
