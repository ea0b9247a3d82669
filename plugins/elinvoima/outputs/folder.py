"""The write step for a plain folder: Markdown with front matter, HTML fragments, data, pictures.

Each page `a/b/` becomes `a/b.md` and `a/b.html`; `pages.json` lists them all. The folder is written
beside its place and swapped in, so that an export that fails leaves the earlier one whole.
"""

from __future__ import annotations

import json
import posixpath
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import frontmatter
from bs4 import BeautifulSoup
from markdownify import MarkdownConverter

from elinvoima.outputs.model import Outputs, PageOutput
from elinvoima.outputs.replacing import check_replaceable, replacement

STATIC = Path(__file__).parent.parent / "theme" / "static"


def write_folder(
    outputs: Outputs, root: Path, folder: Path, progress: Callable[[str], None] = lambda _path: None
) -> None:
    """Write everything into `folder`. Raises FolderInUse, and OSError as the system gives it."""
    check_replaceable(folder, root)
    with replacement(folder) as (fresh, swap):
        _write_all(outputs, root, fresh, progress)
        swap()


def _write_all(outputs: Outputs, root: Path, fresh: Path, progress: Callable[[str], None]) -> None:
    shutil.copytree(STATIC, fresh)
    names = {page.address: file_stem(page.address) for page in outputs.pages}
    for page in outputs.pages:
        stem = names[page.address]
        progress(stem)
        _write(fresh / f"{stem}.html", page.html + "\n")
        _write(fresh / f"{stem}.md", as_markdown(page, names))
    for file in outputs.files:
        _write(fresh / file.address, file.content)
    for asset in outputs.assets:
        target = fresh / asset.address
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / asset.source, target)
    _write(fresh / "pages.json", _index(outputs, names))


def file_stem(address: str) -> str:
    """Return the file of a page's address without its ending: `a/b/` -> `a/b`, `` -> `index`."""
    stem = address.removesuffix(".html").rstrip("/")
    return stem if "/" in stem or stem == "404" else posixpath.join(stem, "index")


def as_markdown(page: PageOutput, names: Mapping[str, str]) -> str:
    """Return the page as Markdown with front matter, its links leading to the other .md files."""
    soup = BeautifulSoup(page.html, "html.parser")
    for form in soup.find_all("form"):
        form.decompose()
    for crumbs in soup.select("nav.ev-crumbs, nav.ev-toc, figure.ev-timeline"):
        crumbs.decompose()
    _number_sources(soup)
    here = posixpath.dirname(file_stem(page.address))
    for link in soup.find_all("a", href=True):
        link["href"] = _to_file(str(link["href"]), page.address, here, names)
    text = MarkdownConverter(heading_style="ATX", bullets="-").convert_soup(soup)
    lines = [line.rstrip() for line in text.strip().split("\n")]
    body = "\n".join(line for n, line in enumerate(lines) if line or (n and lines[n - 1]))
    fields: dict[str, Any] = {
        "title": page.title,
        "description": page.description,
        "kind": page.kind,
        "address": f"/{page.address}",
        "language": page.language,
        "record": dict(page.metadata),
    }
    if page.translations:
        fields["translations"] = {code: f"/{way}" for code, way in page.translations.items()}
    return str(frontmatter.dumps(frontmatter.Post(body, **fields), sort_keys=False)) + "\n"


def _number_sources(soup: BeautifulSoup) -> None:
    """Write the sources' own numbers out: Markdown numbers its lists by itself."""
    for citation in soup.select("sup.ev-cite"):
        citation.replace_with(citation.get_text())
    for sources in soup.select(".ev-sources ol"):
        for source in sources.find_all("li", recursive=False):
            source.insert(0, f"[{source.get('value')}] ")
        sources.name = "ul"


def _to_file(href: str, address: str, here: str, names: Mapping[str, str]) -> str:
    """Turn a link to a page of ours into one to its Markdown file; leave others as they are."""
    if not href or href.startswith(("#", "/", "mailto:", "tel:")) or "://" in href:
        return href
    path, hash_mark, fragment = href.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(address), path))
    target = "" if target == "." else target + ("/" if path.endswith("/") else "")
    if target not in names:
        return href
    return posixpath.relpath(f"{names[target]}.md", here or ".") + hash_mark + fragment


def _index(outputs: Outputs, names: Mapping[str, str]) -> str:
    rows = [
        {
            "address": f"/{page.address}",
            "kind": page.kind,
            "title": page.title,
            "description": page.description,
            "language": page.language,
            "markdown": f"{names[page.address]}.md",
            "html": f"{names[page.address]}.html",
            "source": page.source,
            "translations": {code: f"/{way}" for code, way in page.translations.items()},
            "headings": [{"level": h.level, "id": h.id, "text": h.text} for h in page.headings],
        }
        for page in outputs.pages
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _write(file: Path, content: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
