"""What a page is in the words of schema.org, as JSON-LD, for search engines and other programs.

Nothing is told that the page does not show. Addresses are whole ones, so they are there only where
the site's own is known; without it things are named. https://schema.org, https://www.w3.org/TR/json-ld11/
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from elinvoima.content.edtf import TimeSpan
from elinvoima.content.entries import Entry
from elinvoima.content.schema import (
    Expert,
    Method,
    NetworkCycle,
    Organisation,
    Story,
    Theme,
)
from elinvoima.municipalities.register import Municipality, Region
from elinvoima.outputs.api.context import LICENCE_URL
from elinvoima.relations.catalogue import Catalogue, address_of
from elinvoima.site import Site
from elinvoima.views.links import Link
from elinvoima.views.words import Words

CONTEXT = "https://schema.org"

Node = dict[str, Any]


def json_ld(nodes: Iterable[Node]) -> str:
    """Write the nodes as one graph, safe inside a script element."""
    graph = [_told(node) for node in nodes]
    text = json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def breadcrumbs(steps: Iterable[Link], way: Callable[[str], str], site: Site) -> Node:
    """Return where the page is, from the home page to itself.

    `way` tells the address of a step in the page's language.
    """
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": step.text,
                "item": _whole(way(step.address), site),
            }
            for position, step in enumerate(steps, start=1)
        ],
    }


def website(site: Site, address: str, description: str, language: str) -> Node:
    """Return the site itself, on its home page in a language."""
    home = site.settings.site_url
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{home}haku/?q={{q}}"},
        "query-input": "required name=q",
    }
    return {
        "@type": "WebSite",
        "name": site.settings.site_name,
        "description": description,
        "inLanguage": language,
        "url": _whole(address, site),
        "license": LICENCE_URL,
        "publisher": _publisher(site),
        "potentialAction": search if home else None,
    }


def place_node(place: Municipality | Region, address: str, site: Site, words: Words) -> Node:
    """Return a municipality or a region; `address` is its page's."""
    name = words.name(place)
    others = [other for other in (place.name_fi, place.name_sv) if other != name]
    node = {
        "@type": "AdministrativeArea",
        "name": name,
        "alternateName": others[0] if others else None,
        "identifier": place.code,
        "url": _whole(address, site),
    }
    if isinstance(place, Region):
        return node
    inside = {"@type": "AdministrativeArea", "name": words.name(place.region)}
    return {**node, "containedInPlace": inside}


def record_node(entry: Entry[Any], site: Site, image: str) -> Node | None:
    """Return what the record's page is about; None for the site's own pages.

    `image` is the address of the page's picture.
    """
    record, catalogue = entry.record, site.catalogue
    common = {"url": _whole(address_of(entry), site), "description": record.summary}
    match record:
        case Story():
            return {**common, **_story(record, site, image)}
        case Theme() | Method():
            return {**common, **_term(record)}
        case Expert():
            return {**common, **_expert(record, catalogue)}
        case Organisation():
            return {
                **common,
                "@type": "Organization",
                "name": record.title,
                "alternateName": list(record.other_names),
                "sameAs": record.url,
                "parentOrganization": _organisation(record.part_of, catalogue),
            }
        case NetworkCycle():
            organisers = [_organisation(id_, catalogue) for id_ in record.organisers]
            return {
                **common,
                "@type": "EventSeries",
                "name": record.title,
                "startDate": str(record.year),
                "organizer": [o for o in organisers if o],
                "subEvent": [
                    {
                        "@type": "Event",
                        "name": seminar.title,
                        "startDate": _date(str(seminar.date)) if seminar.date else None,
                        "location": _place(seminar.place) if seminar.place else None,
                    }
                    for seminar in record.seminars
                ],
            }
    return None


def _story(story: Story, site: Site, image: str) -> Node:
    catalogue = site.catalogue
    themes = catalogue.find(Theme, story.themes)
    changed = story.reviewed or story.published
    providers = [_organisation(id_, catalogue) for id_ in story.providers]
    return {
        "@type": "Article",
        "headline": story.title,
        "inLanguage": story.language.value,
        "datePublished": story.published.isoformat() if story.published else None,
        "dateModified": str(changed) if changed else None,
        "image": _whole(image, site),
        "license": LICENCE_URL,
        "publisher": _publisher(site),
        "isPartOf": {"@type": "WebSite", "name": site.settings.site_name},
        "about": [{"@type": "DefinedTerm", "name": theme.record.title} for theme in themes],
        "mentions": [provider for provider in providers if provider],
        "contentLocation": [
            {"@type": "AdministrativeArea", "name": m.name_fi, "identifier": m.code}
            for m in catalogue.municipalities_of(story)
        ],
        "temporalCoverage": _coverage(story.period),
        "citation": [
            {
                "@type": "CreativeWork",
                "name": source.title or source.publisher,
                "url": source.url,
            }
            for source in sorted(story.sources, key=lambda source: source.id)
        ],
    }


def _term(record: Theme | Method) -> Node:
    names = [record.names.sv, record.names.en] if isinstance(record, Theme) else []
    return {
        "@type": "DefinedTerm",
        "name": record.title,
        "alternateName": [name for name in (*names, *record.synonyms) if name],
    }


def _expert(expert: Expert, catalogue: Catalogue) -> Node:
    organisation = _organisation(expert.organisation, catalogue)
    if expert.kind.is_person:
        return {
            "@type": "Person",
            "name": expert.title,
            "jobTitle": expert.role,
            "worksFor": organisation,
        }
    return {"@type": "Organization", "name": expert.title, "parentOrganization": organisation}


def _organisation(id_: str | None, catalogue: Catalogue) -> Node | None:
    found = catalogue.find(Organisation, (id_,))
    return {"@type": "Organization", "name": found[0].record.title} if found else None


def _place(name: str) -> Node:
    return {"@type": "Place", "name": name}


def _date(edtf: str) -> str | None:
    """Return an EDTF date that is also an ISO 8601 one; None for parts of a year and doubt."""
    plain = edtf.replace("-", "").isdigit()
    month = edtf[5:7]
    return edtf if plain and (not month or int(month) <= 12) else None  # noqa: PLR2004 (months)


def _coverage(period: TimeSpan) -> str:
    """Return a period as ISO 8601 has it: years where it is told in seasons or with doubt."""
    dates = (period.start, period.last)
    first, last = (_date(str(date)) or str(date.year) for date in dates)
    if period.is_open:
        return f"{first}/.."
    return first if first == last else f"{first}/{last}"


def _publisher(site: Site) -> Node | None:
    name = site.settings.publisher
    return {"@type": "Organization", "name": name} if name else None


def _whole(address: str, site: Site) -> str | None:
    home = site.settings.site_url
    return f"{home}{address}" if home else None


def _told(value: Any) -> Any:
    """Leave out what is not known."""
    if isinstance(value, Mapping):
        return {name: _told(item) for name, item in value.items() if item not in (None, "", [])}
    return [_told(item) for item in value] if isinstance(value, list) else value
