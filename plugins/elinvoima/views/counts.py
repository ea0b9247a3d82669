"""How many of a method there were, in words: "14 haastattelua", "1 työpaja"."""

from __future__ import annotations

from elinvoima.content.entries import Entry
from elinvoima.content.schema import Method, Story
from elinvoima.views.words import Words


def count_of(method: Entry[Method], number: int, words: Words) -> str:
    """Say a number of them; empty for a method that is not counted.

    Only a method's own page knows the words, so one that is not in the language is left out.
    """
    forms = method.record.count_words
    if forms is None or method.record.language != words.language:
        return ""
    return f"{words.number(number)} {forms.one if number == 1 else forms.many}"


def count_in(story: Story, method: str) -> int:
    """Return how many a story's steps tell of; 0 where they give no number."""
    return sum(step.count or 0 for step in story.steps if step.method == method)
