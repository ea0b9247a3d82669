"""The API's own front page for programs: what there is, under which licence, made from what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import elinvoima
from elinvoima.api_addresses import (
    DOCUMENTATION,
    OPENAPI,
    VERSION,
    csv_address,
    item_address,
    list_address,
    schema_address,
)
from elinvoima.outputs.api.context import LICENCE_NAME, LICENCE_URL, Context
from elinvoima.outputs.api.contract import Index
from elinvoima.outputs.api.endpoints import ENDPOINTS
from elinvoima.views.place_figures import register_sources


def index(counts: Mapping[str, int], context: Context) -> Index:
    """Return the index; `counts` tells how many records there are of each kind."""
    settings, words = context.site.settings, context.words
    return Index.model_validate(
        {
            "title": settings.site_name,
            "version": VERSION,
            "licence": {
                "name": LICENCE_NAME,
                "url": LICENCE_URL,
                "attribution": context.attribution,
                "statistics": register_sources(context.catalogue.register.years, words),
            },
            "publisher": settings.publisher or None,
            "address": context.url(""),
            "documentation": context.url(DOCUMENTATION),
            "openapi": context.url(OPENAPI),
            "content_changed": _latest(context),
            "generated_by": f"elinvoima {elinvoima.__version__}",
            "kinds": [
                {
                    "name": endpoint.name,
                    "title": words.text(endpoint.title),
                    "count": counts[endpoint.name],
                    "list": context.url(list_address(endpoint.name)),
                    "csv": context.url(csv_address(endpoint.name)),
                    "item": context.url(item_address(endpoint.name, f"{{{endpoint.id_field}}}")),
                    "list_schema": context.url(schema_address(endpoint.name)),
                    "item_schema": context.url(schema_address(endpoint.item)),
                }
                for endpoint in ENDPOINTS
            ],
        }
    )


def _latest(context: Context) -> dt.date | None:
    """Return the latest day that a public record gives: no clock, so that builds are the same."""
    records = (e.record for e in context.catalogue.entries if not e.collection.is_page)
    days = (day for record in records for day in (record.published, record.reviewed) if day)
    return max(days, default=None)
