"""Words that hold sentences together and say nothing of their subject, by their base forms.

A query of several words is not narrowed by them, and their places in the text are not kept.
Question words are among them: "miten kunta voi edistää yrittäjyyttä" is about a municipality and
enterprise.
"""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """
    olla ei en et emme ette eivät älä ja sekä tai eli vai mutta vaan että jotta koska kun
    kuin jos vaikka niin myös myöskin vain jo vielä nyt sitten siis siellä täällä tuolla
    tänne sinne tuonne tässä siinä tämä tuo se nämä nuo ne joka jotka mikä kuka kumpi
    jokin joku joskus jossain minä sinä hän me te he itse oma muu toinen sama sellainen
    tällainen tuollainen millainen minkälainen kuinka miten miksi milloin missä mistä mihin minne
    minkä ketkä ken montako paljonko onko voiko pitääkö saako tuleeko voida pitää saada
    tulla tehdä kanssa mukaan mukana vuoksi takia kautta kohti ennen jälkeen aikana ilman
    lisäksi sijaan välillä kesken luona yli alle päällä alla edessä takana joten joskin
    ehkä hyvin melko aika erittäin juuri aina usein ettei eikä mm esim ym jne tarkoittaa
    tarvita löytyä tietää haluta kysyä kertoa kiitos hei terve olemassa the of and in on
    to for is a och i att det som på är av för med till den ett om
    """.split()  # noqa: SIM905 (a list with quotation marks would hide the words)
)
"""Base forms; a word is one of these if all that it may be the form of are."""
