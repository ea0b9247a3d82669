"""Facets of the stories: ways to narrow the list, each value with its count and its page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Method, Story, Theme
from elinvoima.content.schema.story import Evidence
from elinvoima.i18n import N_
from elinvoima.municipalities.register import Municipality, UrbanRuralClass
from elinvoima.relations.catalogue import Catalogue, address_of
from elinvoima.views.links import alphabetical, municipality_address
from elinvoima.views.words import Words

SIZE_LIMITS = (0, 5_000, 20_000, 50_000, 100_000)
"""Lower limits of the size classes, persons."""


class Facet(Enum):
    """A way to narrow the list. The value is its name in the address bar."""

    THEME = "teema"
    METHOD = "menetelma"
    REGION = "maakunta"
    MUNICIPALITY = "kunta"
    SIZE = "kuntakoko"
    URBAN_RURAL = "kuntatyyppi"
    YEAR = "vuosi"
    EVIDENCE = "naytto"

    @property
    def label(self) -> str:
        """Message of its name."""
        return _LABELS[self]

    @property
    def is_of_statistics(self) -> bool:
        """Whether its values come from the register's figures, whose sources are then told."""
        return self in {Facet.SIZE, Facet.URBAN_RURAL}

    @property
    def has_own_listings(self) -> bool:
        """Whether its values have listing pages under `tarinat/`, and no page elsewhere."""
        return self not in {Facet.THEME, Facet.METHOD, Facet.REGION, Facet.MUNICIPALITY}

    @property
    def is_in_search(self) -> bool:
        """Whether the search narrows by it too; municipalities it finds by their names."""
        return self is not Facet.MUNICIPALITY


_LABELS = {
    Facet.THEME: N_("Theme"),
    Facet.METHOD: N_("Method"),
    Facet.REGION: N_("Region"),
    Facet.MUNICIPALITY: N_("Municipality"),
    Facet.SIZE: N_("Size of municipality"),
    Facet.URBAN_RURAL: N_("Type of municipality"),
    Facet.YEAR: N_("Year"),
    Facet.EVIDENCE: N_("Evidence"),
}


KIND_IDS = {
    UrbanRuralClass.URBAN: "kaupunkimainen",
    UrbanRuralClass.SEMI_URBAN: "taajaan-asuttu",
    UrbanRuralClass.RURAL: "maaseutumainen",
}
EVIDENCE_IDS = {
    Evidence.DESCRIBED: "kuvattu",
    Evidence.MEASURED: "mitattu",
    Evidence.EVALUATED: "arvioitu",
}
"""Ids in the address bar; addresses are Finnish whatever language the page is in."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet."""

    facet: Facet
    id: str
    label: str
    address: str
    """Page that lists its stories without JavaScript."""
    stories: tuple[Entry[Story], ...]

    @property
    def count(self) -> int:
        """Number of stories."""
        return len(self.stories)


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """A facet and those of its values that some story has."""

    facet: Facet
    label: str
    values: tuple[FacetValue, ...]


def size_class(population: int) -> int:
    """Return the lower limit of the population's size class."""
    return max(limit for limit in SIZE_LIMITS if population >= limit)


def size_id(population: int) -> str:
    """Return the id of the population's size class: `alle-5000`, `vahintaan-20000`."""
    limit = size_class(population)
    return f"vahintaan-{limit}" if limit else f"alle-{SIZE_LIMITS[1]}"


def size_ids(municipality: Municipality) -> tuple[str, ...]:
    """Return the id of its size class; nothing where its population is not known."""
    return () if municipality.population is None else (size_id(municipality.population),)


def kind_ids(municipality: Municipality) -> tuple[str, ...]:
    """Return the id of its urban-rural class; nothing where that is not known."""
    return () if municipality.urban_rural is None else (KIND_IDS[municipality.urban_rural],)


def size_label(limit: int, words: Words) -> str:
    """Say a size class by its lower limit."""
    position = SIZE_LIMITS.index(limit)
    if position == 0:
        return words.text(N_("under {number} people"), number=words.number(SIZE_LIMITS[1]))
    if position == len(SIZE_LIMITS) - 1:
        return words.text(N_("{number} people or more"), number=words.number(limit))
    upper = SIZE_LIMITS[position + 1] - 1
    return words.text(
        N_("{low}–{high} people"),
        low=words.number(limit),
        high=words.number(upper),
    )


def values_of(entry: Entry[Story], catalogue: Catalogue) -> Mapping[Facet, tuple[str, ...]]:
    """Return the ids of the values that a story has in each facet."""
    story = entry.record
    places = catalogue.municipalities_of(story)
    return {
        Facet.THEME: tuple(t.id for t in catalogue.find(Theme, story.themes)),
        Facet.METHOD: tuple(m.id for m in catalogue.find(Method, story.all_methods)),
        Facet.REGION: _each_once(m.region.id for m in places),
        Facet.MUNICIPALITY: _each_once(m.id for m in places),
        Facet.SIZE: _each_once(i for m in places for i in size_ids(m)),
        Facet.URBAN_RURAL: _each_once(i for m in places for i in kind_ids(m)),
        Facet.YEAR: tuple(map(str, story.period.years)),
        Facet.EVIDENCE: (EVIDENCE_IDS[story.evidence],),
    }


def facet_groups(catalogue: Catalogue, words: Words) -> tuple[FacetGroup, ...]:
    """Return every facet with its values in their own order."""
    stories = catalogue.all(Story)
    values = {s.id: values_of(s, catalogue) for s in stories}
    groups = []
    for facet in Facet:
        ids = _each_once(i for s in stories for i in values[s.id][facet])
        named = named_values(facet, ids, catalogue, words)
        groups.append(
            FacetGroup(
                facet,
                words.text(facet.label),
                tuple(
                    FacetValue(
                        facet,
                        id_,
                        label,
                        address,
                        tuple(s for s in stories if id_ in values[s.id][facet]),
                    )
                    for id_, label, address in named
                ),
            )
        )
    return tuple(group for group in groups if group.values)


def named_values(
    facet: Facet, ids: Sequence[str], catalogue: Catalogue, words: Words
) -> list[tuple[str, str, str]]:
    """Give each id its label and address, in the order they are shown."""
    folder = f"tarinat/{facet.value}/"
    match facet:
        case Facet.THEME:
            themes = [(t.id, t.record.label, address_of(t)) for t in catalogue.find(Theme, ids)]
            return sorted(themes, key=lambda v: alphabetical(v[1]))
        case Facet.METHOD:
            ways = [(m.id, m.record.label, address_of(m)) for m in catalogue.find(Method, ids)]
            return sorted(ways, key=lambda v: alphabetical(v[1]))
        case Facet.REGION:
            regions = [r for r in catalogue.register.regions if r.id in ids]
            named = [(r.id, words.name(r), f"maakunnat/{r.id}/") for r in regions]
            return sorted(named, key=lambda v: alphabetical(v[1]))
        case Facet.MUNICIPALITY:
            places = [m for m in catalogue.register.municipalities if m.id in ids]
            links = [(m.id, words.name(m), municipality_address(m)) for m in places]
            return sorted(links, key=lambda v: alphabetical(v[1]))
        case Facet.SIZE:
            found = [(size_id(n), size_label(n, words)) for n in SIZE_LIMITS if size_id(n) in ids]
            return [(id_, label, f"{folder}{id_}/") for id_, label in found]
        case Facet.URBAN_RURAL:
            kinds = [(KIND_IDS[k], words.choice(k)) for k in UrbanRuralClass if KIND_IDS[k] in ids]
            return [(id_, label, f"{folder}{id_}/") for id_, label in kinds]
        case Facet.YEAR:
            return [(year, year, f"{folder}{year}/") for year in sorted(ids, reverse=True)]
        case Facet.EVIDENCE:
            levels = [
                (EVIDENCE_IDS[e], words.choice(e)) for e in Evidence if EVIDENCE_IDS[e] in ids
            ]
            return [(id_, label, f"{folder}{id_}/") for id_, label in levels]


def _each_once(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
