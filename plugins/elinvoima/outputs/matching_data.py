"""The data that the browser matches with: one file, cacheable for ever, as its name is its hash.

`sovita/tiedot.<hash>.json` holds what `elinvoima.matching` computes from, and what the page and the
client brief show of it. Addresses are from the site's root, without a leading slash; texts have no
citations; what is not known is null. The command line makes its brief of the same values.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from elinvoima.content.citations import without_citations
from elinvoima.content.entries import Entry
from elinvoima.content.schema import Expert, Method, NetworkCycle, Organisation, Story, Theme
from elinvoima.matching.library import Library
from elinvoima.matching.practice import Practice
from elinvoima.municipalities.distances import Distances
from elinvoima.municipalities.register import Municipality, Register
from elinvoima.municipalities.variables import FIGURES, Variable
from elinvoima.outputs.model import FileOutput
from elinvoima.relations.catalogue import Catalogue, address_of
from elinvoima.settings import Settings
from elinvoima.site import Site
from elinvoima.views.fit_words import LAND_SURVEY, STATISTICS_FINLAND, legend
from elinvoima.views.story import method_counts
from elinvoima.views.words import Words

FOLDER, HASH_LENGTH = "sovita", 12
VERSION = 1


def matching_file(site: Site, words: Words) -> FileOutput:
    """Make the file; its address tells its content."""
    text = json.dumps(matching_data(site, words), ensure_ascii=False, separators=(",", ":"))
    mark = hashlib.sha256(text.encode()).hexdigest()[:HASH_LENGTH]
    return FileOutput(f"{FOLDER}/tiedot.{mark}.json", text + "\n")


def matching_data(site: Site, words: Words) -> dict[str, Any]:
    """Return the data as plain JSON values."""
    catalogue, library = site.catalogue, site.library
    practices = {practice.id: practice for practice in library.practices}
    return {
        **core_data(library, site.settings, catalogue.register, words),
        "themes": [
            {
                "id": t.id,
                "label": t.record.label,
                "broader": t.record.broader if t.record.broader in library.broader else None,
                "address": address_of(t),
            }
            for t in catalogue.all(Theme)
        ],
        "methods": [
            {"id": m.id, "label": m.record.label, "address": address_of(m)}
            for m in catalogue.all(Method)
        ],
        "stories": [_story(s, practices[s.id], catalogue, words) for s in catalogue.all(Story)],
        "experts": [_expert(e, catalogue, words) for e in catalogue.all(Expert)],
        "cycles": [_cycle(c, catalogue) for c in catalogue.all(NetworkCycle)],
        "contact": {
            "name": site.settings.contact_name or site.settings.publisher,
            "email": site.settings.contact_email,
            "url": site.settings.contact_url,
            "booking_url": site.settings.booking_url,
        },
    }


def core_data(
    library: Library, settings: Settings, register: Register, words: Words
) -> dict[str, Any]:
    """Return what does not depend on the records: weights, statistics, municipalities."""
    return {
        "version": VERSION,
        "reference_year": library.reference_year,
        "weights": dict(settings.matching),
        "peer_weights": dict(library.distances.weights),
        "statistics": _statistics(library.distances, register, words),
        "municipalities": [_municipality(m, register) for m in register.municipalities],
    }


def _statistics(distances: Distances, register: Register, words: Words) -> dict[str, Any]:
    found, years = distances.statistics, register.years
    spreads = {v: found.spreads.get(v) for v in FIGURES}
    return {
        **{v.value: {"mean": s.mean, "sd": s.sd} if s else None for v, s in spreads.items()},
        Variable.DISTANCE.value: {"scale_km": found.scale_km},
        "farthest": distances.farthest,
        "years": {
            "population": years.population,
            "earlier": years.earlier,
            "class": years.classification,
            "area": years.area,
        },
        "sources": {
            "statistics": words.text(STATISTICS_FINLAND),
            "areas": words.text(LAND_SURVEY),
        },
        "variables": legend(years, words),
    }


def _municipality(m: Municipality, register: Register) -> dict[str, Any]:
    return {
        "code": m.code,
        "name": m.name_fi,
        "name_sv": m.name_sv,
        "id": m.id,
        "region": m.region.name_fi,
        "class": m.urban_rural,
        "population": m.population,
        "earlier_population": m.earlier_population,
        "area": m.land_area,
        "lat": m.latitude,
        "lon": m.longitude,
        "former": [merger.old_name for merger in register.mergers if merger.into == m],
    }


def practice_data(practice: Practice) -> dict[str, Any]:
    """Return what the matching needs to know of a story."""
    return {
        "id": practice.id,
        "municipalities": list(practice.municipalities),
        "themes": list(practice.themes),
        "methods": list(practice.methods),
        "evidence": practice.evidence.value,
        "last_year": practice.last_year,
        "months": practice.months,
        "actions": practice.actions,
        "is_archived": practice.is_archived,
    }


def _story(
    entry: Entry[Story], practice: Practice, catalogue: Catalogue, words: Words
) -> dict[str, Any]:
    story = entry.record
    return {
        **practice_data(practice),
        "label": story.label,
        "title": story.title,
        "summary": story.summary,
        "address": address_of(entry),
        "period": words.span(story.period),
        "method_counts": list(method_counts(story, catalogue, words)),
        "suits": _plain(story.suits_when),
        "warnings": _plain(story.does_not_suit_when),
        "experts": [e.id for e in catalogue.find(Expert, story.experts)],
        "cycle": next((c.id for c in catalogue.find(NetworkCycle, (story.cycle,))), None),
        "providers": [o.record.title for o in catalogue.find(Organisation, story.providers)],
    }


def _expert(entry: Entry[Expert], catalogue: Catalogue, words: Words) -> dict[str, Any]:
    expert, contact = entry.record, entry.record.contact
    organisations = catalogue.find(Organisation, (expert.organisation,))
    return {
        "id": entry.id,
        "name": expert.title,
        "role": expert.role and without_citations(expert.role),
        "organisation": organisations[0].record.title if organisations else None,
        "address": address_of(entry),
        "email": contact.email if contact else None,
        "phone": contact.phone if contact else None,
        "url": contact.url if contact else None,
        "booking_url": expert.booking_url,
        "languages": [words.choice(language) for language in expert.languages],
        "note": expert.note and without_citations(expert.note),
    }


def _cycle(entry: Entry[NetworkCycle], catalogue: Catalogue) -> dict[str, Any]:
    cycle = entry.record
    following = catalogue.find(NetworkCycle, (cycle.next_cycle,))
    return {
        "id": entry.id,
        "label": cycle.label,
        "network": cycle.network,
        "year": cycle.year,
        "address": address_of(entry),
        "next": following[0].id if following else None,
        "organisers": [
            {"name": o.record.title, "address": address_of(o), "url": o.record.url}
            for o in catalogue.find(Organisation, cycle.organisers)
        ],
    }


def _plain(texts: Iterable[str]) -> list[str]:
    return [without_citations(text) for text in texts]
