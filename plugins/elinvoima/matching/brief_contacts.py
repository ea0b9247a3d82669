"""Whom to ask, and by which routes: the story's experts, and the publisher."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from elinvoima.matching.brief_blocks import Line, Run, plain
from elinvoima.matching.brief_words import BriefWords, clean, safe_address

_PHONE = re.compile(r"\+?[0-9][0-9 ()-]*")

LinkTo = Callable[[str], str]
"""From an address of the site to the whole address; empty if it is not known."""


def expert_lines(
    story: Mapping[str, Any], data: Mapping[str, Any], link: LinkTo, words: BriefWords
) -> tuple[Line, ...]:
    """Return a line for each expert of a story; who did the work, where none is named."""
    known = {expert["id"]: expert for expert in data["experts"]}
    named = [known[id_] for id_ in story["experts"] if id_ in known]
    if named:
        return tuple(_expert(expert, link, words) for expert in named)
    providers = [clean(name) for name in story["providers"]]
    if providers:
        return (plain(words.say("ask.providers", names=words.listed(providers))),)
    return (plain(words.say("ask.nobody")),)


def contact_line(contact: Mapping[str, Any], words: BriefWords) -> Line:
    """Return the publisher's name and routes; empty if there is no route."""
    routes = tuple(_routes(contact, words))
    if not routes:
        return ()
    name = clean(contact["name"] or "")
    return _joined((Run(name), *routes) if name else routes)


def _expert(expert: Mapping[str, Any], link: LinkTo, words: BriefWords) -> Line:
    organisation = clean(expert["organisation"] or "")
    routes = tuple(_routes(expert, words)) or (Run(words.say("ask.none")),)
    page = link(expert["address"])
    about = [_sentence(clean(expert[key])) for key in ("role", "note") if expert[key]]
    return (
        Run(clean(expert["name"]), strong=True),
        Run(f" ({organisation}): " if organisation else ": "),
        *_joined((*routes, *((Run(words.say("ask.page"), page),) if page else ()))),
        Run(" ".join((".", *about))),
    )


def _sentence(text: str) -> str:
    """Return a text with a full stop at its end, if it has no mark there."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _routes(contact: Mapping[str, Any], words: BriefWords) -> Iterator[Run]:
    """Yield the ways to reach somebody, as links where they can be."""
    if email := clean(contact.get("email") or ""):
        yield Run(email, safe_address(f"mailto:{email}"))
    if phone := clean(contact.get("phone") or ""):
        yield Run(phone, f"tel:{phone.replace(' ', '')}" if _PHONE.fullmatch(phone) else "")
    if url := clean(contact.get("url") or ""):
        yield Run(url, safe_address(url))
    if booking := clean(contact.get("booking_url") or ""):
        yield Run(words.say("ask.booking", address=booking), safe_address(booking))


def _joined(runs: tuple[Run, ...]) -> Line:
    """Put commas between."""
    line: list[Run] = []
    for run in runs:
        line += [Run(", "), run] if line else [run]
    return tuple(line)
