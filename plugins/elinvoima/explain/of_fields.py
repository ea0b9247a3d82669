"""E3xx: the fields of the front matter."""

from __future__ import annotations

from elinvoima.explain.explanation import Explanation
from elinvoima.i18n import N_

OF_FIELDS: dict[str, Explanation] = {
    "E301": Explanation(
        N_("There is no field of this name."),
        N_("A field with a typing error would be left out of the page unnoticed."),
        N_("Correct the name, remove the line, or move what it says into the text."),
        "tittle: Kolarin elinkeino-ohjelma", "title: Kolarin elinkeino-ohjelma",
    ),
    "E302": Explanation(
        N_("A field that every page of this kind needs is missing."),
        N_("Lists, search and the page itself are made from it."),
        N_("Add the field."),
        "steps:\n  - method: tyopaja", "steps:\n  - title: Avaustyöpaja\n    method: tyopaja",
    ),
    "E303": Explanation(
        N_("The value is of the wrong kind: a text where a list is needed, or a number where a "
           "text is."),
        N_("The page would show it wrongly or not at all."),
        N_("Write the value as the message tells."),
        "themes: yritykset", "themes: [yritykset]",
    ),
    "E304": Explanation(
        N_("The field has a closed set of values, and this is none of them."),
        N_("Readers filter by these values."),
        N_("Choose one of those that the message lists."),
        "evidence: arvioitu", "evidence: evaluated",
    ),
    "E305": Explanation(
        N_("There is no such day in the calendar."),
        N_("A wrong date misleads, and nothing can be sorted by it."),
        N_("Check the day, the month and the year in the source."),
        "period: 2023-02-30", "period: 2023-02-28",
    ),
    "E306": Explanation(
        N_("The period ends before it begins."),
        N_("One of the dates must be wrong."),
        N_("Write the earlier date first."),
        "period: 2023/2021", "period: 2021/2023",
    ),
    "E307": Explanation(
        N_("The date is written in a way that is not understood."),
        N_("Pages are sorted and filtered by it."),
        N_("Write it as precisely as you know it: 2023, 2023-04, kevät 2020, 2012/.."),
        "period: keväästä syksyyn", "period: kevät 2023/syksy 2023",
    ),
    "E308": Explanation(
        N_("The field needs an exact day, written year-month-day."),
        N_("The site acts by it on that very day."),
        N_("Write it as 2026-11-21; elinvoima check --fix turns 21.11.2026 into it."),
        "published: 21.11.2026", "published: 2026-11-21",
    ),
    "E309": Explanation(
        N_("The text is longer than there is room for."),
        N_("It is shown in lists and search results, where a long one would be cut."),
        N_("Shorten it, and tell the rest in the text."),
        "label: Kolarin kunnan elinkeino-ohjelma, joka tehtiin yhdessä yrittäjien ja "
        "päättäjien kanssa",
        'label: "Kolari: elinkeino-ohjelma"',
    ),
    "E310": Explanation(
        N_("The field is there, but it has no value."),
        N_("An empty field gives the page an empty place."),
        N_("Write the value, or remove the field if you do not know it."),
        'label: ""', 'label: "Kolari"',
    ),
    "E311": Explanation(
        N_("The number is too small or too large for its field."),
        N_("It is probably a typing error."),
        N_("Check the number in the source."),
        "steps:\n  - title: Avaustyöpaja\n    method: tyopaja\n    count: -1",
        "steps:\n  - title: Avaustyöpaja\n    method: tyopaja\n    count: 1",
    ),
    "E312": Explanation(
        N_("The text must be on one line, and it has a line break."),
        N_("It is shown as a heading or a list item, which is one line."),
        N_("Begin a long text with >-, which joins its lines."),
        "label: |\n  Kolari\n  ja ohjelma", "label: >-\n  Kolari\n  ja ohjelma",
    ),
    "E313": Explanation(
        N_("The value should be a web address, but it is not."),
        N_("A link must lead somewhere."),
        N_("Copy the address from the browser; it begins https:// or http://."),
        'sources:\n  - id: 1\n    publisher: Kolari\n    url: "kolari.fi"',
        'sources:\n  - id: 1\n    publisher: Kolari\n    url: "https://www.kolari.fi/"',
    ),
    "E314": Explanation(
        N_("The value should be an e-mail address, but it is not."),
        N_("A reader who writes to it would get no answer."),
        N_("Check the address: name@organisation.fi."),
        "contact:\n  email: elinvoima(at)kolari.fi", "contact:\n  email: elinvoima@kolari.fi",
        folder="docs/experts",
    ),
    "E315": Explanation(
        N_("The value should be an id, which is the name of a file without .md."),
        N_("References are found by ids."),
        N_("Write small letters a–z, digits and single hyphens, as in the file’s name."),
        "themes: [Yritysten Toimintaympäristö]", "themes: [yritykset]",
    ),
    "E316": Explanation(
        N_("The date is earlier than the day of publishing, and it cannot be."),
        N_("Readers could not trust either of the dates."),
        N_("Check both dates."),
        "published: 2026-11-21\nreviewed: 2026-11-01",
        "published: 2026-11-21\nreviewed: 2026-12-01",
    ),
    "E317": Explanation(
        N_("A field needs another one beside it, which is missing."),
        N_("What is published has a day and sources; a person has a reason to be shown."),
        N_("Add the missing field, or leave the page a draft."),
        "status: published", "status: published\npublished: 2026-11-21\n"
        "sources:\n  - id: 1\n    publisher: Kolarin kunta",
    ),
    "E318": Explanation(
        N_("Two sources have the same number."),
        N_("A reader could not tell which of them a number in the text means."),
        N_("Give each source a number of its own."),
        "sources:\n  - {id: 1, publisher: Kolari}\n  - {id: 1, publisher: Palo}",
        "sources:\n  - {id: 1, publisher: Kolari}\n  - {id: 2, publisher: Palo}",
    ),
    "E319": Explanation(
        N_("The count of participants is smaller than the list of their names."),
        N_("One of the two must be wrong."),
        N_("Correct the count or the list."),
        "participant_count: 1\nparticipants: [Kolari, Salla]",
        "participant_count: 2\nparticipants: [Kolari, Salla]", folder="docs/networks",
    ),
    "E320": Explanation(
        N_("A theme of the list is told in two ways at once, or in neither."),
        N_("It is either a theme of ours, which gets a link, or a theme in words."),
        N_("Keep either “theme” or “text”."),
        "theme_lists:\n  - kind: held\n    source: Kunta\n    themes:\n"
        "      - {theme: yritykset, text: Yritykset}",
        "theme_lists:\n  - kind: held\n    source: Kunta\n    themes:\n      - {theme: yritykset}",
        folder="docs/networks",
    ),
    "E321": Explanation(
        N_("There is a source number in a text that is also shown in lists."),
        N_("In a list the number would lead nowhere."),
        N_("Cite the source where the page tells the same thing."),
        "summary: Kunta teki ohjelman [@1].", "summary: Kunta teki ohjelman.",
    ),
    "E322": Explanation(
        N_("The step has a number, but no method that would tell of what."),
        N_("The page could only say “14”."),
        N_("Add the method, or tell the number in the text."),
        "steps:\n  - title: Haastattelut\n    count: 14",
        "steps:\n  - title: Haastattelut\n    method: tyopaja\n    count: 14",
    ),
    "E323": Explanation(
        N_("A program guessed the value, and nobody has confirmed it yet."),
        N_("A guess may be wrong, and what is not confirmed is not published."),
        N_("Check the value from the source, mend it if need be, and remove the line of the mark."),
        "# VAHVISTA: tekstissä on ”Kolarissa”\nmunicipalities: [Kolari]",
        "municipalities: [Kolari]",
    ),
    "E324": Explanation(
        N_("The field needs one date, and this is a period."),
        N_("From two dates nobody knows when the figure was counted or the seminar held."),
        N_("Write one date, as precisely as you know it."),
        "indicators:\n  - {name: Yrityksiä, after: 430, after_when: 2020/2023}",
        "indicators:\n  - {name: Yrityksiä, after: 430, after_when: 2023}",
    ),
}  # fmt: skip
