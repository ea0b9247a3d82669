"""The OpenAPI document (3.1): every address of the API, with examples from the site's own data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from elinvoima.api_addresses import (
    DOCUMENTATION,
    INDEX,
    VERSION,
    csv_address,
    item_address,
    list_address,
)
from elinvoima.i18n import N_
from elinvoima.outputs.api.context import LICENCE_NAME, LICENCE_URL, Context
from elinvoima.outputs.api.contract import Answer, Index, Listing
from elinvoima.outputs.api.endpoints import ENDPOINTS, Endpoint
from elinvoima.outputs.api.schemas import component_schemas

OPENAPI_VERSION = "3.1.0"


@dataclass(frozen=True, slots=True)
class Made:
    """The answers of one kind, from which the examples are taken."""

    records: Sequence[Answer]
    listing: Listing[Any]
    csv: str


def openapi(made: Mapping[str, Made], index: Index, context: Context) -> dict[str, Any]:
    """Return the document. `made` has the answers by the name of their kind."""
    words, settings = context.words, context.site.settings
    models: list[type[BaseModel]] = [Index]
    paths: dict[str, Any] = {
        f"/{INDEX}": _get(
            "getIndex", words.text(N_("What there is")), [], _json("Index", _plain(index))
        )
    }
    for endpoint in ENDPOINTS:
        paths |= _paths(endpoint, made[endpoint.name], context)
        models += [endpoint.listing, endpoint.record]
    server = {"servers": [{"url": settings.site_url.rstrip("/")}]} if settings.site_url else {}
    return {
        "openapi": OPENAPI_VERSION,
        "info": {
            "title": settings.site_name,
            "version": f"{VERSION}",
            "description": words.text(
                N_(
                    "The site's content as open data. Every file is static: addresses take no "
                    "parameters, and no key is needed."
                )
            ),
            "license": {"name": LICENCE_NAME, "url": LICENCE_URL},
        },
        **server,
        "externalDocs": {"url": context.url(DOCUMENTATION)},
        "tags": [
            {"name": endpoint.name, "description": words.text(endpoint.description)}
            for endpoint in ENDPOINTS
        ],
        "paths": paths,
        "components": {"schemas": component_schemas(models, context)},
    }


def _paths(endpoint: Endpoint, made: Made, context: Context) -> Iterator[tuple[str, Any]]:
    words, title = context.words, context.words.text(endpoint.title)
    item, tags = endpoint.record.__name__.removesuffix("Record"), [endpoint.name]
    first = made.listing.model_copy(update={"items": made.listing.items[:1]})
    yield (
        f"/{list_address(endpoint.name)}",
        _get(
            f"list{item}",
            words.text(N_("{things}: all as a list"), things=title),
            tags,
            _json(endpoint.listing.__name__, _plain(first)),
        ),
    )
    yield (
        f"/{csv_address(endpoint.name)}",
        _get(
            f"table{item}",
            words.text(N_("{things}: all as a table"), things=title),
            tags,
            {"text/csv": {"schema": {"type": "string"}, "example": _first_lines(made.csv)}},
        ),
    )
    smallest = min(
        made.records, key=lambda r: (len(r.model_dump_json()), _id(r, endpoint)), default=None
    )
    record = _get(
        f"get{item}",
        words.text(endpoint.description),
        tags,
        _json(endpoint.record.__name__, _plain(smallest) if smallest else None),
    )
    parameter: dict[str, Any] = {
        "name": endpoint.id_field,
        "in": "path",
        "required": True,
        "schema": {"type": "string"},
    }
    if smallest:
        parameter["example"] = _id(smallest, endpoint)
    record["get"]["parameters"] = [parameter]
    record["get"]["responses"]["404"] = {"description": words.text(N_("There is no such record"))}
    yield f"/{item_address(endpoint.name, f'{{{endpoint.id_field}}}')}", record


def _get(operation: str, summary: str, tags: list[str], content: dict[str, Any]) -> dict[str, Any]:
    return {
        "get": {
            "operationId": operation,
            "summary": summary,
            **({"tags": tags} if tags else {}),
            "responses": {"200": {"description": "OK", "content": content}},
        }
    }


def _json(component: str, example: Any) -> dict[str, Any]:
    content: dict[str, Any] = {"schema": {"$ref": f"#/components/schemas/{component}"}}
    if example is not None:
        content["example"] = example
    return {"application/json": content}


def _plain(answer: BaseModel) -> Any:
    return answer.model_dump(mode="json")


def _first_lines(csv: str) -> str:
    """Return the names of the columns and the first row, without the byte order mark."""
    return "\n".join(csv.lstrip("\ufeff").split("\r\n")[:2])


def _id(record: Answer, endpoint: Endpoint) -> str:
    return str(getattr(record, endpoint.id_field))
