"""Whom a reader of a story can ask, and by which ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Expert, Organisation
from elinvoima.i18n import N_
from elinvoima.relations.catalogue import Catalogue
from elinvoima.views.links import Link, link_to
from elinvoima.views.words import Words


@dataclass(frozen=True, slots=True)
class ContactView:
    """An expert, and the ways to reach them."""

    page: Link
    role: str
    organisation: Link | None
    ways: tuple[Link, ...]
    """Whole addresses under the words that say what each is: mail, telephone, web pages."""


def contact_view(expert: Entry[Expert], catalogue: Catalogue, words: Words) -> ContactView:
    """Work out how an expert is reached; the organisation's web page where nothing else is told."""
    organisation = next(iter(catalogue.find(Organisation, (expert.record.organisation,))), None)
    ways = tuple(_ways(expert.record, words))
    if not ways and organisation and organisation.record.url:
        name = words.text(N_("Web page of the organisation"))
        ways = (Link(name, organisation.record.url),)
    return ContactView(
        page=replace(link_to(expert), text=expert.record.title),
        role=expert.record.role or "",
        organisation=link_to(organisation) if organisation else None,
        ways=ways,
    )


def _ways(expert: Expert, words: Words) -> Iterator[Link]:
    contact = expert.contact
    if contact and contact.email:
        yield Link(contact.email, f"mailto:{contact.email}")
    if contact and contact.phone:
        yield Link(contact.phone, f"tel:{''.join(contact.phone.split())}")
    if contact and contact.url:
        yield Link(words.text(N_("Web page")), contact.url)
    if expert.booking_url:
        yield Link(words.text(N_("Book a meeting")), expert.booking_url)
