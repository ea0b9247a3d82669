/**
 * What the pages do beyond plain HTML. Every page works without it; see each module.
 */
import { startContents } from "./contents.js";
import { startFacets } from "./facets.js";
import { startFit } from "./fit/start.js";
import { startMapNames } from "./map-names.js";
import { startMenu } from "./menu.js";
import { startPlaceChoice } from "./place-choice.js";
import { startPlaceFilter } from "./place-filter.js";
import { startSchemeSwitch } from "./scheme-switch.js";
import { startSearch } from "./search-start.js";
import { startTables } from "./tables.js";

startSchemeSwitch(document);
startMenu(document);
startMapNames(document);
startSearch(document);
startFacets(document);
startPlaceChoice(document);
startPlaceFilter(document);
startFit(document);
startContents(document);
startTables(document);
