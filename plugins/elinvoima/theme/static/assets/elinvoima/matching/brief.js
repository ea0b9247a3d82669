/**
 * The client brief as words: what it says of the client and of every practice in the shortlist.
 * The mirror of `elinvoima/matching/brief.py`; the formats are made of it in `brief-*.js`.
 */

/**
 * What a brief is made of, besides the matching data and the texts.
 * @typedef {object} BriefState
 * @property {string} client code of the client's municipality
 * @property {any} need as it was given to `match`
 * @property {any} peers what `peersOf(data, client)` answered
 * @property {any} matches what `match(data, need)` answered
 * @property {string[]} shortlist ids of stories, in the reader's order
 * @property {Record<string, string>} [notes] the reader's own notes, by the story's id
 * @property {Record<string, { text: string, url: string }[]>} [sources] by the story's id:
 *   `source_lines` of `api/v1/stories/<id>.json`
 * @property {string} date day of the brief, `2026-11-22`
 * @property {{ name: string, url: string }} site its name, and the address of its home page with a
 *   slash at the end; empty if it is not known (as on `file://`)
 */

/**
 * Makes the brief.
 * @param {any} data of `sovita/tiedot.<hash>.json`
 * @param {BriefState} state
 * @param {Record<string, string>} texts of `elinvoima/views/brief_texts.py`
 */
export function makeBrief(data, state, texts) {
  return { title: data.municipalities.find(({ code }) => code === state.client)?.name ?? "", texts };
}
