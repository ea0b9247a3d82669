"""A cycle's themes side by side: what was announced against what was held."""

from __future__ import annotations

from elinvoima.content.schema import NetworkCycle
from elinvoima.views.cycle import cycle_view
from elinvoima.views.words import Words

from tests.samples import CYCLE, ORGANISATION, PUBLIC, THEME, THEME_FILE, catalogue, text_of

FILE = "docs/networks/eve-2020.md"


def rows(*lists: tuple[str, list[dict[str, str]]]) -> tuple[list[str], list[tuple[object, ...]]]:
    """Return the headings of the lists and the rows of the table."""
    told = [{"kind": kind, "source": "Järjestäjä [@1]", "themes": t} for kind, t in lists]
    known = catalogue(
        {
            FILE: text_of(CYCLE, **PUBLIC, theme_lists=told),
            THEME_FILE: text_of(THEME, **PUBLIC),
            "docs/organisations/kolarin-kunta.md": text_of(ORGANISATION, **PUBLIC),
        }
    )
    (cycle,) = known.all(NetworkCycle)
    view = cycle_view(cycle, known, Words("fi"))
    return (
        [one.heading for one in view.theme_lists],
        [(row.text, row.address, row.is_in) for row in view.theme_rows],
    )


def test_announced_and_held_themes_stand_side_by_side() -> None:
    announced = [{"theme": "yritykset"}, {"text": "Kunnan imago"}]
    held = [{"text": "Työn murros"}, {"text": "yritysten toimintaympäristö"}]
    headings, found = rows(("announced", announced), ("held", held))
    assert headings == ["Ilmoitetut teemat", "Toteutuneet teemat"]
    assert found == [
        ("Yritysten toimintaympäristö", "teemat/yritykset/", (True, True)),
        ("Kunnan imago", "", (True, False)),
        ("Työn murros", "", (False, True)),
    ]


def test_the_link_is_kept_whichever_list_has_it() -> None:
    words, linked = {"text": "Yritysten toimintaympäristö"}, {"theme": "yritykset"}
    _, found = rows(("announced", [words]), ("held", [linked]))
    assert found == [("Yritysten toimintaympäristö", "teemat/yritykset/", (True, True))]


def test_one_list_has_nothing_to_stand_against() -> None:
    assert rows(("held", [{"theme": "yritykset"}]))[1] == []
