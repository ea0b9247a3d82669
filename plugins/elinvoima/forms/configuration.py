"""The configuration of Decap CMS: the collections with their forms, and where saving leads.

Format: https://decapcms.org/docs/configuration-options/.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from elinvoima.addresses import address_parts
from elinvoima.content.collections import Collection
from elinvoima.content.schema import SCHEMAS
from elinvoima.content.schema.base import Status
from elinvoima.forms.widgets import Field, Forms
from elinvoima.i18n import N_
from elinvoima.municipalities.register import Register
from elinvoima.settings import Settings
from elinvoima.views.words import Words

NAMES: Mapping[Collection, tuple[str, str]] = {
    Collection.STORY: (N_("Stories"), N_("story")),
    Collection.THEME: (N_("Themes"), N_("theme")),
    Collection.METHOD: (N_("Methods"), N_("method")),
    Collection.EXPERT: (N_("Experts"), N_("expert")),
    Collection.CYCLE: (N_("Networks"), N_("network cycle")),
    Collection.ORGANISATION: (N_("Organisations"), N_("organisation")),
    Collection.PAGE: (N_("The site’s own pages"), N_("page")),
}
"""Names of the collections: of many and of one."""

PICTURES = "kuvat"
"""Pictures are kept in this folder beside the record's file."""

BODY = "body"


def configuration(
    settings: Settings, register: Register, named: Iterable[str], words: Words, language: str
) -> dict[str, Any]:
    """Return Decap's configuration without its backend.

    `named` are the names and codes by which the content calls municipalities: those that are not
    present names are options too, so that no form forgets what it cannot show.
    """
    forms = Forms(words, municipality_options(register, named))
    return {
        "load_config_file": False,
        "locale": language,
        **({"site_url": settings.site_url} if settings.site_url else {}),
        "media_folder": f"docs/{PICTURES}",
        "public_folder": f"/{PICTURES}",
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "editor": {"preview": False},
        "collections": [_collection(each, forms) for each in NAMES],
    }


def github_backend(settings: Settings) -> dict[str, Any] | None:
    """Return the backend that saves through pull requests; None where the repository is not
    given, or is elsewhere than on GitHub.
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
    return {"backend": {k: v for k, v in backend.items() if v}, "publish_mode": "editorial_workflow"}


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


def _called(register: Register, name: str) -> str:
    known = register.by_code.get(name)
    return f"{known.name_fi} ({name})" if known else name


def _collection(collection: Collection, forms: Forms) -> dict[str, Any]:
    t = forms.words.text
    many, one = NAMES[collection]
    model = SCHEMAS[collection]
    short = "label" if "label" in model.model_fields else "title"
    return {
        "name": collection.value,
        "label": t(many),
        "label_singular": t(one),
        "folder": collection.folder,
        "extension": "md",
        "format": f"elinvoima-{collection.value}",
        "identifier_field": "title",
        "slug": f"{{{{fields.{short}}}}}",
        "summary": f"{{{{{short}}}}}",
        "create": not collection.is_page,
        "delete": False,  # others may refer to it: it is archived, or renamed with its references
        "media_folder": PICTURES,
        "public_folder": PICTURES,
        "sortable_fields": ["title", "published", "review_by"],
        "view_filters": [
            {"label": t(N_("Drafts")), "field": "status", "pattern": Status.DRAFT.value}
        ],
        "fields": [*forms.fields_of(model), _body(collection, forms)],
    }


def _body(collection: Collection, forms: Forms) -> Field:
    t = forms.words.text
    hints = {
        Collection.STORY: N_("How the work went, in your own words. Markdown: ## heading, - list."),
    }
    return {
        "name": BODY,
        "label": t(N_("Text of the page")),
        "hint": t(hints.get(collection, N_("Markdown: ## heading, - list, [text](address)."))),
        "widget": "markdown",
        "modes": ["raw"],
        "required": False,
    }
