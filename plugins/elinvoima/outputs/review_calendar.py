"""The queue of pages to be checked as a calendar to subscribe to (RFC 5545), an event a page.

An event lasts the whole day on which the page is due. Its UID is made from the page's address
alone, so that a calendar that is fetched again moves the event and does not add another.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable

from icalendar import Calendar, Event

from elinvoima.i18n import N_
from elinvoima.outputs.model import FileOutput
from elinvoima.relations.catalogue import address_of
from elinvoima.relations.reviews import Review
from elinvoima.site import Site
from elinvoima.views.reviews import KINDS
from elinvoima.views.words import Words

CALENDAR_ADDRESS = "tilannekuva/tarkistettavat.ics"
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:elinvoima:review")


def review_calendar(site: Site, words: Words) -> FileOutput:
    """Make the calendar of all pages that are to be checked."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//elinvoima//elinvoima//FI")
    calendar.add("method", "PUBLISH")
    name = f"{site.settings.site_name}: {words.text(N_('pages to be checked'))}"
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    _add_events(calendar, site.reviews, site, words)
    return FileOutput(CALENDAR_ADDRESS, calendar.to_ical())


def review_uid(review: Review) -> str:
    """Return the UID of a page's event: the same as long as the page has its address."""
    return str(uuid.uuid5(_SPACE, address_of(review.entry)))


def _add_events(calendar: Calendar, reviews: Iterable[Review], site: Site, words: Words) -> None:
    home = site.settings.site_url
    for review in reviews:
        title = review.entry.record.title
        event = Event()
        event.add("uid", review_uid(review))
        event.add("dtstamp", dt.datetime.combine(review.checked, dt.time(), dt.UTC))
        event.add("dtstart", review.due)
        event.add("summary", words.text(N_("Check: {title}"), title=title))
        event.add(
            "description", f"{words.text(KINDS[review.entry.collection])}: {review.entry.path}"
        )
        event.add("transp", "TRANSPARENT")
        if home:
            event.add("url", f"{home}{address_of(review.entry)}")
        calendar.add_component(event)
