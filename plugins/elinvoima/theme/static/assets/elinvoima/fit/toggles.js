/** The buttons of the practices: on the own list or off it, into the comparison or out of it. */
import { MOST_COMPARED } from "./address.js";

/**
 * @param {string} id
 * @param {import("./shortlist.js").Shortlist} list
 * @param {any} story
 * @param {import("./told.js").Told} told
 * @param {import("./words.js").FitWords} words
 */
export function toggleListed(id, list, story, told, words) {
  const name = story.label;
  told.close("removed");
  if (!list.has(id)) {
    list.add(id, story.title);
    told.say(words.say("said_added", { name }));
    return;
  }
  const hadNote = list.items.some((item) => item.id === id && item.note.trim());
  list.remove(id);
  const text = words.say("said_removed", { name });
  // Without a note nothing is lost that the same button would not bring back.
  if (hadNote) told.tell("removed", text, [[words.say("undo"), () => list.undo()]]);
  else told.say(text);
}

/**
 * @param {string} id
 * @param {readonly string[]} compared
 * @param {any} story
 * @param {import("./told.js").Told} told
 * @param {import("./words.js").FitWords} words
 * @returns {string[] | null} the comparison after it; null if there is no room
 */
export function toggledCompared(id, compared, story, told, words) {
  const name = story.label;
  told.close("full");
  if (compared.includes(id)) {
    told.say(words.say("said_uncompared", { name }));
    return compared.filter((other) => other !== id);
  }
  if (compared.length >= MOST_COMPARED) {
    told.tell("full", words.say("compare_full", { name }));
    return null;
  }
  told.say(words.say("said_compared", { name }));
  return [...compared, id];
}
