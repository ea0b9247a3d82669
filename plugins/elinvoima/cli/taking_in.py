"""`elinvoima new story --from FILE`: the document's text as a draft, with guesses to confirm."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path

from elinvoima.authoring.drafts import Draft, Guess
from elinvoima.authoring.intake.recognition import Known, recognise
from elinvoima.authoring.intake.taken import CannotTakeIn, Taken, with_addresses
from elinvoima.authoring.intake.text import take_in_text
from elinvoima.authoring.intake.web import take_in_page
from elinvoima.authoring.intake.word import take_in_word
from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn
from elinvoima.content.collections import Collection
from elinvoima.content.files import find_files, read_file
from elinvoima.content.schema.fields import LABEL_LENGTH
from elinvoima.content.validation import validate
from elinvoima.i18n import N_
from elinvoima.municipalities.register import load_register
from elinvoima.views.words import Words

PICTURES = "kuvat"
"""Folder of the stories' pictures, beside them."""


@dataclass(frozen=True)
class TakenIn:
    """A document that is about to become a draft."""

    taken: Taken
    draft: Draft

    def with_pictures(self, root: Path, id_: str, draft: Draft) -> Draft:
        """Write the pictures beside the story, and return the draft with their addresses."""
        names = {p.number: f"{PICTURES}/{id_}-{p.number}{p.ending}" for p in self.taken.pictures}
        folder = root / Collection.STORY.folder
        for picture in self.taken.pictures:
            file = folder / names[picture.number]
            file.parent.mkdir(exist_ok=True)
            with file.open("xb") as stream:
                stream.write(picture.data)
        return replace(draft, body=with_addresses(draft.body, names.__getitem__))


def take_in(file: Path, root: Path, words: Words) -> TakenIn:
    """Read a document, tell what was left out of it, and guess what it tells."""
    try:
        taken = _taken(file, words)
    except CannotTakeIn as error:
        raise CannotGoOn(words.text(error.message, **error.params), Exit.USAGE) from error
    for note in taken.notes:
        sys.stderr.write(words.text(note.message, **note.params) + "\n")
    guesses = {}
    if taken.title:
        told = words.text(N_("the document's heading"))
        guesses["title"] = Guess(taken.title, told)
        if len(taken.title) <= LABEL_LENGTH:
            guesses["label"] = Guess(taken.title, told)
    else:
        name = file.stem.replace("_", " ").replace("-", " ").strip()
        guesses["title"] = Guess(name, words.text(N_("the name of the file")))
    guesses |= recognise(taken.title, taken.body, _known(root), words)
    notes = list(taken.fields)
    if notes:
        notes.insert(0, words.text(N_("The document's own front matter:")))
    return TakenIn(taken, Draft({}, guesses, taken.body, notes))


def _taken(file: Path, words: Words) -> Taken:
    alt_wanted = words.text(N_("tell what the picture shows"))
    try:
        data = file.read_bytes()
    except FileNotFoundError as error:
        raise CannotTakeIn(N_("there is no file {names}"), names=str(file)) from error
    match file.suffix.lower():
        case _ if not data.strip():
            return Taken("", "")
        case ".docx":
            return take_in_word(data, alt_wanted)
        case ".html" | ".htm":
            return take_in_page(data, file, alt_wanted)
        case ".md" | ".markdown" | ".txt":
            return take_in_text(data, file, alt_wanted)
    text = N_(
        "a file that ends in “{ending}” cannot be taken in; save it as .docx, .html, .md or .txt"
    )
    raise CannotTakeIn(text, ending=file.suffix)


def _known(root: Path) -> Known:
    """Gather what can be recognised from the files that are sound; drafts are known too."""
    found = []
    for path, collection in find_files(root):
        if collection in {Collection.THEME, Collection.METHOD}:
            source = read_file(root, path, collection).value
            entry = validate(source).value if source else None
            if entry:
                found.append(entry)
    themes = [entry for entry in found if entry.collection is Collection.THEME]
    methods = [entry for entry in found if entry.collection is Collection.METHOD]
    return Known(load_register(), themes, methods)  # type: ignore[arg-type]
