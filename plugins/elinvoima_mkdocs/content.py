"""The plugin that gives MkDocs its pages: the core's instead of the files under docs/."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from elinvoima.cli.build import PROGRESS
from elinvoima.outputs.model import Heading, PageOutput
from elinvoima.relations.catalogue import NOT_FOUND_ADDRESS
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from elinvoima_mkdocs.building import build_of, root_of

if TYPE_CHECKING:
    from mkdocs.utils.templates import TemplateContext


class ContentPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call,misc,unused-ignore]
    """Reads the content before anything is cleaned, and puts its pages in place of docs/*.md."""

    def __init__(self) -> None:
        self.pages: dict[str, PageOutput] = {}
        self.done = 0

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Watch the folders outside docs/ that `serve` would not know of."""
        for name in ("case_studies", "elinvoima.toml"):
            path = root_of(config) / name
            if path.exists():
                config.watch.append(str(path))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Load and render; an error stops here, before MkDocs empties the site folder."""
        outputs = build_of(config).outputs
        self.pages = {
            source_uri(page.address): page
            for page in outputs.pages
            if page.address != NOT_FOUND_ADDRESS
        }

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace the Markdown files by the core's pages."""
        for file in list(files.documentation_pages()):
            files.remove(file)
        for uri, page in self.pages.items():
            files.append(_file(uri, page, config))
        return files

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Leave MkDocs nothing to convert: the page is HTML already."""
        output = self.pages.get(page.file.src_uri)
        if output is None:
            return markdown
        page.meta = {"title": output.title, "description": output.description}
        return ""

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the core's HTML and table of contents in the page."""
        output = self.pages.get(page.file.src_uri)
        if output is None:
            return html
        page.toc = TableOfContents(_toc(output.headings))
        return output.html

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the theme's template the page's output."""
        context["output"] = self.pages.get(page.file.src_uri)  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Tell `elinvoima build`, if it asks, how far this is."""
        self.done += 1
        if PROGRESS in os.environ:
            sys.stderr.write(f"{PROGRESS} {self.done}/{len(self.pages)}\n")
        return output


def source_uri(address: str) -> str:
    """Return the file that MkDocs would make the address from: `a/b/` -> `a/b.md`."""
    parts = address.rstrip("/")
    if not parts:
        return "index.md"
    return f"{parts}/index.md" if "/" not in parts else f"{parts}.md"


def _file(uri: str, page: PageOutput, config: MkDocsConfig) -> File:
    level = InclusionLevel.NOT_IN_NAV
    if page.source is None:
        return File.generated(config, uri, content="", inclusion=level)
    path = root_of(config) / page.source
    file = File.generated(config, uri, abs_src_path=str(path), inclusion=level)
    file.edit_uri = (
        page.source.removeprefix("docs/")
        if page.source.startswith("docs/")
        else f"../{page.source}"
    )
    return file


def _toc(headings: tuple[Heading, ...]) -> list[AnchorLink]:
    top: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(heading.text, heading.id, heading.level)
        if heading.level > 2 and top:  # noqa: PLR2004 (h2 is the top level)
            top[-1].children.append(link)
        else:
            top.append(link)
    return top
