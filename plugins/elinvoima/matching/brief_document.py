"""The client brief as a document: what comes after what. All formats but CSV are made of this."""

from __future__ import annotations

from collections.abc import Iterator

from elinvoima.matching.brief import Brief, Practice
from elinvoima.matching.brief_blocks import (
    Block,
    Bullets,
    Heading,
    Line,
    Paragraph,
    Role,
    Run,
    Table,
    plain,
)
from elinvoima.matching.brief_words import BriefWords

OVERVIEW_WIDTHS = (42, 30, 12, 16)
PEER_WIDTHS = (12, 9, 11, 12, 15, 19, 22)


def brief_blocks(brief: Brief) -> tuple[Block, ...]:
    """Return the blocks of the brief in their order."""
    return tuple(_blocks(brief, BriefWords(brief.texts)))


def _blocks(brief: Brief, words: BriefWords) -> Iterator[Block]:
    yield Heading(1, brief.title)
    yield Paragraph(plain(brief.made), Role.META)
    yield Paragraph(plain(_lead(brief, words)), Role.LEAD)
    if brief.practices:
        yield Heading(2, words.say("overview"))
        yield _overview(brief, words)
    yield Heading(2, words.say("client" if brief.peers else "needs"))
    yield from _client(brief, words)
    if brief.practices:
        yield Heading(2, words.say("practices"))
        yield from _unwarned(brief, words)
    for practice in brief.practices:
        yield from _practice(practice, words)
    if brief.gone:
        yield Heading(3, words.say("gone"))
        yield Bullets(tuple(_gone(gone.id, gone.note, words) for gone in brief.gone))
    yield Heading(2, words.say("cycle"))
    yield from (Paragraph(line) for line in brief.cycles)
    if brief.contact:
        yield Paragraph((Run(f"{words.say('contact')} "), *brief.contact, Run(".")))
    yield Heading(2, words.say("counting"))
    yield Paragraph(plain(" ".join(brief.counting)), Role.SMALL)
    yield from _sources(brief, words)


def _lead(brief: Brief, words: BriefWords) -> str:
    if not brief.practices:
        return words.say("lead.none")
    return words.count("lead", len(brief.practices))


def _overview(brief: Brief, words: BriefWords) -> Table:
    columns = ("practice", "period", "evidence", "fit")
    return Table(
        caption=words.say("overview"),
        head=tuple(words.say(f"column.{column}") for column in columns),
        rows=tuple(
            (
                (Run(f"{p.order}. {p.label}", p.href),),
                plain(p.period),
                plain(words.say(f"evidence.{p.evidence}")),
                plain("–" if p.points is None else words.number(p.points)),
            )
            for p in brief.practices
        ),
        numbers=(len(columns) - 1,),
        widths=OVERVIEW_WIDTHS,
    )


def _client(brief: Brief, words: BriefWords) -> Iterator[Block]:
    region = (words.say("region", region=brief.region),) if brief.region else ()
    yield Paragraph(plain(" ".join((*region, *brief.needs))))
    if not brief.peers:
        return
    if len(brief.peers.rows) > 1:
        client, *others = (tuple(map(plain, row)) for row in brief.peers.rows)
        rows = (((Run(brief.client, strong=True),), *client[1:]), *others)
        caption = words.say("peers.caption")
        yield Table(caption, brief.peers.head, rows, numbers=(1, 2, 3), widths=PEER_WIDTHS)
    if brief.peers.remarks:
        yield Paragraph(plain(" ".join(brief.peers.remarks)))
    yield Paragraph(plain(brief.peers.attribution), Role.SMALL)


def _unwarned(brief: Brief, words: BriefWords) -> Iterator[Block]:
    """Tell once which stories do not say when they do not suit."""
    numbers = [str(p.order) for p in brief.practices if not p.is_warned]
    if len(numbers) == len(brief.practices):
        yield Paragraph(plain(words.count("unwarned.all", len(numbers))))
    elif numbers:
        yield Paragraph(
            plain(words.count("unwarned.some", len(numbers), numbers=words.listed(numbers)))
        )


def _practice(practice: Practice, words: BriefWords) -> Iterator[Block]:
    yield Heading(3, f"{practice.order}. {practice.label}")
    yield Paragraph(plain(_facts(practice, words)), Role.META)
    story = Run(practice.address, practice.href)
    yield Paragraph((Run(f"{practice.summary} {words.say('practice.read')} "), story))
    yield Heading(4, words.say("fits"))
    yield Bullets(tuple(map(plain, practice.fits)), Role.FITS)
    yield Heading(4, words.say("limits"))
    yield Bullets(tuple(map(plain, practice.limits)), Role.LIMITS)
    yield _labelled(words.say("methods"), plain(f"{practice.methods}."))
    for number, note in enumerate(practice.note):
        yield Paragraph(plain(note)) if number else _labelled(words.say("note"), plain(note))
    if len(practice.ask) == 1:
        yield _labelled(words.say("ask"), practice.ask[0])
    else:
        yield Heading(4, words.say("ask"))
        yield Bullets(practice.ask)


def _facts(practice: Practice, words: BriefWords) -> str:
    results = words.say("practice.results", evidence=words.say(f"evidence.{practice.evidence}"))
    place = "" if practice.place in practice.label else practice.place
    facts = [place, practice.period, results]
    if practice.points is not None:
        facts.append(_fit(practice, practice.points, words))
    return " · ".join(fact for fact in facts if fact)


def _fit(practice: Practice, points: float, words: BriefWords) -> str:
    parts = (
        words.say(
            "part.share",
            part=words.say(f"part.{share.part}"),
            points=words.number(share.points),
            most=words.number(share.most),
        )
        for share in practice.shares
    )
    return words.say("practice.fit", score=words.number(points), parts=", ".join(parts))


def _labelled(label: str, line: Line) -> Paragraph:
    return Paragraph((Run(f"{label}: ", strong=True), *line))


def _gone(id_: str, note: tuple[str, ...], words: BriefWords) -> Line:
    told = words.say("gone.story", id=id_)
    own = f" {words.say('note')}: {' '.join(note)}" if note else ""
    return plain(f"{told}{own}")


def _sources(brief: Brief, words: BriefWords) -> Iterator[Block]:
    if not brief.practices:
        return
    yield Heading(2, words.say("sources"))
    yield Bullets(tuple(_source_line(p, words) for p in brief.practices), Role.SMALL)


def _source_line(practice: Practice, words: BriefWords) -> Line:
    line = [Run(f"{practice.label}: ", strong=True)]
    if not practice.sources:
        return (*line, Run(f"{words.say('sources.none')} "), Run(practice.address, practice.href))
    for number, source in enumerate(practice.sources):
        line += [Run("; "), source] if number else [source]
    return (*line, Run("."))
