"""E4xx and E5xx: what refers to what, and the text."""

from __future__ import annotations

from elinvoima.explain.explanation import Explanation, Where
from elinvoima.i18n import N_

OF_RELATIONS: dict[str, Explanation] = {
    "E401": Explanation(
        N_("The field names a page that does not exist."),
        N_("The link to it would lead nowhere."),
        N_("Check the name of the file, or add the file."),
        "themes: [yritys]", "themes: [yritykset]",
    ),
    "E402": Explanation(
        N_("Two files of one kind have the same name in different folders."),
        N_("Their pages would have the same address."),
        N_("Rename one of them."),
        N_("docs/themes/jobs.md and docs/themes/old/jobs.md"),
        N_("docs/themes/jobs.md and docs/themes/old/jobs-2019.md"), Where.NOWHERE,
    ),
    "E403": Explanation(
        N_("Another page has this address already."),
        N_("One of the two pages would never be seen."),
        N_("Rename the file, or remove the old name from “aliases”."),
        "aliases: [kolari]", "aliases: [kolarin-ohjelma]",
    ),
    "E404": Explanation(
        N_("There is no municipality of this name or code."),
        N_("By it the municipality is found on the map and compared with others."),
        N_("Write the name in Finnish or Swedish in its base form, or the code in "
           "quotation marks."),
        "municipalities: [Kollari]", "municipalities: [Kolari]",
    ),
    "E406": Explanation(
        N_("The text cites a source that is not among the sources."),
        N_("The reader could not check where the fact is from."),
        N_("Correct the number, or add the source."),
        "starting_point: Väki väheni [@9].",
        "starting_point: Väki väheni [@1].\nsources:\n  - {id: 1, publisher: Kolarin kunta}",
    ),
    "E407": Explanation(
        N_("Themes are each other’s broader themes."),
        N_("The page could not tell which of them is the broadest."),
        N_("Remove “broader” from one of them."),
        "broader: yritykset", "synonyms: [yrittäminen]", folder="docs/themes",
    ),
    "E501": Explanation(
        N_("The link leads to a page or file that does not exist."),
        N_("A reader who follows it comes to a dead end."),
        N_("Check the name and the folder, seen from this file."),
        "Katso [teema](../docs/themes/yritys.md).", "Katso [teema](../docs/themes/yritykset.md).",
        Where.BODY,
    ),
    "E502": Explanation(
        N_("The picture has no words for those who do not see it."),
        N_("A screen reader reads them aloud; without them the picture is not there."),
        N_("Write between the square brackets what the picture shows."),
        "![](kunnantalo.png)", "![Kolarin kunnantalo talvella](kunnantalo.png)", Where.BODY,
    ),
    "E503": Explanation(
        N_("There is no such picture in the repository."),
        N_("The page would show a hole."),
        N_("Check the name, capital letters and ending of the file."),
        "![Kunnantalo](kunnantaloo.png)", "![Kunnantalo](kunnantalo.png)", Where.BODY,
    ),
    "E504": Explanation(
        N_("There is HTML in the text."),
        N_("It could break the page, and other programs cannot read it."),
        N_("Use Markdown. Code that is to be shown goes between backticks."),
        "Tärkeää <b>kaikille</b>.", "Tärkeää **kaikille**.", Where.BODY,
    ),
    "E505": Explanation(
        N_("The link begins in a way that is not allowed."),
        N_("Such a link can run a program in the reader’s browser."),
        N_("Use https://, mailto: or tel:."),
        "[Avaa](javascript:alert(1))", "[Avaa](https://www.kolari.fi/)", Where.BODY,
    ),
    "E506": Explanation(
        N_("The link leads to a heading that the page does not have."),
        N_("The reader would come to the top of the page and wonder."),
        N_("Choose one of the headings that the message lists."),
        "[Lisää](#tausata)\n\n## Tausta\n\nTeksti.", "[Lisää](#tausta)\n\n## Tausta\n\nTeksti.",
        Where.BODY,
    ),
    "E507": Explanation(
        N_("The text has a main heading, but the page’s main heading is the field “title”."),
        N_("A page has one main heading; screen readers count on it."),
        N_("Write ## in place of #; elinvoima check --fix does it."),
        "# Näin työ eteni\n\nTeksti.", "## Näin työ eteni\n\nTeksti.", Where.BODY,
    ),
    "E508": Explanation(
        N_("The picture is fetched from another site."),
        N_("The other site would see who reads the page, and can change or remove the picture."),
        N_("Save the picture beside this file, if you have the right to publish it."),
        "![Talo](https://www.kolari.fi/talo.png)", "![Talo](kunnantalo.png)", Where.BODY,
    ),
}  # fmt: skip
