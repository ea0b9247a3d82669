from __future__ import annotations

from typing import Any

from elinvoima.content.collections import Collection
from elinvoima.content.schema.fields import (
    ImageReference,
    MunicipalityReference,
    RecordReference,
)
from elinvoima.relations.references import references_in, texts_in

from tests.samples import CYCLE, EXPERT, STORY, entry, text_of


def found(base: dict[str, Any], path: str, **changes: Any) -> list[tuple[object, ...]]:
    record = entry(text_of(base, **changes), path).record
    return [(r.path, _name(r.marker), r.value) for r in references_in(record)]


def _name(marker: object) -> str:
    match marker:
        case RecordReference(collection):
            return collection.value
        case MunicipalityReference():
            return "municipality"
        case ImageReference():
            return "picture"
    raise AssertionError(marker)


def test_every_reference_of_a_story_is_found_in_any_depth() -> None:
    assert found(
        STORY,
        "case_studies/x.md",
        client="a",
        providers=["b", "c"],
        methods=["d"],
        cycle="e",
        experts=["f"],
        steps=[{"title": "x"}, {"title": "y", "method": "g"}],
        call_to_action={"text": "x", "organisation": "h", "expert": "i"},
    ) == [
        (("client",), "organisation", "a"),
        (("municipalities", 0), "municipality", "Kolari"),
        (("providers", 0), "organisation", "b"),
        (("providers", 1), "organisation", "c"),
        (("themes", 0), "theme", "yritykset"),
        (("methods", 0), "method", "d"),
        (("cycle",), "cycle", "e"),
        (("experts", 0), "expert", "f"),
        (("steps", 1, "method"), "method", "g"),
        (("call_to_action", "organisation"), "organisation", "h"),
        (("call_to_action", "expert"), "expert", "i"),
    ]


def test_references_in_lists_of_lists_and_pictures() -> None:
    cycle = found(
        CYCLE,
        "docs/networks/x.md",
        theme_lists=[{"kind": "held", "source": "x", "themes": [{"text": "x"}, {"theme": "a"}]}],
        seminars=[{"title": "x", "cases": [{"municipality": "Kolari", "story": "b"}]}],
    )
    assert (("theme_lists", 0, "themes", 1, "theme"), "theme", "a") in cycle
    assert (("seminars", 0, "cases", 0, "municipality"), "municipality", "Kolari") in cycle
    assert (("seminars", 0, "cases", 0, "story"), "story", "b") in cycle
    expert = found(EXPERT, "docs/experts/x.md", photo={"file": "a.png", "alt": "x"})
    assert (("photo", "file"), "picture", "a.png") in expert


def test_every_collection_can_be_referred_to() -> None:
    collections = {c.value for c in Collection if not c.is_page}
    story = found(STORY, "case_studies/x.md", client="a", methods=["a"], cycle="a", experts=["a"])
    cycle = found(
        CYCLE,
        "docs/networks/x.md",
        seminars=[{"title": "x", "cases": [{"municipality": "Kolari", "story": "b"}]}],
    )
    assert collections <= {kind for _, kind, _ in story + cycle}


def test_texts_are_found_with_their_places() -> None:
    record = entry(text_of(STORY, lessons=["Ensin.", "Sitten."])).record
    texts = dict(texts_in(record))
    assert texts["title",] == STORY["title"]
    assert texts["lessons", 1] == "Sitten."
