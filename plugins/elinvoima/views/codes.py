"""The codes that a check can tell, in words, for their page."""

from __future__ import annotations

from dataclasses import dataclass

from elinvoima.content.problems import severity_of
from elinvoima.explain import GROUPS, Explanation, Where
from elinvoima.explain.showing import SEVERITIES, example, visible
from elinvoima.i18n import N_
from elinvoima.views.words import Words

WHERE = {
    Where.FIELDS: N_("fields"),
    Where.BODY: N_("text"),
    Where.FILE: N_("the whole file"),
    Where.NAME: N_("name of the file"),
    Where.SETTINGS: N_("the settings"),
    Where.NOWHERE: "",
}
"""Where an example stands."""


@dataclass(frozen=True, slots=True)
class CodeView:
    """A code with its explanation."""

    code: str
    title: str
    """What it means, without a full stop."""
    severity: str
    why: str
    mend: str
    where: str
    wrong: str
    right: str
    is_shown: bool
    """Whether the examples are content; otherwise they are told in words."""


@dataclass(frozen=True, slots=True)
class CodeGroup:
    """Codes of one kind."""

    id: str
    heading: str
    codes: tuple[CodeView, ...]


def code_groups(words: Words) -> tuple[CodeGroup, ...]:
    """Return every code in its group, in order."""
    return tuple(
        CodeGroup(id_, words.text(heading), tuple(_view(*one, words) for one in codes.items()))
        for id_, heading, codes in GROUPS
    )


def _view(code: str, told: Explanation, words: Words) -> CodeView:
    severity = words.text(SEVERITIES[severity_of(code)])
    return CodeView(
        code=code,
        title=words.text(told.meaning).removesuffix("."),
        severity=severity[0].upper() + severity[1:],
        why=words.text(told.why),
        mend=words.text(told.mend),
        where=words.text(WHERE[told.where]),
        wrong=visible(example(told, told.wrong, words), words),
        right=visible(example(told, told.right, words), words),
        is_shown=told.where is not Where.NOWHERE,
    )
