"""What editors are told of each field besides its type: a label, an example, where readers see it.

The help text is the field's own `description` in the content model; a test holds that every field
of every model has words here and that no words are left of a field that is gone. Examples are
values as they stand in front matter.
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from elinvoima.i18n import N_


@dataclass(frozen=True, slots=True)
class FieldWords:
    """The words of one field."""

    label: str
    """Name in forms and tables (a message of the catalogue)."""
    example: Any
    """A value the model accepts; of a list, one of its items; None for a part with own fields."""
    shown: str = ""
    """Where readers see it (a message of the catalogue); empty where the part around it tells."""


_TOP = N_("at the top of the page")
_FACTS = N_("in the list of facts on the page")
_LISTS = N_("in lists and search results")
_SOURCES = N_("in the list of sources at the end of the page")
_OWN_SECTION = N_("in a section of its own on the page")
_TIMELINE = N_("in the steps of the page")
_END = N_("at the end of the page")
_EDITORS = N_("not shown; for the editors")
_NAMES = N_("in the search: the page is found by it")
_CONTACT = N_("in the contact card")

FIELD_WORDS: dict[str, FieldWords] = {
    "Record.title": FieldWords(N_("Title"), "Kolari uudisti elinkeino-ohjelmansa", _TOP),
    "Record.summary": FieldWords(
        N_("Summary"),
        "Kunta teki elinkeino-ohjelman yhdessä yritysten kanssa.",
        N_("at the top of the page, in lists and search results"),
    ),
    "Record.status": FieldWords(
        N_("Status"), "draft", N_("not shown; an archived page says that it is one")
    ),
    "Record.published": FieldWords(N_("Published"), "2026-11-21", _END),
    "Record.reviewed": FieldWords(N_("Reviewed"), "2026-11-21", _END),
    "Record.review_by": FieldWords(
        N_("To be reviewed by"),
        "2027-11-21",
        N_("in the queue of the status page, and on the page itself when the day has passed"),
    ),
    "Record.publish_on": FieldWords(N_("To be published on"), "2026-12-01", _EDITORS),
    "Record.remove_by": FieldWords(N_("To be removed by"), "2028-11-21", _EDITORS),
    "Record.language": FieldWords(N_("Language of the text"), "fi", _EDITORS),
    "Record.aliases": FieldWords(
        N_("Former ids"), "kolarin-ohjelma", N_("not shown; old addresses lead to the page")
    ),
    "Record.sources": FieldWords(N_("Sources"), None, _SOURCES),
    "Record.source_conflicts": FieldWords(
        N_("Conflicts between sources"),
        "Lähteet kertovat työpajojen määrän eri tavoin [@1, @2].",
        _END,
    ),
    "Source.id": FieldWords(N_("Number"), 1),
    "Source.title": FieldWords(N_("Name of the source"), "Elinkeino-ohjelma 2024–2028"),
    "Source.publisher": FieldWords(N_("Publisher"), "Kolarin kunta"),
    "Source.year": FieldWords(N_("Year"), 2023),
    "Source.url": FieldWords(N_("Web address"), "https://www.kolari.fi/"),
    "Source.note": FieldWords(N_("Note"), "Kunnan omaa viestintää."),
    "Story.label": FieldWords(N_("Short name"), "Kolari: elinkeino-ohjelma", _LISTS),
    "Story.client": FieldWords(N_("Client"), "kolke", _FACTS),
    "Story.municipalities": FieldWords(N_("Municipalities"), "Kolari", _FACTS),
    "Story.providers": FieldWords(N_("Done by"), "palvelumuotoilu-palo", _FACTS),
    "Story.partners": FieldWords(N_("Partners"), "Alueen yrittäjät", _FACTS),
    "Story.period": FieldWords(N_("Period"), "2023-04/2023-12", _FACTS),
    "Story.period_note": FieldWords(N_("Note on the period"), "Toiminta jatkuu.", _FACTS),
    "Story.themes": FieldWords(
        N_("Themes"), "osaava-tyovoima", N_("at the top of the page and in the filters")
    ),
    "Story.methods": FieldWords(N_("Other methods"), "kysely", _FACTS),
    "Story.cycle": FieldWords(N_("Network cycle"), "eve-2020", _FACTS),
    "Story.experts": FieldWords(N_("Experts"), "palon-palvelumuotoilijat", _CONTACT),
    "Story.evidence": FieldWords(N_("Evidence"), "described", _FACTS),
    "Story.starting_point": FieldWords(
        N_("Starting point"), "Edellinen ohjelma oli päättymässä [@1].", _OWN_SECTION
    ),
    "Story.motive": FieldWords(
        N_("Why this way"), "Kunta halusi kuulla yrittäjiä ennen päätöksiä [@1].", _OWN_SECTION
    ),
    "Story.strategy_links": FieldWords(
        N_("Strategies behind the work"), "Kuntastrategia 2023–2027 [@1].", _FACTS
    ),
    "Story.steps": FieldWords(N_("Steps"), None, _TIMELINE),
    "Story.decisions": FieldWords(N_("Decisions"), None, _OWN_SECTION),
    "Story.outputs": FieldWords(
        N_("What was made"), "Elinkeino-ohjelma vuosille 2024–2028 [@1].", _OWN_SECTION
    ),
    "Story.results": FieldWords(N_("Results"), "Valtuusto hyväksyi ohjelman [@1].", _OWN_SECTION),
    "Story.outcomes": FieldWords(
        N_("Outcomes"), "Yritykset ovat kunnan oman kyselyn mukaan tyytyväisempiä [@1].",
        _OWN_SECTION,
    ),
    "Story.indicators": FieldWords(N_("Figures before and after"), None, _OWN_SECTION),
    "Story.lessons": FieldWords(
        N_("Lessons"), "Yrittäjät kannattaa kutsua mukaan alusta asti [@1].", _OWN_SECTION
    ),
    "Story.success_conditions": FieldWords(
        N_("What made it succeed"), "Kunnan johto oli työssä mukana [@1].", _OWN_SECTION
    ),
    "Story.suits_when": FieldWords(
        N_("Suits when"), "Sopii, kun vanha ohjelma on päättymässä [@1].", _OWN_SECTION
    ),
    "Story.does_not_suit_when": FieldWords(
        N_("Does not suit when"), "Ei sovi, jos ohjelma tarvitaan heti [@1].", _OWN_SECTION
    ),
    "Story.quotes": FieldWords(N_("Quotes"), None, _OWN_SECTION),
    "Story.recommendation": FieldWords(N_("Recommendation"), None, _OWN_SECTION),
    "Story.call_to_action": FieldWords(N_("Invitation to the reader"), None, _END),
    "Step.title": FieldWords(N_("What was done"), "Yrittäjien haastattelut"),
    "Step.when": FieldWords(N_("When"), "2023-05"),
    "Step.method": FieldWords(N_("Method"), "haastattelu"),
    "Step.count": FieldWords(N_("How many"), 14),
    "Step.participants": FieldWords(N_("Who took part"), "alueen yrittäjät"),
    "Step.purpose": FieldWords(
        N_("Purpose and result"), "Haastatteluilla tarkistettiin ohjelman teemat [@1]."
    ),
    "Decision.body": FieldWords(N_("Who decided"), "kunnanvaltuusto"),
    "Decision.what": FieldWords(N_("What was decided"), "Ohjelma hyväksyttiin [@1]."),
    "Decision.when": FieldWords(N_("When"), "2023-12-14"),
    "Indicator.name": FieldWords(N_("What is measured"), "Yrityksiä"),
    "Indicator.unit": FieldWords(N_("Unit"), "kpl"),
    "Indicator.before": FieldWords(N_("Before"), 412),
    "Indicator.before_when": FieldWords(N_("When it was so before"), 2020),
    "Indicator.after": FieldWords(N_("After"), 430),
    "Indicator.after_when": FieldWords(N_("When it was so after"), 2023),
    "Indicator.note": FieldWords(N_("How it was measured"), "Kunnan oma luku [@1]."),
    "Quote.text": FieldWords(N_("The words"), "Nyt tiedämme, mitä tehdä."),
    "Quote.speaker": FieldWords(N_("Who said it"), "Kunnanjohtaja"),
    "Quote.role": FieldWords(N_("Role"), "työryhmän puheenjohtaja"),
    "Quote.permission": FieldWords(N_("Permission"), "public_source", _EDITORS),
    "Recommendation.text": FieldWords(
        N_("What they recommend"), "Tekijät suosittelevat tapaa muillekin [@1]."
    ),
    "Recommendation.by": FieldWords(N_("Who recommends"), "kunnan elinkeinotoimi"),
    "Recommendation.conditions": FieldWords(N_("Conditions"), "Aikaa on vähintään puoli vuotta."),
    "CallToAction.text": FieldWords(N_("Invitation"), "Kysy lisää elinkeinopalveluista."),
    "CallToAction.organisation": FieldWords(N_("Organisation"), "kolke"),
    "CallToAction.expert": FieldWords(N_("Expert or team"), "palon-palvelumuotoilijat"),
    "CallToAction.url": FieldWords(N_("Web address"), "https://www.kolari.fi/"),
    "Theme.label": FieldWords(N_("Short name"), "Osaava työvoima", _LISTS),
    "Theme.names": FieldWords(N_("Names"), None, _TOP),
    "Theme.synonyms": FieldWords(N_("Synonyms"), "työvoiman saatavuus", _NAMES),
    "Theme.broader": FieldWords(N_("Broader theme"), "pehmeat-elinvoimatekijat", _FACTS),
    "Names.fi": FieldWords(N_("In Finnish"), "Osaava työvoima"),
    "Names.sv": FieldWords(N_("In Swedish"), "Kompetent arbetskraft"),
    "Names.en": FieldWords(N_("In English"), "Skilled workforce"),
    "Expert.kind": FieldWords(N_("Person or team"), "team", _FACTS),
    "Expert.role": FieldWords(N_("Role"), "Palvelumuotoilijat", _FACTS),
    "Expert.organisation": FieldWords(N_("Organisation"), "palvelumuotoilu-palo", _FACTS),
    "Expert.themes": FieldWords(N_("Themes"), "osaava-tyovoima", _FACTS),
    "Expert.methods": FieldWords(N_("Methods"), "palvelumuotoilu", _FACTS),
    "Expert.languages": FieldWords(N_("Languages"), "fi", _FACTS),
    "Expert.contact": FieldWords(N_("Contact details"), None, _CONTACT),
    "Expert.booking_url": FieldWords(
        N_("Booking a meeting"), "https://www.example.fi/varaa", _CONTACT
    ),
    "Expert.photo": FieldWords(N_("Picture"), None, _TOP),
    "Expert.publication_basis": FieldWords(N_("Basis for publishing"), None, _END),
    "Expert.note": FieldWords(N_("Note"), "Tiimi toimii vuoden 2027 loppuun.", _END),
    "Contact.email": FieldWords(N_("E-mail address"), "elinvoima@example.fi"),
    "Contact.phone": FieldWords(N_("Telephone"), "016 123 456"),
    "Contact.url": FieldWords(N_("Web page"), "https://www.example.fi/"),
    "Photo.file": FieldWords(N_("File of the picture"), "kuvat/tiimi.jpg"),
    "Photo.alt": FieldWords(N_("Picture in words"), "Tiimi kunnantalon edessä"),
    "PublicationBasis.basis": FieldWords(N_("Basis"), "Suostumus sähköpostilla"),
    "PublicationBasis.date": FieldWords(N_("Date"), "2026-10"),
    "Method.label": FieldWords(N_("Short name"), "Haastattelu", _LISTS),
    "Method.count_words": FieldWords(
        N_("Words of number"), None, N_("in the work in numbers of the stories")
    ),
    "Method.synonyms": FieldWords(N_("Synonyms"), "yksilöhaastattelu", _NAMES),
    "Method.effort": FieldWords(N_("Work needed"), "muutama työpäivä haastattelua kohti", _FACTS),
    "Method.duration": FieldWords(N_("Duration"), "1–2 kuukautta", _FACTS),
    "Method.participants": FieldWords(N_("Who takes part"), "yrittäjät ja päättäjät", _FACTS),
    "Method.steps": FieldWords(N_("Steps"), "Valitse haastateltavat.", _OWN_SECTION),
    "CountWords.one": FieldWords(N_("After the number one"), "haastattelu"),
    "CountWords.many": FieldWords(N_("After other numbers"), "haastattelua"),
    "NetworkCycle.label": FieldWords(N_("Short name"), "EVE 2020", _LISTS),
    "NetworkCycle.network": FieldWords(N_("Network"), "EVE-verkosto", _FACTS),
    "NetworkCycle.year": FieldWords(N_("Year"), 2020, _FACTS),
    "NetworkCycle.organisers": FieldWords(N_("Organisers"), "kuntaliitto", _FACTS),
    "NetworkCycle.goal": FieldWords(
        N_("Goal"), "Kunnat oppivat toisiltaan [@1].", _OWN_SECTION
    ),
    "NetworkCycle.participant_count": FieldWords(N_("Number of participants"), 15, _FACTS),
    "NetworkCycle.participants": FieldWords(N_("Participants"), "Kouvola", _OWN_SECTION),
    "NetworkCycle.components": FieldWords(N_("Parts of the cycle"), None, _OWN_SECTION),
    "NetworkCycle.theme_lists": FieldWords(N_("Lists of themes"), None, _OWN_SECTION),
    "NetworkCycle.seminars": FieldWords(N_("Seminars"), None, _OWN_SECTION),
    "NetworkCycle.publications": FieldWords(N_("Publications"), None, _OWN_SECTION),
    "NetworkCycle.next_cycle": FieldWords(N_("Next cycle"), "eve-2020", _FACTS),
    "Component.title": FieldWords(N_("What it is"), "Seminaari"),
    "Component.count": FieldWords(N_("How many"), 4),
    "Component.description": FieldWords(N_("What it is for"), "Kaikille yhteinen [@1]."),
    "ThemeList.kind": FieldWords(N_("Told beforehand or afterwards"), "announced"),
    "ThemeList.source": FieldWords(N_("Source"), "FCG:n verkkosivu [@1]"),
    "ThemeList.date": FieldWords(N_("Date"), "2019/2020"),
    "ThemeList.themes": FieldWords(N_("Themes"), None),
    "ListedTheme.theme": FieldWords(N_("Theme"), "osaava-tyovoima"),
    "ListedTheme.text": FieldWords(N_("Theme in words"), "Uuden työn mahdollisuudet"),
    "Seminar.title": FieldWords(N_("Subject"), "Elinvoiman ekosysteemit"),
    "Seminar.date": FieldWords(N_("Day"), "2020-03-12"),
    "Seminar.place": FieldWords(N_("Place"), "Helsinki"),
    "Seminar.theme": FieldWords(N_("Theme"), "osaava-tyovoima"),
    "Seminar.cases": FieldWords(N_("Examples told there"), None),
    "Seminar.takeaways": FieldWords(N_("What came of it"), "Osallistujat halusivat jatkaa [@1]."),
    "SeminarCase.municipality": FieldWords(N_("Municipality"), "Kouvola"),
    "SeminarCase.text": FieldWords(N_("What it was about"), "Kehitysyhtiön uusi rooli [@1]."),
    "SeminarCase.story": FieldWords(N_("Story"), "kouvola-eve-verkosto"),
    "Publication.title": FieldWords(N_("Name of the publication"), "Selvitys kehitysyhtiöistä"),
    "Publication.publisher": FieldWords(N_("Publisher"), "Kuntaliitto"),
    "Publication.year": FieldWords(N_("Year"), 2020),
    "Publication.url": FieldWords(N_("Web address"), "https://www.kuntaliitto.fi/"),
    "Publication.note": FieldWords(N_("What it found"), "Selvitys vertaa neljää yhtiötä [@1]."),
    "Organisation.label": FieldWords(N_("Short name"), "KOLKE", _LISTS),
    "Organisation.kind": FieldWords(N_("Kind of organisation"), "municipal_unit", _FACTS),
    "Organisation.other_names": FieldWords(
        N_("Other names"), "Kolarin kehitys- ja elinkeinopalvelut", _NAMES
    ),
    "Organisation.part_of": FieldWords(N_("Part of"), "kolarin-kunta", _FACTS),
    "Organisation.municipality": FieldWords(N_("Municipality"), "Kolari", _FACTS),
    "Organisation.url": FieldWords(N_("Web address"), "https://www.kolari.fi/", _FACTS),
    "Page.blocks": FieldWords(N_("Parts after the text"), "contact", _END),
}  # fmt: skip


def words_key(model: type[BaseModel], name: str) -> str:
    """Return the key of a field's words: the model that declares it, and its name."""
    for holder in reversed(model.__mro__):
        if name in inspect.get_annotations(holder):
            return f"{holder.__name__}.{name}"
    raise KeyError(name)
