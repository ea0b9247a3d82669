"""What verbs do with names and ids that the user gives: find them, or say what was likely meant."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable, Iterator, Sequence

from elinvoima.cli.exits import Exit
from elinvoima.cli.terminal import CannotGoOn
from elinvoima.content.suggestions import closest
from elinvoima.i18n import N_
from elinvoima.municipalities.register import Merger, Municipality, Register
from elinvoima.views.words import Words

SUGGESTIONS = 3


def place_of(asked: str, register: Register, words: Words) -> Municipality:
    """Return the municipality of a name or a code: in either language, of old, or inflected.

    What was not asked by its present name is told on standard error; an unknown name stops.
    """
    name = asked.strip()
    found = register.find(name) or _inflected(name, register)
    match found:
        case Municipality():
            if name.casefold() not in {n.casefold() for n in _names(found)}:
                _tell(words.text(N_("“{asked}” is {name}."), asked=name, name=found.name_fi))
            return found
        case Merger(old_name=old, into=into, year=year):
            text = N_("{old} became part of {new} in {year}: the answer is of {new}.")
            _tell(words.text(text, old=old, new=into.name_fi, year=year))
            return into
    text = words.text(N_("there is no municipality “{name}”"), name=name)
    raise CannotGoOn(text + _meant(name, register.names, words), Exit.USAGE)


def known_ids(
    option: str, asked: Iterable[str], known: Iterable[str], words: Words
) -> tuple[str, ...]:
    """Return the ids, each once. One that is not known stops, with the likeliest ones."""
    allowed = tuple(known)
    for id_ in asked:
        if id_ not in allowed:
            text = words.text(N_("--{option}: there is no “{id}”"), option=option, id=id_)
            names = words.text(N_("allowed: {known}"), known=", ".join(allowed))
            raise CannotGoOn(f"{text}{_meant(id_, allowed, words)}; {names}", Exit.USAGE)
    return tuple(dict.fromkeys(asked))


def _names(municipality: Municipality) -> Iterator[str]:
    yield from (municipality.code, municipality.name_fi, municipality.name_sv or "")


def _inflected(name: str, register: Register) -> Municipality | Merger | None:
    """Return what the name is an inflected form of, if that is one municipality: Kolarin, Iissä.

    The rules of names are asked first, then the morphology, which knows how parts of names are
    inflected: Pietarsaaren.
    """
    # Imported here because the search's modules take longer to load than the rest of the verb.
    from elinvoima.search.analysis import Analyser  # noqa: PLC0415
    from elinvoima.search.names import forms  # noqa: PLC0415

    wanted = name.casefold()
    alike = (each.casefold() for each in register.names if each[:1].casefold() == wanted[:1])
    by_rule = [each for each in alike if wanted in forms(each)]
    lemmas: Sequence[str] = by_rule
    if not by_rule and wanted.isalpha():
        analysis = Analyser().analyse(wanted)
        # What is only guessed at is more likely a slip: Muonioo.
        lemmas = analysis.lemmas if analysis.is_known else ()
    found = {id(place): place for each in lemmas if (place := register.find(each))}
    return next(iter(found.values())) if len(found) == 1 else None


def _meant(name: str, known: Iterable[str], words: Words) -> str:
    choices = tuple(dict.fromkeys(known))
    folded = {choice.casefold(): choice for choice in choices}
    near = difflib.get_close_matches(name.casefold(), folded, n=SUGGESTIONS)
    best = closest(name, choices)
    names = dict.fromkeys([*([best] if best else []), *(folded[each] for each in near)])
    if not names:
        return ""
    said = ", ".join(list(names)[:SUGGESTIONS])
    return words.text(N_("; did you mean: {names}?"), names=said)


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
