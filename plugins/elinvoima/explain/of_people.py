"""E6xx and W6xx: personal data and what may be published.

The identity codes here belong to nobody: their check characters are wrong or they are of the
temporary range, so the wrong example of E601 is told in words.
"""

from __future__ import annotations

from elinvoima.explain.explanation import Explanation, Where
from elinvoima.i18n import N_

OF_PEOPLE: dict[str, Explanation] = {
    "E601": Explanation(
        N_("There is a Finnish personal identity code in the file."),
        N_("With it somebody can be harmed, and the repository is public, its history too."),
        N_("Remove it. If it was committed, remove it from the history too, and tell whoever is "
           "responsible for data protection."),
        N_("a birthday, a sign, three digits and the right check character"),
        N_("no identity code at all"), Where.NOWHERE,
    ),
    "E602": Explanation(
        N_("There is a mobile phone number in a text."),
        N_("It is usually a person’s own, and once published it cannot be taken back."),
        N_("Remove it, or put it on the page of an expert who has agreed to it. If it is an "
           "office’s, silence this in the settings and tell why."),
        "Soita hankkeen vetäjälle, 040 123 4567.", "Soita kunnan vaihteeseen, 016 123 456.",
        Where.BODY,
    ),
    "E603": Explanation(
        N_("There is a private e-mail address in a text, at gmail.com or the like."),
        N_("It belongs to a private person, who has not asked for mail from strangers."),
        N_("Remove it, or put the address of the office in its place."),
        "Kirjoita: matti.m@gmail.com.", "Kirjoita: elinvoima@kolari.fi.", Where.BODY,
    ),
    "W601": Explanation(
        N_("There is a temporary identity code, or one made for tests (individual number "
           "900–999)."),
        N_("A hospital may have given it to somebody; and nobody sees at a glance that "
           "it is not real."),
        N_("Remove it; an example needs no code that looks real."),
        "Tunnus on 010594Y9032.", "Tunnus on muotoa PPKKVV-NNNT.", Where.BODY,
    ),
    "W602": Explanation(
        N_("There is an address with a person’s name in a text."),
        N_("People change jobs, and an office’s address stays; the name is personal data."),
        N_("Put the address of the office in its place, or link to the page of the expert."),
        "Kirjoita: matti.meikalainen@kolari.fi.", "Kirjoita: kirjaamo@kolari.fi.", Where.BODY,
    ),
    "W603": Explanation(
        N_("The day by which the page had to be taken away has passed."),
        N_("Somebody was promised that. The site leaves the page out, but the file is "
           "still public."),
        N_("Delete the file, or agree on a new day and change it."),
        "remove_by: 2020-01-01", "remove_by: 2090-01-01", folder="docs/experts",
    ),
    "W604": Explanation(
        N_("There are somebody’s own words in the text, and it is not told why they may "
           "be published."),
        N_("The speaker must know of it, or the words must be public already."),
        N_("Move them to the field “quotes”, which has a place for the permission."),
        "> Meillä kaikki lähti yrittäjistä.", "Kunnan mukaan kaikki lähti yrittäjistä.", Where.BODY,
    ),
    "W605": Explanation(
        N_("The quote is said to be from a public source, but no source is cited."),
        N_("The reader cannot check the words, nor the speaker what became of them."),
        N_("Add the number of the source to the speaker or the role."),
        "quotes:\n  - text: Kaikki lähti yrittäjistä.\n    speaker: Kunnanjohtaja\n"
        "    permission: public_source",
        "quotes:\n  - text: Kaikki lähti yrittäjistä.\n    speaker: Kunnanjohtaja\n"
        "    role: kunnan uutisessa [@1]\n    permission: public_source\n"
        "sources:\n  - {id: 1, publisher: Kolarin kunta}",
    ),
}  # fmt: skip
