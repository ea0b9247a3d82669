"""What is not public on the day is nowhere in what is published: a draft, one to come, one gone."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
from elinvoima.content.files import find_files, read_file
from elinvoima.content.schema.fields import RecordReference
from elinvoima.content.validation import validate
from elinvoima.content.writing import rewritten
from elinvoima.outputs.model import Outputs
from elinvoima.outputs.rendering import render
from elinvoima.relations.catalogue import address_of
from elinvoima.relations.references import references_in
from elinvoima.site import load

from tests.samples import DAY, STORY, STORY_FILE, THEME, THEME_FILE, text_of
from tests.samples import PUBLIC as PUBLISHED

VALID = Path(__file__).parents[2] / "examples" / "valid"
SECRET = "salainen"  # noqa: S105 (a word to look for)
DAY_AFTER, DAY_BEFORE = DAY + dt.timedelta(1), DAY - dt.timedelta(1)
HIDING: tuple[dict[str, Any], ...] = (
    {"status": "draft"},
    {"publish_on": DAY_AFTER.isoformat()},
    {"remove_by": DAY.isoformat(), "publish_on": None},
)


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Outputs:
    """A site where every public record refers to hidden ones in every way there is."""
    root = tmp_path_factory.mktemp("hidden") / "site"
    shutil.copytree(VALID / "every-field", root)
    _hide_twins(root)
    loaded = load(root, day=DAY)
    assert not loaded.problems
    assert loaded.site
    return render(loaded.site)


def _hide_twins(root: Path) -> None:
    """Beside each record make hidden ones of three kinds, and refer to them wherever it refers."""
    for path, collection in list(find_files(root)):
        source = read_file(root, path, collection).value
        assert source
        entry = validate(source).value
        assert entry
        values = entry.record.model_dump(mode="json", exclude_unset=True, exclude_none=True)
        links = []
        for kind, changes in enumerate(HIDING):
            twin = {
                **values,
                **changes,
                "title": f"{SECRET} otsikko",
                "aliases": [f"{SECRET}-vanha{kind}-{source.id}"],
            }
            name = f"{SECRET}-{kind}-{source.id}.md"
            twin = {field: value for field, value in twin.items() if value is not None}
            text = rewritten(source, twin, f"{SECRET} teksti\n").value
            assert text
            (root / path).with_name(name).write_text(text, "utf-8")
            links.append(f"[linkki]({name})")
        for reference in references_in(entry.record):
            if isinstance(reference.marker, RecordReference):
                _add_twin(values, reference.path)
        body = entry.body_text + "\n".join(("", *links, ""))
        text = rewritten(source, values, body).value
        assert text
        (root / path).write_text(text, "utf-8")


def _add_twin(values: Any, path: tuple[str | int, ...]) -> None:
    """Put a hidden record beside the one referred to in a list, or in its place elsewhere."""
    for step in path[:-1]:
        values = values[step]
    last = path[-1]
    if isinstance(last, int):
        values += [f"{SECRET}-{kind}-{values[last]}" for kind in range(len(HIDING))]
    else:
        values[last] = f"{SECRET}-1-{values[last]}"


def test_nothing_that_is_published_tells_of_them(outputs: Outputs) -> None:
    told = [page.address for page in outputs.pages if SECRET in f"{page}"]
    told += [file.address for file in outputs.files if SECRET.encode() in _bytes(file.content)]
    told += [address for address in outputs.addresses if SECRET in address]
    assert told == []


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _shown(files: dict[str, str], root: Path, day: dt.date) -> set[str]:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    loaded = load(root, day=day)
    assert not loaded.problems
    assert loaded.site
    return {address_of(entry) for entry in loaded.site.catalogue.entries}


def test_publishing_and_removing_follow_the_day(tmp_path: Path) -> None:
    files = {
        STORY_FILE: text_of(STORY, **PUBLISHED, publish_on=DAY.isoformat()),
        THEME_FILE: text_of(THEME, **PUBLISHED, remove_by=DAY.isoformat()),
    }
    assert _shown(files, tmp_path, DAY_BEFORE) == {"teemat/yritykset/"}
    assert _shown(files, tmp_path, DAY) == {"tarinat/kolari/"}
    assert _shown(files, tmp_path, DAY_AFTER) == {"tarinat/kolari/"}


def test_an_archived_record_is_shown_until_it_is_removed(tmp_path: Path) -> None:
    archived = {**PUBLISHED, "status": "archived"}
    files = {THEME_FILE: text_of(THEME, **archived, remove_by=DAY_AFTER.isoformat())}
    (tmp_path / "case_studies").mkdir()
    assert _shown(files, tmp_path, DAY) == {"teemat/yritykset/"}
    assert _shown(files, tmp_path, DAY_AFTER) == set()
