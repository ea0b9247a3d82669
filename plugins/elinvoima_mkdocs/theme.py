"""The plugin that dresses the pages: our templates in place of Material's, the core's styles."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import elinvoima
from elinvoima.i18n import DEFAULT_LANGUAGE
from elinvoima.outputs.model import Outputs, PageOutput
from elinvoima.outputs.scripts import SCRIPTS, modules_of
from elinvoima.outputs.share_images import share_address
from elinvoima.outputs.styles import STYLE_ADDRESS
from elinvoima.outputs.ways import Ways
from elinvoima.relations.catalogue import NOT_FOUND_ADDRESS
from elinvoima.settings import SettingsError, load_settings
from elinvoima.views.language_choices import ARRIVED
from elinvoima.views.words import Words
from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from elinvoima_mkdocs.building import build_of, root_of
from elinvoima_mkdocs.frame import Alternate, Frames, alternates

if TYPE_CHECKING:
    from mkdocs.utils.templates import TemplateContext

THEME = Path(elinvoima.__file__).parent / "theme"
OVERRIDES = Path(__file__).parent / "overrides"

SCRIPT = f"{SCRIPTS}site.js"
SEARCH_PAGE_SCRIPT = f"{SCRIPTS}search-page.js"
FIT_SCRIPT = f"{SCRIPTS}fit/page.js"
SEARCH_SCRIPTS = (f"{SCRIPTS}search/client.js", f"{SCRIPTS}search/worker.js")

INDEX_NOTE = "haku/indeksi/current.json"
"""The file that tells which search index is the present one."""


class ThemePlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call,misc,unused-ignore]
    """Adds the core's assets to the theme, and what its templates read from the config."""

    def __init__(self) -> None:
        self.pages: dict[str, PageOutput] = {}
        self.theme_dirs: frozenset[str | None] = frozenset()
        self.frames = Frames(Outputs((), (), ()))

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add folders and assets; take site and repository address from the settings."""
        try:
            settings = load_settings(root_of(config))
        except SettingsError:
            return config  # told, with the content's problems, in on_pre_build
        self.theme_dirs = frozenset(config.theme.dirs) - {config.theme.custom_dir}
        config.theme.dirs[:0] = [str(OVERRIDES), str(THEME / "static")]
        config.watch.append(str(THEME))
        config.extra_css.insert(0, STYLE_ADDRESS)
        script = ExtraScriptValue(SCRIPT)
        script.type = "module"
        config.extra_javascript.append(script)
        config.site_name = settings.site_name
        config.site_url = settings.site_url or config.site_url
        config.repo_url = settings.repo_url or config.repo_url
        if settings.repo_url:
            config.edit_uri = f"{settings.edit_path.strip('/')}/docs/"
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out the styles, scripts and pictures of the theme set: no page asks for them."""
        for file in list(files):
            if file.src_dir in self.theme_dirs:
                files.remove(file)
        return files

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Leave out a sitemap that would tell no address, as the site's own is not known."""
        return "" if template_name == "sitemap.xml" and not config.site_url else output

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the templates the words, the settings and the page for addresses that are not."""
        build = build_of(config)
        words = Words(DEFAULT_LANGUAGE)
        self.pages = {page.address: page for page in build.outputs.pages}
        self.frames = Frames(build.outputs)
        missing = next((p for p in build.outputs.pages if p.address == NOT_FOUND_ADDRESS), None)
        env.globals |= {
            "t": words.text,
            "forms": words.forms,
            "frame": self.frames.of(None),
            "own": partial(self.frames.address_in, DEFAULT_LANGUAGE),
            "arrived": ARRIVED,
            "alternates_of": self.alternates_of,
            "site_modules": modules_of(SCRIPT),
            "search_page_modules": modules_of(SEARCH_PAGE_SCRIPT),
            "fit_modules": modules_of(FIT_SCRIPT),
            "search_modules": modules_of(*SEARCH_SCRIPTS),
            "search_index": search_index(build.outputs),
            "settings": build.site.settings,
            "share_address": share_address,
            "not_found_summary": missing.description if missing else "",
            "not_found": Markup(missing.html) if missing else "",  # noqa: S704 (the core's own page)
        }
        return env

    def alternates_of(self, url: str) -> tuple[Alternate, ...]:
        """Return a page's addresses in every language, for the sitemap."""
        page = self.pages.get(url)
        return alternates(page.translations) if page else ()

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the document's template the words of the page's own language."""
        output = self.pages.get(page.url)
        if output is not None:
            words = Words(output.interface)
            around = {
                "t": words.text,
                "forms": words.forms,
                "frame": self.frames.of(output),
                "own": partial(self.frames.address_in, output.interface),
            }
            context.update(around)  # type: ignore[typeddict-item]
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mark the links of the header and the footer that lead out of the page's language."""
        shown = self.pages.get(page.url)
        return Ways(shown.interface).marked(output, shown.address) if shown else output


def search_index(outputs: Outputs) -> str:
    """Return the name of the folder of the present search index; empty if there is none."""
    note = next((file for file in outputs.files if file.address == INDEX_NOTE), None)
    return str(json.loads(note.content)["index"]) if note else ""
