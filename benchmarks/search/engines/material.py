"""Material's own search with `lang: fi` as it ships, over a site that MkDocs builds."""

from __future__ import annotations

import html
import json
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks.search.engines.engine import EngineError, Page, Prepared

TIMEOUT = 1800
"""Seconds that MkDocs may take."""

_SETTINGS = """\
site_name: benchmark
docs_dir: docs
site_dir: site
theme:
  name: material
  language: fi
  custom_dir: theme
  font: false
plugins:
  - search:
      lang: fi
"""

# The search index does not depend on the page around the text: a bare one builds much faster.
_TEMPLATE = "{{ page.content }}"


class Material:
    """The search of the theme mkdocs-material."""

    name = "material"

    def prepare(self, pages: Sequence[Page], folder: Path) -> Prepared:
        """Build a MkDocs site of the pages."""
        if find_spec("material") is None:
            raise EngineError("mkdocs-material is not installed")
        docs, theme = folder / "docs", folder / "theme"
        docs.mkdir(parents=True)
        theme.mkdir()
        (folder / "mkdocs.yml").write_text(_SETTINGS, "utf-8")
        (theme / "main.html").write_text(_TEMPLATE, "utf-8")
        (docs / "index.md").write_text("---\nsearch:\n  exclude: true\n---\n", "utf-8")
        for page in pages:
            (docs / f"{page.key}.md").write_text(_markdown(page), "utf-8")
        command = [sys.executable, "-m", "mkdocs", "--quiet", "build"]
        done = subprocess.run(  # noqa: S603 – a command of our own
            command, cwd=folder, capture_output=True, text=True, timeout=TIMEOUT, check=False
        )
        if done.returncode:
            raise EngineError(f"mkdocs: {done.stderr.strip().splitlines()[-1:]}")
        site = folder / "site"
        workers = list(site.glob("assets/javascripts/workers/search.*.min.js"))
        if len(workers) != 1:
            raise EngineError("Material's search worker is not in the site")
        worker = workers[0].relative_to(site).as_posix()
        index = site / "search" / "search_index.json"
        return Prepared(
            adapter="material.js",
            options={"index": "/engine/search/search_index.json", "worker": f"/engine/{worker}"},
            mounts={"/engine/": site},
            key_of=lambda location: location.strip("/"),
            facts={"index_bytes": index.stat().st_size},
        )


def _markdown(page: Page) -> str:
    title = json.dumps(page.document.title or page.key, ensure_ascii=False)
    # As HTML, so that no sign of the text means anything to Markdown. One block: a blank line
    # would end it.
    text = " ".join(html.escape(page.document.text, quote=False).split())
    return f"---\ntitle: {title}\n---\n<p>{text}</p>\n"
