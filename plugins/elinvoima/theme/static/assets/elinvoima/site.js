/**
 * What the pages do beyond plain HTML. Every page works without it; see each module.
 */
import { startFacets } from "./facets.js";
import { startMenu } from "./menu.js";
import { startPlaceFilter } from "./place-filter.js";
import { startSearch } from "./search.js";

startMenu(document);
startSearch(document);
startFacets(document);
startPlaceFilter(document);
