"""Rules between the fields of one record, each checked even when other fields are wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from elinvoima.content.collections import Collection
from elinvoima.content.yaml_places import Path

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """Which rule is broken and by which field."""

    code: str
    path: Path
    params: Mapping[str, object] = field(default_factory=dict)


def broken_rules(collection: Collection, values: Values) -> Iterator[BrokenRule]:
    """Yield every broken rule of the collection. Values of a wrong type are left to the schema."""
    for rule in (*_EVERY_RECORD, *_OF_COLLECTION.get(collection, ())):
        yield from rule(values)


def _dates_run_forward(values: Values) -> Iterator[BrokenRule]:
    published = _day(values.get("published"))
    for name in ("reviewed", "review_by", "remove_by"):
        day = _day(values.get(name))
        if published and day and day < published:
            yield BrokenRule(
                "E316", (name,), {"found": day, "than": "published", "other": published}
            )


def _shown_before_removed(values: Values) -> Iterator[BrokenRule]:
    shown, removed = _day(values.get("publish_on")), _day(values.get("remove_by"))
    if shown and removed and removed <= shown:
        yield BrokenRule(
            "E316", ("remove_by",), {"found": removed, "than": "publish_on", "other": shown}
        )


def _public_has_a_day(values: Values) -> Iterator[BrokenRule]:
    if _is_public(values) and values.get("published") is None:
        yield BrokenRule("E317", ("status",), {"needed": "published", "found": values["status"]})


def _public_has_sources(values: Values) -> Iterator[BrokenRule]:
    if _is_public(values) and not values.get("sources"):
        yield BrokenRule("E317", ("status",), {"needed": "sources", "found": values["status"]})


def _source_numbers_differ(values: Values) -> Iterator[BrokenRule]:
    seen: list[object] = []  # no set: a value of a wrong type may not be hashable
    for position, source in enumerate(_items(values.get("sources"))):
        number = source.get("id")
        if number is not None and number in seen:
            yield BrokenRule("E318", ("sources", position, "id"), {"found": number})
        seen.append(number)


def _person_has_a_basis(values: Values) -> Iterator[BrokenRule]:
    if values.get("kind") == "person" and not values.get("publication_basis"):
        yield BrokenRule("E317", ("kind",), {"needed": "publication_basis", "found": "person"})


def _count_covers_the_named(values: Values) -> Iterator[BrokenRule]:
    count, named = values.get("participant_count"), values.get("participants")
    if type(count) is int and isinstance(named, list) and count < len(named):
        yield BrokenRule("E319", ("participant_count",), {"found": count, "least": len(named)})


def _listed_theme_is_one_of_two(values: Values) -> Iterator[BrokenRule]:
    for number, theme_list in enumerate(_items(values.get("theme_lists"))):
        for position, theme in enumerate(_items(theme_list.get("themes"))):
            if ("theme" in theme) == ("text" in theme):
                yield BrokenRule("E320", ("theme_lists", number, "themes", position))


def _count_has_a_method(values: Values) -> Iterator[BrokenRule]:
    """A number of what, only the method's words can say."""
    for position, step in enumerate(_items(values.get("steps"))):
        count = step.get("count")
        if type(count) is int and count > 0 and "method" not in step:
            yield BrokenRule("E322", ("steps", position, "count"), {"found": count})


Rule = Callable[[Values], Iterator[BrokenRule]]

_EVERY_RECORD: tuple[Rule, ...] = (
    _dates_run_forward, _shown_before_removed, _public_has_a_day, _source_numbers_differ,
)  # fmt: skip

_OF_COLLECTION: dict[Collection, tuple[Rule, ...]] = {
    Collection.STORY: (_public_has_sources, _count_has_a_method),
    Collection.EXPERT: (_public_has_sources, _person_has_a_basis),
    Collection.CYCLE: (_public_has_sources, _count_covers_the_named, _listed_theme_is_one_of_two),
    Collection.THEME: (_public_has_sources,),
}


def _is_public(values: Values) -> bool:
    return values.get("status") in ("published", "archived")


def _day(value: object) -> dt.date | None:
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            return None
    return value if isinstance(value, dt.date) else None


def _items(value: object) -> list[Mapping[str, Any]]:
    """Return the mappings of a list; nothing where the value is of a wrong type."""
    items = value if isinstance(value, list) else []
    return [item if isinstance(item, Mapping) else {} for item in items]
