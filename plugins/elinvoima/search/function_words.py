"""Words that hold a sentence together and say nothing of what it is about, by their lemmas.

They count in a query only when it has nothing else, and their places in documents are not kept.
"""

from __future__ import annotations

_FINNISH = """
olla ei ja tai sekä että jotta koska kun jos vaikka kuin mutta vaan eli joko niin myös
minä sinä hän me te he se ne tämä nämä tuo nuo joka jokin joku mikä kuka kumpi miten
miksi milloin missä mistä mihin kuinka millainen minkälainen itse kaikki
muu sama siis nyt jo vielä vain aina kanssa kautta mukaan sitten siten näin
voida saada pitää tulla tehdä
"""
_OTHERS = """
och att det som en ett den är på av för med till i hur vad vem när var eller inte
the of and to in is are a an for on with how what who when where which does do
"""

FUNCTION_WORDS = frozenset((_FINNISH + _OTHERS).split())
