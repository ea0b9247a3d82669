"""Pages at former addresses that lead to the present one, on any host that serves plain files."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from elinvoima.addresses import relative
from elinvoima.i18n import N_
from elinvoima.outputs.model import FileOutput
from elinvoima.relations.catalogue import address_of, alias_addresses
from elinvoima.site import Site
from elinvoima.views.words import Words

_PAGE = Markup(
    '<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
    '<meta http-equiv="refresh" content="0; url={target}">\n'
    '<link rel="canonical" href="{target}">\n'
    '<meta name="robots" content="noindex">\n<title>{title}</title>\n</head>\n'
    '<body><p>{words} <a href="{target}">{title}</a></p></body>\n</html>\n'
)


def redirects(site: Site, words: Words) -> Iterator[FileOutput]:
    """Yield a page for each alias of each public record."""
    for entry in site.catalogue.entries:
        for alias in alias_addresses(entry):
            page = _PAGE.format(
                lang=words.language,
                target=relative(address_of(entry), alias),
                title=entry.record.title,
                words=words.text(N_("This page has moved:")),
            )
            yield FileOutput(f"{alias}index.html", str(page))
