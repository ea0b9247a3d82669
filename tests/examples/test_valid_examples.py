"""Small trees that show what content may be; not one of them has a problem to tell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from elinvoima.cli import main
from elinvoima.content.edtf import TimeSpan
from elinvoima.content.entries import Entry
from elinvoima.content.files import find_files, read_file
from elinvoima.content.schema import SCHEMAS, Story
from elinvoima.content.validation import validate
from elinvoima.municipalities.register import load_register
from elinvoima.relations.catalogue import address_of
from elinvoima.site import load
from pydantic import BaseModel

from tests.samples import STORY_FILE

VALID = Path(__file__).parent / "valid"
EXAMPLES = sorted(path.name for path in VALID.iterdir())


@pytest.mark.parametrize("name", EXAMPLES)
def test_there_is_nothing_to_tell(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "fi")
    assert main(["check", "--level", "error", "--root", str(VALID / name)]) == 0
    told = capsys.readouterr()
    assert told.out.endswith(" tarkistettu: ei ongelmia.\n")
    assert told.out.count("\n") == 1
    assert told.err == ""


def test_every_field_of_every_model_is_shown() -> None:
    known = {name for model in SCHEMAS.values() for name in _field_names(model)}
    used = {name for entry in entries("every-field") for name in _used_names(entry.record)}
    assert used == known


def test_a_draft_is_not_in_the_catalogue() -> None:
    site = load(VALID / "drafts").site
    assert site
    assert {address_of(entry) for entry in site.catalogue.entries} == {
        "tarinat/kolari/",
        "teemat/yritykset/",
    }


def test_an_archived_record_stays_in_the_catalogue() -> None:
    site = load(VALID / "archived").site
    assert site
    assert all(entry.record.status.is_archived for entry in site.catalogue.entries)
    assert len(site.catalogue.entries) == 2


def test_municipalities_are_known_by_either_name_and_by_code() -> None:
    register = load_register()
    assert [register[name].name_fi for name in _story("municipality-names").municipalities] == [
        "Pietarsaari", "Akaa", "Turku", "Akaa", "Salla", "Alajärvi", "Koski Tl",
        "Pedersören kunta",
    ]  # fmt: skip


def test_a_municipality_of_old_is_the_one_it_is_part_of_now() -> None:
    site = load(VALID / "merged-municipality").site
    assert site
    story = next(iter(site.catalogue.all(Story)))
    places = [m.name_fi for m in site.catalogue.municipalities_of(story.record)]
    assert places == ["Nurmes", "Mäntyharju"]
    assert [m.old_name for m in site.catalogue.mergers_of(story.record)] == ["Valtimo", "Pertunmaa"]


def test_every_form_of_a_date_is_kept_as_precise_as_it_was_written() -> None:
    spans: list[TimeSpan] = [step.when for step in _story("dates").steps]
    assert [str(span) for span in spans] == [
        "2023", "2023-04", "2023-04-15", "1999-12-31", "2020-21", "2020-22", "2020-23",
        "2020-24", "2021-33", "2021-36", "2021-37", "2021-39", "2021-40", "2021-41", "2009~",
        "2009?", "2019-06~", "2019-21?", "2012/..", "2019/2020", "2019-04/2020-03",
        "2023-04-15/2023-05-01", "2009~/2012?", "2020-21/2020-23", "2020-21", "2020-22",
        "2020-23", "2020-24", "2023-37", "2023-38", "2023-39", "2023-40", "2023-41", "2023-04",
        "2009~", "2009~", "2020-21~", "2023-04", "2023-04", "2023-12-14", "2023-02-01",
        "2019/2020", "2019/2020", "2020-21/2020-23", "2023-12-14/2024-01-02", "2012/..", "2023",
        "2023/2023-06",
    ]  # fmt: skip


def test_windows_line_ends_make_no_difference() -> None:
    files = [
        VALID / "windows-line-ends" / path for path, _ in find_files(VALID / "windows-line-ends")
    ]
    assert all(b"\r\n" in file.read_bytes() for file in files), "git has changed the line ends"
    story = next(e for e in entries("windows-line-ends") if e.path == STORY_FILE)
    assert story.record.summary == "Kaksi riviä."
    assert "\r" not in story.body_text
    assert "<li>toinen</li>" in story.body.converted.html


def test_files_that_editors_hide_are_not_content() -> None:
    paths = [path for path, _ in find_files(VALID / "links")]
    assert not [path for path in paths if "/." in path]
    assert len(paths) == 7


def entries(name: str) -> Iterator[Entry[Any]]:
    root = VALID / name
    for path, collection in find_files(root):
        source = read_file(root, path, collection).value
        assert source
        entry = validate(source).value
        assert entry
        yield entry


def _story(name: str) -> Any:
    return next(e.record for e in entries(name) if e.path == STORY_FILE)


def _field_names(model: type[BaseModel]) -> Iterator[str]:
    """Yield the names of the model's fields and of those of its parts, as `Step.when`."""
    schema = model.model_json_schema()
    for part in [schema, *schema.get("$defs", {}).values()]:
        yield from (f"{part['title']}.{name}" for name in part.get("properties", {}))


def _used_names(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _used_names(item)
    elif isinstance(value, BaseModel):
        for name in value.model_fields_set:
            yield f"{type(value).__name__}.{name}"
            yield from _used_names(getattr(value, name))
