"""Related stories: which others a reader of this one wants to see, each with its reasons.

The score is a sum of what two stories share, weighted by `WEIGHTS` and by how rare it is: what half
of the stories have says little of any two (inverse document frequency, ln(stories / stories that
have it)). A theme says most of what a story is about, and a shared cycle that the two learnt
together; region and provider say little alone. What all stories have counts for nothing, but is
told. Equal scores are in the order of ids, so that a build is the same every time.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Story
from elinvoima.relations.catalogue import Catalogue


class Shared(Enum):
    """What two stories can have in common."""

    THEME = "theme"
    CYCLE = "cycle"
    METHOD = "method"
    PROVIDER = "provider"
    REGION = "region"


WEIGHTS: Mapping[Shared, float] = MappingProxyType(
    {
        Shared.THEME: 3.0,
        Shared.CYCLE: 3.0,
        Shared.METHOD: 1.5,
        Shared.PROVIDER: 1.0,
        Shared.REGION: 1.0,
    }
)


@dataclass(frozen=True, slots=True)
class Related:
    """Another story and the ids of what it shares with the first, by kind."""

    story: Entry[Story]
    shared: Mapping[Shared, tuple[str, ...]]
    score: float
    """Sum of the weights of everything shared, each times its rarity."""


def related_stories(
    story: Entry[Story], catalogue: Catalogue, most: int = 4
) -> tuple[Related, ...]:
    """Return at most `most` other public stories that share something, the closest first."""
    own = _traits(story, catalogue)
    stories = catalogue.all(Story)
    having = Counter((kind, id_) for kind in Shared for id_ in own[kind])
    others = []
    for other in stories:
        if other.id == story.id:
            continue
        theirs = _traits(other, catalogue)
        shared = {k: tuple(i for i in own[k] if i in theirs[k]) for k in Shared}
        if any(shared.values()):
            others.append((other, {k: ids for k, ids in shared.items() if ids}))
            having.update((kind, id_) for kind, ids in shared.items() for id_ in ids)
    found = []
    for other, common in others:
        things = [(kind, id_) for kind, ids in common.items() for id_ in ids]
        score = math.fsum(WEIGHTS[t[0]] * math.log(len(stories) / having[t]) for t in things)
        found.append(Related(other, MappingProxyType(common), score))
    return tuple(sorted(found, key=lambda r: (-r.score, r.story.id))[:most])


def _traits(entry: Entry[Story], catalogue: Catalogue) -> Mapping[Shared, tuple[str, ...]]:
    story = entry.record
    regions = dict.fromkeys(m.region.id for m in catalogue.municipalities_of(story))
    return {
        Shared.THEME: story.themes,
        Shared.CYCLE: (story.cycle,) if story.cycle else (),
        Shared.METHOD: story.all_methods,
        Shared.PROVIDER: story.providers,
        Shared.REGION: tuple(regions),
    }
