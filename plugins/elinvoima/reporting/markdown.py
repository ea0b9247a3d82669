"""The report as Markdown: the comment of a pull request.

What editors wrote is told as text only: no title becomes a link, a mention or HTML in the comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from elinvoima.authoring.description import FieldDescription, describe
from elinvoima.authoring.faces.checklist import NONE_OF_THESE
from elinvoima.content.collections import collection_of
from elinvoima.content.problems import Problem
from elinvoima.content.telling import tell
from elinvoima.content.yaml_places import Path
from elinvoima.content.yaml_values import field_name
from elinvoima.i18n import N_
from elinvoima.reporting.changes import Change, ChangeKind
from elinvoima.reporting.report import PageChange, Report
from elinvoima.views.words import Words

MARK = "<!-- elinvoima report -->"
"""First line of the comment, by which the next report finds and replaces it."""

MOST = 30
"""How many problems, needs or other files are listed of each kind; the rest is counted."""

NEEDS = 3
"""How many things that would raise a page's completeness are told."""

KINDS = {
    ChangeKind.ADDED: N_("new"),
    ChangeKind.CHANGED: N_("changed"),
    ChangeKind.RENAMED: N_("moved"),
    ChangeKind.DELETED: N_("removed"),
}

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~>-])")


def as_markdown(report: Report, words: Words) -> str:
    """Return the comment."""
    return "".join(f"{line}\n" for line in _lines(report, words))


def plain(text: str) -> str:
    """Return a text that Markdown shows as it is, and that mentions nobody."""
    text = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace("@", "&#64;")
    return _SPECIAL.sub(r"\\\1", text).replace("://", ":&#47;/")


def _lines(report: Report, words: Words) -> Iterator[str]:
    t = words.text
    yield MARK
    yield f"## {t(N_('What this changes on the site'))}"
    yield ""
    if not (report.pages or report.others):
        yield t(N_("Nothing."))
        return
    yield t(N_("**The site cannot be built of this yet.**") if report.has_errors
            else N_("The site can be built of this."))  # fmt: skip
    yield from _pages(report.pages, words)
    yield from _problems(N_("Broken relations"), report.broken, words)
    others = [p for page in report.pages for p in page.problems if p not in report.broken]
    yield from _problems(N_("Other problems of the changed files"), others, words)
    yield from _personal(report, words)
    yield from _others(report.others, words)


def _pages(pages: tuple[PageChange, ...], words: Words) -> Iterator[str]:
    t = words.text
    if not pages:
        return
    heads = [N_("Page"), N_("Change"), N_("Completeness"), N_("What would raise it")]
    yield ""
    yield f"| {' | '.join(t(head) for head in heads)} |"
    yield "|---|---|--:|---|"
    for page in pages:
        change = page.change
        name = plain(page.title) or f"`{_code(change.path)}`"
        place = f"`/{_code(page.address)}`" if page.address else f"`{_code(change.path)}`"
        kind = t(KINDS[change.kind])
        if page.is_draft:
            kind += f", {t(N_('draft: not shown'))}"
        if change.old_path:
            kind += f" (`{_code(change.old_path)}`)"
        yield f"| {name}<br>{place} | {kind} | {_score(page, words)} | {_needs(page, words)} |"


def _score(page: PageChange, words: Words) -> str:
    if page.after is None:
        return "–"
    after = f"{page.after.score} %"
    if page.before is None or page.before.score == page.after.score:
        return after
    return f"{words.number(page.before.score)} → {after}"


def _needs(page: PageChange, words: Words) -> str:
    missing = page.after.missing[:NEEDS] if page.after else ()
    return "; ".join(plain(words.text(need.text)) for need in missing)


def _problems(heading: str, problems: Iterable[Problem], words: Words) -> Iterator[str]:
    found = tuple(problems)
    if not found:
        return
    yield ""
    yield f"### {words.text(heading)} ({words.number(len(found))})"
    yield ""
    for p in found[:MOST]:
        place = f"{_code(p.location.path)}:{p.location.line}"
        yield f"- `{place}` {plain(str(tell(p, words.language)))} \\[{p.code}\\]"
    yield from _rest(len(found), words)


def _personal(report: Report, words: Words) -> Iterator[str]:
    """Yield the checklist: what the change has that is about persons, each to be looked at."""
    t = words.text
    yield ""
    yield f"### {t(N_('Personal data'))}"
    yield ""
    for p in report.private:
        text = plain(str(tell(p, words.language)))
        yield f"- [ ] **`{_code(p.location.path)}:{p.location.line}` {text}**"
    for page in report.pages:
        for path in page.personal:
            label, help_ = _said(page.change, path, words.language)
            place = f"`{_code(page.change.path)}`, `{field_name(path)}`"
            yield f"- [ ] {place}: {plain(label)}" + (f" – {plain(help_)}" if help_ else "")
    yield f"- [ ] {t(NONE_OF_THESE)}"


def _said(change: Change, path: Path, language: str) -> tuple[str, str]:
    """Return label and help of the field at a path of the changed record."""
    collection = collection_of(change.path)
    fields: tuple[FieldDescription, ...] = ()
    found: FieldDescription | None = None
    if collection is not None:
        fields = describe(collection, language).fields
    for name in path:
        if isinstance(name, str):
            found = next((field for field in fields if field.name == name), None)
            fields = found.fields if found else ()
    if found is None:
        return str(path[-1]), ""
    return found.label, "" if found.help == found.label else found.help


def _others(others: tuple[Change, ...], words: Words) -> Iterator[str]:
    if not others:
        return
    yield ""
    yield f"### {words.text(N_('Other files'))} ({words.number(len(others))})"
    yield ""
    for change in others[:MOST]:
        yield f"- `{_code(change.path)}` ({words.text(KINDS[change.kind])})"
    yield from _rest(len(others), words)


def _rest(count: int, words: Words) -> Iterator[str]:
    if count > MOST:
        yield f"- {words.text(N_('and {n} more'), n=words.number(count - MOST))}"


def _code(text: str) -> str:
    """Return a text for between backticks."""
    return " ".join(text.replace("`", "'").replace("|", "\\|").split())
