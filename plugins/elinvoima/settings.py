"""What the publisher decides: names, addresses and contacts, from `elinvoima.toml` and environment.

An environment variable wins over the file, so that one repository can be published in many places.
What is set in neither is not known, and the pages do not show it.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from elinvoima.addresses import address_parts
from elinvoima.i18n import N_
from elinvoima.matching.weights import DEFAULT_WEIGHTS, Part
from elinvoima.municipalities.variables import DEFAULT_WEIGHTS as DEFAULT_PEER_WEIGHTS
from elinvoima.municipalities.variables import Variable
from elinvoima.settings_error import SettingsError
from elinvoima.settings_review import ReviewRule, read_review
from elinvoima.settings_weights import read_weights
from elinvoima.silences import Silence, read_silences

__all__ = ["FILE", "PREFIX", "Settings", "SettingsError", "load_settings"]

FILE = "elinvoima.toml"
PREFIX = "ELINVOIMA_"
_TABLES = {"peers", "matching", "review", "check"}


@dataclass(frozen=True, slots=True)
class Settings:
    """The publisher's settings. Empty text: not known."""

    site_name: str = "Elinvoiman tietopankki"
    site_url: str = ""
    """Address of the home page, with a slash at the end."""
    repo_url: str = ""
    """Web address of the repository; gives pages their edit links."""
    edit_path: str = "edit/main/"
    """What comes between `repo_url` and a file's path in an edit link."""
    forms_auth_url: str = ""
    """Address of the service that logs editors in to GitHub for the forms."""
    publisher: str = ""
    contact_name: str = ""
    contact_email: str = ""
    contact_url: str = ""
    booking_url: str = ""
    statistics_url: str = (
        "https://pxdata.stat.fi/PXWeb/api/v1/fi/StatFin/vaerak/statfin_vaerak_pxt_11re.px"
    )
    """Table of Statistics Finland's PxWeb that `elinvoima register update` asks."""
    peers: Mapping[Variable, float] = field(default_factory=lambda: DEFAULT_PEER_WEIGHTS)
    """How much each variable weighs in the distance of two municipalities: the table `[peers]`."""
    matching: Mapping[Part, float] = field(default_factory=lambda: DEFAULT_WEIGHTS)
    """How much each part weighs in the score of a practice: the table `[matching]`."""
    silences: tuple[Silence, ...] = ()
    """What `elinvoima check` is not to tell: the tables `[[check.silence]]`."""
    review: ReviewRule = field(default_factory=ReviewRule)
    """How long facts hold: the table `[review]`."""

    @property
    def has_contact(self) -> bool:
        """Whether there is any way to reach the publisher."""
        return bool(self.contact_email or self.contact_url or self.booking_url)

    def edit_link(self, path: str) -> str:
        """Return the address where a file of the repository is edited; empty if not known."""
        if not self.repo_url:
            return ""
        return f"{self.repo_url.rstrip('/')}/{self.edit_path.strip('/')}/{path}"


def load_settings(root: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings. A missing file means that all is as by default."""
    file = root / FILE
    values: dict[str, object] = {}
    if file.exists():
        try:
            values = tomllib.loads(file.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsError(
                N_("{file} cannot be read: {why}"), file=FILE, why=str(error)
            ) from error
    peers = read_weights(FILE, "peers", values.pop("peers", {}), DEFAULT_PEER_WEIGHTS)
    matching = read_weights(FILE, "matching", values.pop("matching", {}), DEFAULT_WEIGHTS)
    review = read_review(FILE, values.pop("review", {}))
    silences = read_silences(FILE, values.pop("check", {}))
    texts = _texts(values, environment)
    if texts.get("site_url"):
        texts["site_url"] = texts["site_url"].rstrip("/") + "/"
    return Settings(**texts, peers=peers, matching=matching, review=review, silences=silences)


def _texts(values: Mapping[str, object], environment: Mapping[str, str]) -> dict[str, str]:
    """Return the settings that are texts, of the file and of the environment."""
    known = {field.name for field in fields(Settings)} - {*_TABLES, "silences"}
    for name, value in values.items():
        if name not in known:
            raise SettingsError(
                N_("{file}: there is no setting “{name}”; allowed: {known}"),
                file=FILE, name=name, known=", ".join(sorted({*known, *_TABLES})),
            )  # fmt: skip
        if not isinstance(value, str):
            raise SettingsError(
                N_("{file}: the value of “{name}” must be in quotation marks"), file=FILE, name=name
            )
    texts = {name: str(value).strip() for name, value in values.items()}
    texts |= {
        name: environment[PREFIX + name.upper()].strip()
        for name in known
        if PREFIX + name.upper() in environment
    }
    for name, text in texts.items():
        _check(name, text)
    return texts


def _check(name: str, text: str) -> None:
    """Refuse a web or e-mail address that is not one, so that no page has a link that is not."""
    if not text:
        return
    parts = address_parts(text)
    if name.endswith("_url") and (parts.scheme not in {"http", "https"} or not parts.netloc):
        message = N_("the setting “{name}” must be a web address (https://…); now it is “{text}”")
        raise SettingsError(message, name=name, text=text)
    if name.endswith("_email") and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text):
        message = N_("the setting “{name}” must be an e-mail address; now it is “{text}”")
        raise SettingsError(message, name=name, text=text)
