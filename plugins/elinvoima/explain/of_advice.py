"""A and W4: advice that makes a page better to read, and links to other sites."""

from __future__ import annotations

from elinvoima.explain.explanation import Explanation, Where
from elinvoima.i18n import N_

OF_ADVICE: dict[str, Explanation] = {
    "A101": Explanation(
        N_("The page tells little of what readers come for."),
        N_("They ask who did it, exactly how, what came of it, and whom to call."),
        N_("Add what the sources tell. If they tell no more, silence this with that as "
           "the reason."),
        "starting_point: Väki väheni.",
        "starting_point: Väki väheni.\nmotive: Kunta halusi uusia yrityksiä.\nsteps:\n"
        "  - {title: Kunta kysyi yrittäjiltä, when: 2023-04, method: tyopaja}\n"
        "  - {title: Kunta kokosi vastaukset, when: 2023-05, method: tyopaja}\n"
        "outputs: [Ohjelma]\nresults: [Valtuusto hyväksyi ohjelman]\nlessons: [Kysy ajoissa]",
    ),
    "A102": Explanation(
        N_("The story does not tell what came of the work."),
        N_("It is the first thing that another municipality wants to know."),
        N_("Add “results”, also when nothing changed or it is too early to tell."),
        "status: published\npublished: 2026-11-21\nsources: [{id: 1, publisher: Kolarin kunta}]",
        "status: published\npublished: 2026-11-21\nsources: [{id: 1, publisher: Kolarin kunta}]\n"
        "results: [Valtuusto hyväksyi ohjelman]",
    ),
    "A103": Explanation(
        N_("“evidence: measured” promises figures, but there are none."),
        N_("Readers filter by it and are disappointed."),
        N_("Add the figure, or write “evidence: described”."),
        "status: published\npublished: 2026-11-21\nsources: [{id: 1, publisher: Kolarin kunta}]\n"
        "evidence: measured\nresults: [Yrityksiä tuli lisää]",
        "status: published\npublished: 2026-11-21\nsources: [{id: 1, publisher: Kolarin kunta}]\n"
        "evidence: measured\nresults: [Yrityksiä tuli 14 lisää]",
    ),
    "A201": Explanation(
        N_("The sentence is long."),
        N_("A long sentence must be read twice, above all on a phone or when it is heard."),
        N_("Make two sentences of it, the most important thing first."),
        "Kunta kysyi keväällä yrittäjiltä ja viranhaltijoilta ja päättäjiltä, mitä he toivovat "
        "uudelta ohjelmalta ja miten he itse haluavat olla mukana työssä, kun ohjelmaa aletaan "
        "seuraavana vuonna toteuttaa kunnassa ja sen kylissä.",
        "Kunta kysyi keväällä, mitä yrittäjät toivovat ohjelmalta. Työ alkoi seuraavana vuonna.",
        Where.BODY,
    ),
    "A202": Explanation(
        N_("Many words of the text are long in their base form (Wiio’s measure for Finnish)."),
        N_("Long words slow everybody down, most of all those who read Finnish as a "
           "second language."),
        N_("Use shorter and commoner words, and say who does what."),
        "Elinkeinopoliittinen kehittämisohjelmakokonaisuus edellyttää toimenpiteitä. " * 26,
        "Kunta kysyi, mitä yritys toivoo. " * 26, Where.BODY,
    ),
    "A203": Explanation(
        N_("The word is neither in the Finnish vocabulary nor in the project’s word list."),
        N_("A misspelt word is not found by searching and makes the reader doubt the rest."),
        N_("Correct it. A name or a term that is right goes to the file words.txt, a line each."),
        "Kunta teki elinkeinoohjelmman.", "Kunta teki elinkeino-ohjelman.", Where.BODY,
    ),
    "A204": Explanation(
        N_("The step is told in the passive, and nobody is named as its doer."),
        N_("The reader wants to know who does such a thing, to ask the right people."),
        N_("Name the doer, or add “participants”. If the source does not tell, silence this."),
        "steps:\n  - title: Yrittäjiltä kysyttiin toiveita",
        "steps:\n  - title: Kunta kysyi toiveita",
    ),
    "A205": Explanation(
        N_("The word is so long that it does not fit on a line of a phone."),
        N_("Such a word is hard to read and to hear."),
        N_("Say it with two words, or put a hyphen where its parts meet."),
        "Se oli elinkeinopolitiikkakehittämisohjelma.",
        "Se oli elinkeinopolitiikan kehittämisohjelma.", Where.BODY,
    ),
    "A206": Explanation(
        N_("A heading is two levels below the one before it."),
        N_("The list of headings in a screen reader then has a hole."),
        N_("Lower it by one level only; elinvoima check --fix does it."),
        "## Tausta\n\nTeksti.\n\n#### Kysely\n\nTeksti.",
        "## Tausta\n\nTeksti.\n\n### Kysely\n\nTeksti.", Where.BODY,
    ),
    "A207": Explanation(
        N_("The line has an invisible character, such as word processors leave."),
        N_("Search does not find such a word, and a screen reader stumbles over it."),
        N_("Remove it; elinvoima check --fix does it."),
        "Elin\u00advoimaa.", "Elinvoimaa.", Where.BODY,
    ),
    "A301": Explanation(
        N_("The picture is a large file."),
        N_("On a slow network the reader waits for it, and pays for it."),
        N_("Make it smaller with the command in the message."),
        N_("a picture of 4 megabytes from the camera"), N_("a picture of 150 kilobytes"),
        Where.NOWHERE,
    ),
    "A302": Explanation(
        N_("The alternative text says the same as the caption."),
        N_("Someone who listens to the page hears it twice and still does not know what the "
           "picture shows."),
        N_("Tell in the alternative text what the picture shows, in the caption what it means."),
        '![Kunnantalo](kunnantalo.png "Kunnantalo")',
        '![Punatiilinen talo lumen keskellä](kunnantalo.png "Kunnantalo")', Where.BODY,
    ),
    "A303": Explanation(
        N_("The alternative text is a file’s name or a word such as “picture”."),
        N_("It tells nothing to someone who does not see the picture."),
        N_("Write what the picture shows."),
        "![kunnantalo.png](kunnantalo.png)", "![Punatiilinen kunnantalo](kunnantalo.png)",
        Where.BODY,
    ),
    "W401": Explanation(
        N_("A link to another site is dead (asked for with --links)."),
        N_("The reader comes to a dead end, and the fact cannot be checked."),
        N_("Look for the page’s new place, or tell of the source without an address."),
        N_("an address that answers 404 or whose site is no more"), N_("an address that answers"),
        Where.NOWHERE,
    ),
    "A402": Explanation(
        N_("The other site says that the page has moved for good (asked for with --links)."),
        N_("Old addresses stop working one day."),
        N_("Write the new address in place of the old."),
        N_("an address that answers 301 or 308"), N_("the address that it leads to"), Where.NOWHERE,
    ),
    "A403": Explanation(
        N_("It could not be found out whether the link works (asked for with --links)."),
        N_("Some sites do not let programs in; that does not make the link wrong."),
        N_("Try it in a browser."),
        N_("an address that does not answer in time"), N_("an address that answers"), Where.NOWHERE,
    ),
    "A901": Explanation(
        N_("The settings silence a code in a file where there is nothing to silence any more."),
        N_("A forgotten silence would hide a later mistake."),
        N_("Remove the table from the settings."),
        '[[check.silence]]\ncode = "A203"\nfile = "case_studies/kolari.md"\nreason = "Murretta."',
        "# ei vaiennettavaa", Where.SETTINGS,
    ),
}  # fmt: skip
