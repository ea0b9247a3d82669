/**
 * Reads the packed morphology and walks words through it, the same as automaton.py, which tells the
 * file's format and what the instructions mean. What leads on from a state is worked out when a word
 * first comes there, and kept: reading the file takes some milliseconds, a word much less than one.
 */
import { asJson, ByteReader } from "../codec.js";
import { SearchProblem } from "../problem.js";
import { Flags, Tests } from "./flags.js";

const FORMAT = 1;
const FILE = "morphology.bin";

/** Routes kept at a letter: nonsense of many short words would double them with every part. */
const MOST_ROUTES = 2000;

/**
 * @typedef {object} Instruction the same ones are one object
 * @property {number} id
 * @property {string} kind P, J, R, B or M
 * @property {number} cut
 * @property {string} add
 */
/** @typedef {{at: number, made: Instruction}} Mark an instruction, and how many letters were read */
/** @typedef {{earlier: Trail, at: number, made: Instruction} | null} Trail marks, newest first */
/** @typedef {{state: number, flags: number, trail: Trail}} Route */
/** @typedef {{read: string, test: import("./flags.js").Test | null, made: Instruction | null}} Label */
/**
 * @typedef {object} Step a way over arcs that read nothing, and then one that reads a letter or ends
 * @property {Tests} tests
 * @property {Instruction[]} before instructions met before the letter
 * @property {Instruction | null} after the instruction of the letter's own arc
 * @property {number} target
 */
/** @typedef {{state: number, tests: Tests, made: Instruction[]}} Way a beginning of a step */

export class Automaton {
  /**
   * @param {Uint8Array} payload the file, inflated
   * @throws {SearchProblem} corrupt-shard
   */
  constructor(payload) {
    const reader = new ByteReader(payload, FILE);
    const header = asJson(reader.slice(reader.number()), FILE);
    if (header.format !== FORMAT) {
      throw new SearchProblem("corrupt-shard", FILE, `format ${header.format}`);
    }
    /** Of every state, twice the number of its arcs, and one if a word may end there. */
    this.states = reader.fill(new Uint32Array(header.states));
    this.first = firstArcs(this.states);
    const arcs = this.first[header.states];
    this.labelOf = reader.fill(new Uint16Array(arcs));
    this.way = reader.fill(new Uint32Array(arcs));
    reader.end();
    this.flags = new Flags();
    this.labels = readLabels(header.labels, this.flags);
    this.noTests = new Tests();
    /** @type {Map<number, Map<string, Step[]>>} */
    this.steps = new Map();
  }

  /**
   * Returns the marks of each route through a word, in order.
   * @param {string} word
   * @returns {Mark[][]}
   */
  trails(word) {
    /** @type {Route[]} */
    let routes = [{ state: 0, flags: 0, trail: null }];
    for (let at = 0; at < word.length && routes.length > 0; at += 1) {
      routes = this.over(routes, word[at], at);
    }
    return this.ended(routes, word.length);
  }

  /**
   * Returns the routes that read the letter, the `at`th of its word.
   * @param {Route[]} routes
   * @param {string} letter
   * @param {number} at
   */
  over(routes, letter, at) {
    /** @type {Route[]} */
    const out = [];
    for (const { state, flags, trail } of routes) {
      for (const step of this.stepsOf(state).get(letter) ?? []) {
        const passed = this.flags.after(flags, step.tests);
        if (passed < 0) continue;
        out.push({ state: step.target, flags: passed, trail: longer(trail, step, at) });
        if (out.length === MOST_ROUTES) return out;
      }
    }
    return out;
  }

  /**
   * Returns the marks of the routes that may end here, each once.
   * @param {Route[]} routes
   * @param {number} length of the word
   */
  ended(routes, length) {
    /** @type {Map<string, Mark[]>} */
    const found = new Map();
    for (const { state, flags, trail } of routes) {
      for (const step of this.stepsOf(state).get("") ?? []) {
        if (this.flags.after(flags, step.tests) < 0) continue;
        const marks = marksOf(longer(trail, step, length));
        const name = marks.map(({ at, made }) => `${at}:${made.id}`).join();
        if (!found.has(name)) found.set(name, marks);
      }
    }
    return [...found.values()];
  }

  /**
   * Returns the state's steps by the letter they read; those that end the word under "".
   * @param {number} state
   */
  stepsOf(state) {
    let steps = this.steps.get(state);
    if (!steps) this.steps.set(state, (steps = this.findSteps(state)));
    return steps;
  }

  /** @param {number} from */
  findSteps(from) {
    /** @type {Map<string, Step[]>} */
    const steps = new Map();
    /** @type {Way[]} */
    const todo = [{ state: from, tests: this.noTests, made: [] }];
    for (let near = todo.pop(); near; near = todo.pop()) {
      const { state, tests, made } = near;
      if (this.states[state] & 1) addStep(steps, "", { tests, before: made, after: null, target: state });
      /** @type {Way[]} */
      const onward = [];
      for (let arc = this.first[state]; arc < this.first[state + 1]; arc += 1) {
        const label = this.labels[this.labelOf[arc]];
        const target = this.target(state, arc);
        if (label.read) {
          addStep(steps, label.read, { tests, before: made, after: label.made, target });
        } else {
          onward.push(beyond(near, label, target));
        }
      }
      todo.push(...onward.reverse());
    }
    return steps;
  }

  /**
   * @param {number} state
   * @param {number} arc
   */
  target(state, arc) {
    const way = this.way[arc];
    return way & 1 ? state - (way >>> 1) : state + (way >>> 1);
  }
}

/**
 * Returns the first arc of every state, and the number of arcs.
 * @param {Uint32Array} states
 */
function firstArcs(states) {
  const first = new Uint32Array(states.length + 1);
  for (let state = 0; state < states.length; state += 1) {
    first[state + 1] = first[state] + (states[state] >>> 1);
  }
  return first;
}

/**
 * @param {[string, string?, number?, string?][]} written
 * @param {Flags} flags
 * @returns {Label[]}
 */
function readLabels(written, flags) {
  /** @type {Map<string, Instruction>} */
  const instructions = new Map();
  return written.map(([read, kind, cut = 0, add = ""]) => {
    const isFlag = read.startsWith("@");
    return {
      read: isFlag ? "" : read,
      test: isFlag ? flags.test(read) : null,
      made: kind === undefined ? null : instruction(instructions, kind, cut, add),
    };
  });
}

/**
 * @param {Map<string, Instruction>} known
 * @param {string} kind
 * @param {number} cut
 * @param {string} add
 */
function instruction(known, kind, cut, add) {
  const name = `${kind}${cut} ${add}`;
  let made = known.get(name);
  if (!made) known.set(name, (made = { id: known.size, kind, cut, add }));
  return made;
}

/**
 * @param {Map<string, Step[]>} steps
 * @param {string} letter
 * @param {Step} step
 */
function addStep(steps, letter, step) {
  const ofLetter = steps.get(letter);
  if (ofLetter) ofLetter.push(step);
  else steps.set(letter, [step]);
}

/**
 * Returns the way over an arc that reads nothing.
 * @param {Way} way
 * @param {Label} label
 * @param {number} state
 * @returns {Way}
 */
function beyond({ tests, made }, label, state) {
  return {
    state,
    tests: label.test ? tests.and(label.test) : tests,
    made: label.made ? [...made, label.made] : made,
  };
}

/**
 * Returns the trail with the marks of a step added.
 * @param {Trail} trail
 * @param {Step} step
 * @param {number} at letters read before it
 * @returns {Trail}
 */
function longer(trail, { before, after }, at) {
  let marks = trail;
  for (const made of before) marks = { earlier: marks, at, made };
  return after ? { earlier: marks, at: at + 1, made: after } : marks;
}

/**
 * @param {Trail} trail
 * @returns {Mark[]} in the order they were met
 */
function marksOf(trail) {
  const marks = [];
  for (let mark = trail; mark; mark = mark.earlier) marks.push({ at: mark.at, made: mark.made });
  return marks.reverse();
}
