"""Builds the index of made-up stories in a process of its own, and tells its time and memory.

    python -m benchmarks.indexing --documents 1000 --folder OUT [--cache FOLDER]

Prints JSON: seconds (wall and of one core), peak memory of the process in MB (10^6 bytes), files
and bytes of the index. With a cache, the analyses of words are remembered there for the next run.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from elinvoima.content.schema import Method, Theme
from elinvoima.municipalities.register import load_register
from elinvoima.relations.catalogue import Catalogue
from elinvoima.search.documents import SearchDocument, Section
from elinvoima.search.facets import FacetSettings
from elinvoima.search.index import IndexSettings, build_index, write_index
from elinvoima.search.site_analyser import site_analyser
from elinvoima.search.site_documents import method_names, names_of_places, names_of_themes
from elinvoima.site import load

from benchmarks.corpus import MadeStory, Material, stories
from benchmarks.search.engines.engine import size_of

KILOBYTE = 1 if sys.platform == "darwin" else 1024
"""Bytes in which the system tells a process' memory."""


def documents(material: Material, catalogue: Catalogue, count: int) -> Iterator[SearchDocument]:
    """Yield made-up stories as the site gives its stories to the index."""
    for story in stories(material, count):
        yield _document(story, catalogue)


def _document(story: MadeStory, catalogue: Catalogue) -> SearchDocument:
    fields = story.fields
    places = [load_register()[name] for name in fields["municipalities"]]
    themes = catalogue.find(Theme, fields["themes"])
    ids = tuple(step["method"] for step in fields["steps"])
    methods = catalogue.find(Method, ids)
    return SearchDocument(
        id=story.id,
        address=f"tarinat/{story.id}/",
        kind="story",
        title=fields["title"],
        summary=fields["summary"],
        sections=tuple(_sections(story)),
        tags={
            "themes": names_of_themes(themes),
            "methods": tuple(name for m in methods for name in method_names(m.record)),
            "places": names_of_places(places),
        },
        facets={"theme": tuple(t.id for t in themes), "method": ids,
                "region": tuple(p.region.id for p in places)},
        date=f"{fields['period'][-4:]}-12-31",
        card={"municipality": fields["municipalities"], "period": fields["period"],
              "themes": [theme.record.label for theme in themes]},
    )  # fmt: skip


def _sections(story: MadeStory) -> Iterator[Section]:
    fields = story.fields
    steps = " ".join(f"{step['title']}. {step['purpose']}" for step in fields["steps"])
    yield Section("", "", story.paragraphs[0] if story.paragraphs else "")
    yield Section("lahtotilanne", "Lähtötilanne", fields["starting_point"])
    yield Section("mita-tehtiin", "Mitä tehtiin", steps)
    yield Section("tulokset", "Tulokset", " ".join(fields["results"]))
    yield Section("opit", "Mitä opittiin", " ".join(fields["lessons"]))
    yield Section("kertomus", "Kertomus", "\n\n".join(story.paragraphs[1:]))


def facets(catalogue: Catalogue) -> tuple[FacetSettings, ...]:
    """Return the facets of the stories."""
    return (
        FacetSettings("theme", "Teema", {t.id: t.record.label for t in catalogue.all(Theme)}),
        FacetSettings("method", "Menetelmä", {m.id: m.record.label for m in catalogue.all(Method)}),
        FacetSettings("region", "Maakunta", {r.id: r.name_fi for r in load_register().regions}),
    )


class Timed:
    """Documents, and the time that making them took: it is no part of indexing them."""

    def __init__(self, made: Iterator[SearchDocument]) -> None:
        self._made = made
        self.wall = self.core = 0.0

    def __iter__(self) -> Iterator[SearchDocument]:
        """Yield the documents."""
        while True:
            wall, core = time.perf_counter(), time.process_time()
            document = next(self._made, None)
            self.wall += time.perf_counter() - wall
            self.core += time.process_time() - core
            if document is None:
                return
            yield document


def index(count: int, folder: Path, cache: Path | None) -> dict[str, Any]:
    """Build the index into a folder; return what it took."""
    material, site = Material(Path.cwd()), load(Path.cwd()).site
    if site is None:
        raise ValueError("the content has errors")
    settings = IndexSettings(facets=facets(site.catalogue))
    wall, core = time.perf_counter(), time.process_time()
    # The stories are made while they are indexed, so that memory is the index's own.
    with site_analyser(site.catalogue, cache) as analyser:
        made = Timed(documents(material, site.catalogue, count))
        write_index(build_index(made, analyser, settings=settings), folder)
    wall, core = time.perf_counter() - wall, time.process_time() - core
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KILOBYTE
    return {
        "documents": count,
        "wall_seconds": round(wall - made.wall, 1),
        "core_seconds": round(core - made.core, 1),
        "peak_memory_mb": round(peak / 1e6),
        "files": sum(1 for file in folder.rglob("*") if file.is_file()),
        "bytes": size_of(folder),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, and print what it took."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.indexing")
    parser.add_argument("--documents", type=int, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args(arguments)
    sys.stdout.write(json.dumps(index(options.documents, options.folder, options.cache)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
