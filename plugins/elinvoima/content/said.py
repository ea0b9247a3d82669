"""How a wrong value is said back to its editor."""

from __future__ import annotations

SAID_LENGTH = 80
"""How much of a wrong value is said back."""


def shortened(text: str) -> str:
    """Return a value as it is said back to its editor: on one line, cut short."""
    text = " ".join(text.split())
    return text if len(text) <= SAID_LENGTH else text[: SAID_LENGTH - 1] + "…"
