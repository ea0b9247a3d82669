"""What the publisher decides: names, addresses and contacts, from `elinvoima.toml` and environment.

An environment variable wins over the file, so that one repository can be published in many places.
What is set in neither is not known, and the pages do not show it.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

FILE = "elinvoima.toml"
PREFIX = "ELINVOIMA_"


class SettingsError(ValueError):
    """The settings file cannot be read, or has a name that is not known."""


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
    publisher: str = ""
    contact_name: str = ""
    contact_email: str = ""
    contact_url: str = ""
    booking_url: str = ""

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
            raise SettingsError(f"{FILE}: {error}") from error
    known = {field.name for field in fields(Settings)}
    for name, value in values.items():
        if name not in known:
            raise SettingsError(f"{FILE}: {name}: {', '.join(sorted(known))}")
        if not isinstance(value, str):
            raise SettingsError(f"{FILE}: {name}: {value!r}")
    texts = {name: str(value).strip() for name, value in values.items()}
    texts |= {
        name: environment[PREFIX + name.upper()].strip()
        for name in known
        if PREFIX + name.upper() in environment
    }
    if texts.get("site_url"):
        texts["site_url"] = texts["site_url"].rstrip("/") + "/"
    return Settings(**texts)
