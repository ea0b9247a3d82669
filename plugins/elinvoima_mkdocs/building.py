"""One build of the site: made by whichever plugin asks first, shared by all through the config.

MkDocs makes a new config for every rebuild, so nothing is left over from the build before.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from elinvoima.content.problems import has_errors
from elinvoima.content.reports import as_text
from elinvoima.i18n import DEFAULT_LANGUAGE
from elinvoima.municipalities.data_error import DataError
from elinvoima.outputs.model import Outputs
from elinvoima.outputs.rendering import render
from elinvoima.search.site_analyser import CACHE
from elinvoima.settings import SettingsError, load_settings
from elinvoima.site import Site, load
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

log = get_plugin_logger("elinvoima")

KEY = "elinvoima_build"


@dataclass(frozen=True)
class Build:
    """A loaded site and what it renders to."""

    site: Site
    outputs: Outputs


def root_of(config: MkDocsConfig) -> Path:
    """Return the repository's root: the folder of mkdocs.yml."""
    return Path(config.config_file_path).resolve().parent


def build_of(config: MkDocsConfig) -> Build:
    """Return this build, made if it is not yet. Raises PluginError if the content has errors."""
    if KEY not in config.extra:
        config.extra[KEY] = _build(root_of(config))
    build: Build = config.extra[KEY]
    return build


def _build(root: Path) -> Build:
    try:
        loaded = load(root, load_settings(root))
    except (SettingsError, DataError) as error:
        raise PluginError(error.tell(DEFAULT_LANGUAGE)) from error
    for problem, line in zip(
        loaded.problems, as_text(loaded.problems, DEFAULT_LANGUAGE), strict=True
    ):
        # A warning of ours stops nothing, also where MkDocs is told to be strict.
        (log.error if problem.severity.stops_build else log.info)(line)
    if loaded.site is None or has_errors(loaded.problems):
        raise PluginError("Sisällössä on virheitä, joten sivustoa ei rakennettu: katso rivit yllä.")
    return Build(loaded.site, render(loaded.site, cache=root / CACHE))
