"""A need: for which client practices are looked for, and what they should be about."""

from __future__ import annotations

import math
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from elinvoima.matching.library import Library
from elinvoima.matching.weights import DEFAULT_WEIGHTS, Part


@dataclass(frozen=True, slots=True)
class Need:
    """What a client needs."""

    client: str | None = None
    """Code of the client's municipality; None: any, and peers do not count."""
    themes: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    """Preferred methods."""
    most_months: int | None = None
    most_actions: int | None = None
    weights: Mapping[Part, float] = field(default_factory=lambda: DEFAULT_WEIGHTS)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that apply to this need."""
        left_out = {
            Part.THEME: not self.themes,
            Part.PEER: self.client is None,
            Part.METHOD: not self.methods,
        }
        return tuple(part for part in Part if not left_out.get(part))


class NeedError(ValueError):
    """A need that cannot be answered.

    The code is `unknown-municipality`, `unknown-theme`, `unknown-method`, `bad-limit`, `bad-weight`
    or `no-weights` (every part that applies weighs nothing); `value` is what was found.
    """

    def __init__(self, code: str, value: object = "") -> None:
        super().__init__(f"{code}: {value}" if value else code)
        self.code = code
        self.value = str(value)


def check_need(need: Need, library: Library) -> None:
    """Raise NeedError for the first thing that is wrong in a need."""
    client = () if need.client is None else (need.client,)
    asked: tuple[tuple[str, Iterable[str], Container[str]], ...] = (
        ("unknown-municipality", client, library.distances.places),
        ("unknown-theme", need.themes, library.broader),
        ("unknown-method", need.methods, library.methods),
    )
    for code, ids, known in asked:
        for unknown in (id_ for id_ in ids if id_ not in known):
            raise NeedError(code, unknown)
    for limit in (need.most_months, need.most_actions):
        if limit is not None and limit < 0:
            raise NeedError("bad-limit", limit)
    for part in Part:
        if not (math.isfinite(need.weights[part]) and need.weights[part] >= 0):
            raise NeedError("bad-weight", part)
    if not any(need.weights[part] for part in need.parts):
        raise NeedError("no-weights")
