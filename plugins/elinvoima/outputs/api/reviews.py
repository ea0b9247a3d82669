"""Pages that are to be checked, as answers."""

from __future__ import annotations

from elinvoima.api_addresses import KINDS, item_address
from elinvoima.outputs.api.context import Context
from elinvoima.outputs.api.contract import ReviewRecord
from elinvoima.relations.catalogue import address_of
from elinvoima.relations.reviews import Review


def review(found: Review, context: Context) -> ReviewRecord:
    """Return a page of the queue."""
    entry = found.entry
    kind = KINDS.get(entry.collection)
    return ReviewRecord(
        id=found.id,
        title=entry.record.title,
        address=context.url(address_of(entry)),
        data=context.url(item_address(kind, entry.id)) if kind else None,
        due=found.due,
        due_is_set=found.is_own,
        checked=found.checked,
        is_reviewed=found.is_reviewed,
    )
