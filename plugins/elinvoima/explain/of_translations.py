"""E112 and x43x: translations and their originals."""

from __future__ import annotations

from elinvoima.explain.explanation import Explanation, Where
from elinvoima.i18n import N_

OF_TRANSLATIONS: dict[str, Explanation] = {
    "E112": Explanation(
        N_("The file’s name ends in a language that the site does not have."),
        N_("The language of a translation is read from the name of its file."),
        N_("Name it after the original and the language: sv is Swedish, en English."),
        "kolari.se.md", "kolari.sv.md", Where.NAME,
    ),
    "E430": Explanation(
        N_("The file is a translation of a file that does not exist."),
        N_("A translation has only texts: dates, places and sources come from the original."),
        N_("Rename the file after its original, or write the original first."),
        N_("case_studies/kolarin.sv.md beside case_studies/kolari.md"),
        N_("case_studies/kolari.sv.md beside case_studies/kolari.md"), Where.NOWHERE,
    ),
    "E431": Explanation(
        N_("The translation has a field that is not translated, such as a date or a place."),
        N_("Told in one file only, a fact cannot be one thing in Finnish and another in Swedish."),
        N_("Remove the line: the page takes the fact from the original."),
        "title: Kolari prövar\nperiod: 2024/2025", "title: Kolari prövar", Where.NOWHERE,
    ),
    "E432": Explanation(
        N_("The translation is in the language that the original is written in."),
        N_("The page would be there twice."),
        N_("Remove the file, or correct “language” in the original."),
        N_("kolari.sv.md beside a kolari.md with the line “language: sv”"),
        N_("kolari.sv.md beside a kolari.md with the line “language: fi”"), Where.NOWHERE,
    ),
    "E433": Explanation(
        N_("A text of the original is missing from the translation."),
        N_("Readers would not know that something was left out."),
        N_("Translate it. Until that is done, write “status: draft” in the translation."),
        N_("“lessons” in kolari.md, none in kolari.sv.md"),
        N_("“lessons” in both"), Where.NOWHERE,
    ),
    "E434": Explanation(
        N_("The translation has a text that the original does not have."),
        N_("Readers of the original would not get to know it."),
        N_("Remove it here, or add it to the original first."),
        N_("“lessons” in kolari.sv.md, none in kolari.md"),
        N_("“lessons” in both"), Where.NOWHERE,
    ),
    "E435": Explanation(
        N_("A list has a different number of items in the translation than in the original."),
        N_("Items are paired by their order: dates of the steps come from the original."),
        N_("Translate each item, in the same order."),
        N_("three steps in kolari.md, two in kolari.sv.md"),
        N_("three steps in both"), Where.NOWHERE,
    ),
    "E436": Explanation(
        N_("A text of the translation cites other sources than the original does."),
        N_("The same fact comes from the same source in every language."),
        N_("Cite the same numbers as the original does in the same text."),
        N_("[@1] in the original, no number in the translation"),
        N_("[@1] in both"), Where.NOWHERE,
    ),
    "E437": Explanation(
        N_("The translation does not tell which version of the original it was made from."),
        N_("Without it nobody would notice that the original has changed."),
        N_("Compare the two, and add the line that the message gives."),
        "title: Kolari prövar", "title: Kolari prövar\ntranslated_from: t698b572f", Where.NOWHERE,
    ),
    "W438": Explanation(
        N_("The original has changed since it was translated."),
        N_("The page tells its readers that the translation may be out of date."),
        N_("Mend the translation, and change “translated_from” to what the message says."),
        "translated_from: t00000000", "translated_from: t698b572f", Where.NOWHERE,
    ),
    "E439": Explanation(
        N_("The home page is not translated into this language."),
        N_("A language begins from the home page; without it nobody would find the translation."),
        N_("Translate docs/index.md first."),
        N_("kolari.en.md, but no docs/index.en.md"),
        N_("kolari.en.md and docs/index.en.md"), Where.NOWHERE,
    ),
}  # fmt: skip
