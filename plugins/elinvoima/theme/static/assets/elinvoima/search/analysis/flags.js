/**
 * Flag diacritics: what a word being read must remember to go on (see automaton.py). The values of
 * all flags together are one small number, its meaning kept here, so that walking compares numbers.
 */

/**
 * @typedef {object} Test one flag diacritic
 * @property {string} kind P sets, C clears, R requires, D forbids, U unifies
 * @property {number} flag
 * @property {number} value 0: none is named
 */

/** A list of tests. Lists that are the same are one object, which remembers how it went. */
export class Tests {
  /** @param {Test[]} list */
  constructor(list = []) {
    this.list = list;
    /** @type {Map<Test, Tests>} */
    this.longer = new Map();
    /** @type {Map<number, number>} */
    this.passed = new Map();
  }

  /**
   * Returns this list and one more test.
   * @param {Test} test
   */
  and(test) {
    let longer = this.longer.get(test);
    if (!longer) this.longer.set(test, (longer = new Tests([...this.list, test])));
    return longer;
  }
}

export class Flags {
  constructor() {
    /** @type {Map<string, number>} the ordinal of each flag by its name */
    this.flags = new Map();
    /** @type {Map<string, number>[]} of each flag, the number of each value; from 1 */
    this.values = [];
    /** @type {number[][]} the value of each flag, by the number of the whole; 0: no flag is set */
    this.states = [[]];
    /** @type {Map<string, number>} */
    this.numbers = new Map([["", 0]]);
  }

  /**
   * Reads a flag diacritic: `@P.NAME.VALUE@`.
   * @param {string} symbol
   * @returns {Test}
   */
  test(symbol) {
    const [kind, name, value] = symbol.replaceAll("@", "").split(".");
    const flag = numberOf(this.flags, name, 0);
    const values = (this.values[flag] ??= new Map());
    return { kind, flag, value: value === undefined ? 0 : numberOf(values, value, 1) };
  }

  /**
   * Returns the flags after the tests, or -1 where one fails.
   * @param {number} before
   * @param {Tests} tests
   */
  after(before, tests) {
    let after = tests.passed.get(before);
    if (after === undefined) {
      const values = [...this.states[before]];
      after = tests.list.every((test) => passes(values, test)) ? this.numberOf(values) : -1;
      tests.passed.set(before, after);
    }
    return after;
  }

  /** @param {number[]} values */
  numberOf(values) {
    const set = values.flatMap((value, flag) => (value ? [`${flag}=${value}`] : []));
    const number = numberOf(this.numbers, set.join(), 0);
    this.states[number] ??= values;
    return number;
  }
}

/**
 * Does the test, which may change the values.
 * @param {number[]} values
 * @param {Test} test
 */
function passes(values, { kind, flag, value }) {
  const now = values[flag] ?? 0;
  if (kind === "R" || kind === "D") {
    const isSame = value ? now === value : now !== 0;
    return isSame === (kind === "R");
  }
  if (kind === "U" && now && now !== value) return false;
  values[flag] = kind === "C" ? 0 : value;
  return true;
}

/**
 * Returns the number of a name; a new one gets the next, counted from `first`.
 * @param {Map<string, number>} numbers
 * @param {string} name
 * @param {number} first
 */
function numberOf(numbers, name, first) {
  let number = numbers.get(name);
  if (number === undefined) numbers.set(name, (number = numbers.size + first));
  return number;
}
