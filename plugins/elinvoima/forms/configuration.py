"""The configuration of Decap CMS: the collections with their forms, and where saving leads.

Format: https://decapcms.org/docs/configuration-options/.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from elinvoima.addresses import address_parts
from elinvoima.authoring.description import CollectionDescription, describe
from elinvoima.content.collections import Collection
from elinvoima.content.schema.base import Status
from elinvoima.forms.widgets import Field, Forms
from elinvoima.i18n import N_
from elinvoima.municipalities.register import Register
from elinvoima.settings import Settings
from elinvoima.views.words import Words

ORDER = (
    Collection.STORY, Collection.THEME, Collection.METHOD, Collection.EXPERT, Collection.CYCLE,
    Collection.ORGANISATION, Collection.PAGE,
)  # fmt: skip
"""The collections as the menu has them."""

PICTURES = "kuvat"
"""Pictures are kept in this folder beside the record's file."""

BODY = "body"

KIND_OF_RECORDS = {"field": "__kind", "value": "record"}
"""What is shown: `static/front-matter.js` tells translations apart, which have no form."""


def configuration(
    settings: Settings, register: Register, named: Iterable[str], language: str
) -> dict[str, Any]:
    """Return Decap's configuration, of its backend only what commits say.

    `named` are the names and codes by which the content calls municipalities: those that are not
    present names are options too, so that no form forgets what it cannot show.
    """
    words = Words(language)
    forms = Forms(words, municipality_options(register, named))
    return {
        "load_config_file": False,
        "locale": language,
        **({"site_url": settings.site_url} if settings.site_url else {}),
        "media_folder": f"docs/{PICTURES}",
        "public_folder": f"/{PICTURES}",
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "editor": {"preview": False},
        "backend": {"commit_messages": _commit_messages(words)},
        "collections": [_collection(describe(each, language), forms) for each in ORDER],
    }


def with_backend(config: dict[str, Any], backend: dict[str, Any]) -> dict[str, Any]:
    """Return the configuration with where saving leads."""
    return {**config, **backend, "backend": {**config["backend"], **backend["backend"]}}


def github_backend(settings: Settings) -> dict[str, Any] | None:
    """Return the backend that saves through pull requests.

    None where the repository is not given, or is elsewhere than on GitHub.
    """
    parts = address_parts(settings.repo_url)
    names = parts.path.strip("/").removesuffix(".git").split("/")
    if parts.netloc != "github.com" or len(names) != 2:  # noqa: PLR2004 (owner and name)
        return None
    branch = settings.edit_path.strip("/").removeprefix("edit/")
    backend = {
        "name": "github",
        "repo": "/".join(names),
        "branch": branch,
        "open_authoring": True,
        "squash_merges": True,
        "base_url": settings.forms_auth_url,
    }
    return {
        "backend": {k: v for k, v in backend.items() if v},
        "publish_mode": "editorial_workflow",
    }


def local_backend(address: str, branch: str, *, by_branches: bool) -> dict[str, Any]:
    """Return the backend that saves into the working tree through decap-server at `address`."""
    return {
        "backend": {"name": "proxy", "proxy_url": address, "branch": branch},
        "publish_mode": "editorial_workflow" if by_branches else "simple",
    }


def municipality_options(register: Register, named: Iterable[str]) -> list[Field]:
    """Return the pick list: present names, then what else the content calls municipalities."""
    present = sorted(m.name_fi for m in register.municipalities)
    others = sorted(set(named) - set(present))
    return [
        *({"label": name, "value": name} for name in present),
        *({"label": _called(register, name), "value": name} for name in others),
    ]


def _commit_messages(words: Words) -> dict[str, str]:
    """Return what the history says of a save, which is also the title of the pull request.

    Decap puts in the kind of the record and its id.
    """
    kind, name, path = "{{collection}}", "{{slug}}", "{{path}}"
    t = words.text
    return {
        "create": t(N_("New {kind}: {name}"), kind=kind, name=name),
        "update": t(N_("Changed {kind}: {name}"), kind=kind, name=name),
        "delete": t(N_("Removed {kind}: {name}"), kind=kind, name=name),
        "uploadMedia": t(N_("New picture: {name}"), name=path),
        "deleteMedia": t(N_("Removed picture: {name}"), name=path),
    }


def _called(register: Register, name: str) -> str:
    known = register.by_code.get(name)
    return f"{known.name_fi} ({name})" if known else name


def _collection(described: CollectionDescription, forms: Forms) -> dict[str, Any]:
    t = forms.words.text
    collection = described.collection
    short = "label" if any(each.name == "label" for each in described.fields) else "title"
    body = {
        "name": BODY,
        "label": t(N_("Text")),
        "hint": f"{described.body} {t(N_('Markdown: ## heading, - list, [text](address).'))}",
        "widget": "markdown",
        "modes": ["raw"],
        "required": False,
    }
    return {
        "name": collection.value,
        "label": described.plural,
        "label_singular": described.singular.lower(),
        "folder": collection.folder,
        "extension": "md",
        "format": f"elinvoima-{collection.value}",
        "identifier_field": "title",
        "slug": f"{{{{fields.{short}}}}}",
        "summary": f"{{{{{short}}}}}",
        "filter": KIND_OF_RECORDS,
        "create": not collection.is_page,
        "delete": False,  # others may refer to it: it is archived, or renamed with its references
        "media_folder": PICTURES,
        "public_folder": PICTURES,
        "sortable_fields": ["title", "published", "review_by"],
        "view_filters": [
            {"label": t(N_("Drafts")), "field": "status", "pattern": Status.DRAFT.value}
        ],
        "fields": [*(forms.field(each) for each in described.fields), body],
    }
