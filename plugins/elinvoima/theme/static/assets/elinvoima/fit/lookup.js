/** The records of the matching's data by their ids, and where their pages are. */

export class Lookup {
  /**
   * @param {any} data
   * @param {string} home way to the site's root
   */
  constructor(data, home) {
    this.data = data;
    this.home = home;
    this.stories = byId(data.stories);
    this.themes = byId(data.themes);
    this.methods = byId(data.methods);
    this.experts = byId(data.experts);
    /** @type {Map<string, any>} */
    this.places = new Map(data.municipalities.map((/** @type {any} */ m) => [m.code, m]));
    /** @type {Map<string, any[]> | null} stories by the code of the municipality */
    this.byPlace = null;
  }

  /** @param {string} address from the site's root */
  href(address) {
    return this.home + address;
  }

  /** @param {any} place */
  hrefOfPlace(place) {
    return this.href(`kunnat/${place.id}/`);
  }

  /** @param {any} story */
  placesOf(story) {
    return story.municipalities.map((/** @type {string} */ code) => this.places.get(code));
  }

  /**
   * @param {string} code of a municipality
   * @returns {readonly any[]} its stories
   */
  storiesOf(code) {
    this.byPlace ??= byPlace(this.data.stories);
    return this.byPlace.get(code) ?? [];
  }

  /** @param {readonly string[]} ids */
  themeLabels(ids) {
    return ids.map((id) => this.themes.get(id)?.label ?? id);
  }

  /** @param {readonly string[]} ids */
  methodLabels(ids) {
    return ids.map((id) => this.methods.get(id)?.label ?? id);
  }
}

/**
 * @param {any[]} records
 * @returns {Map<string, any>}
 */
function byId(records) {
  return new Map(records.map((record) => [record.id, record]));
}

/**
 * @param {any[]} stories
 * @returns {Map<string, any[]>}
 */
function byPlace(stories) {
  /** @type {Map<string, any[]>} */
  const found = new Map();
  for (const story of stories) {
    for (const code of story.municipalities) {
      const there = found.get(code);
      if (there) there.push(story);
      else found.set(code, [story]);
    }
  }
  return found;
}
