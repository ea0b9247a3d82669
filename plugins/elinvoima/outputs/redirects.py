"""Pages at former addresses that lead to the present one, on any host that serves plain files.

Records have the addresses of their `aliases`; a municipality that was merged away leads to the one
it became part of.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from elinvoima.addresses import relative
from elinvoima.i18n import N_
from elinvoima.outputs.model import FileOutput
from elinvoima.relations.catalogue import address_of, alias_addresses
from elinvoima.site import Site
from elinvoima.views.links import municipality_address
from elinvoima.views.words import Words

_PAGE = Markup(
    '<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
    '<meta http-equiv="refresh" content="0; url={target}">\n'
    '<link rel="canonical" href="{target}">\n'
    '<meta name="robots" content="noindex">\n<title>{title}</title>\n</head>\n'
    '<body><p>{words} <a href="{target}">{title}</a></p></body>\n</html>\n'
)


def redirects(site: Site, words: Words) -> Iterator[FileOutput]:
    """Yield a page for each alias of each public record, and for each municipality merged away.

    Both are there in each language that the page itself is in.
    """
    for entry in site.catalogue.entries:
        for alias in alias_addresses(entry):
            said = words.text(N_("This page has moved:"))
            yield _page(alias, address_of(entry), entry.record.title, said, words)
    for translated in site.catalogue.translations:
        entry, own = translated.entry, Words(translated.language)
        for alias in alias_addresses(translated.original):
            said = own.text(N_("This page has moved:"))
            former = f"{own.language}/{alias}"
            yield _page(former, address_of(entry), entry.record.title, said, own)
    for language in (words.language, *site.catalogue.languages):
        root = "" if language == words.language else f"{language}/"
        yield from _merged_away(site, Words(language), root)


def _merged_away(site: Site, words: Words, root: str) -> Iterator[FileOutput]:
    """Yield a page for each municipality merged away, under the root of a language."""
    for merger in site.catalogue.register.mergers:
        said = words.text(
            N_("{old} became part of {new} in {year}."),
            old=merger.old_name, new=words.name(merger.into), year=merger.year,
        )  # fmt: skip
        address = root + municipality_address(merger.into)
        yield _page(f"{root}kunnat/{merger.id}/", address, words.name(merger.into), said, words)


def _page(former: str, present: str, title: str, said: str, words: Words) -> FileOutput:
    target = relative(present, former)
    page = _PAGE.format(lang=words.language, target=target, title=title, words=said)
    return FileOutput(f"{former}index.html", str(page))
