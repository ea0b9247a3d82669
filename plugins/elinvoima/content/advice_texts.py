"""The words of what is told beyond validity: personal data (E6, W6) and advice (A, W4).

Built as those of `problem_texts.py`, which joins them to its own. Messages about personal data
never repeat what was found.
"""

from __future__ import annotations

from elinvoima.content.need_texts import NEED_TEXTS
from elinvoima.content.problem_text import ProblemText
from elinvoima.i18n import N_

ADVICE_TEXTS: dict[str, ProblemText] = {
    "E601": ProblemText(
        N_("there is a personal identity code here"),
        fix=N_("remove it; if it has been committed, remove it from the history too, and tell "
               "whoever is responsible for data protection"),
    ),
    "E602": ProblemText(
        N_("there is a mobile phone number here, which is usually a person’s own"),
        fix=N_("remove it, or put it on the page of an expert who has agreed to it (contact)"),
    ),
    "E603": ProblemText(
        N_("there is a private e-mail address here, at {found}"),
        fix=N_("remove it, or put the address of the office in its place"),
    ),
    "W601": ProblemText(
        N_("there is a temporary personal identity code here, or one made for tests"),
        fix=N_("remove it; an example needs no code that looks real"),
    ),
    "W602": ProblemText(
        N_("there is a person’s e-mail address here, at {found}"),
        fix=N_("put the address of the office in its place, or link to the page of the expert"),
    ),
    "W603": ProblemText(
        N_("the page had to be taken away by {found}"),
        fix=N_("delete the file, or agree on a new day and change it here"),
    ),
    "W604": ProblemText(
        N_("the text has somebody’s own words without a permission"),
        fix=N_("move them to the field “quotes” and say there why they may be published"),
    ),
    "W605": ProblemText(
        N_("the quote is said to be from a public source, but no source is cited"),
        fix=N_("add the number of the source to the speaker or the role: [@1]"),
    ),
    "A101": ProblemText(
        N_("the page tells {score} per cent of what readers need"),
        fix=N_("add, if you know: {first}; {second}; {third}"),
        otherwise=N_("add, if you know: {first}"),
    ),
    "A102": ProblemText(
        N_("the story does not tell what came of the work"),
        fix=N_("add the field “results”, also when the result is that nothing changed"),
    ),
    "A103": ProblemText(
        N_("the results are said to be measured, but there is no figure"),
        fix=N_("add the figure to “indicators” or “results”, or write “evidence: described”"),
    ),
    "A201": ProblemText(
        N_("the sentence has {found} words"),
        N_("a sentence of at most {allowed} words is easy to read"),
        N_("make two sentences of it"),
    ),
    "A202": ProblemText(
        N_("the text is hard to read: {share} words of a hundred are long (Wiio’s "
           "measure {found})"),
        N_("the measure runs from 1 to 12, the hardest"),
        N_("use shorter and commoner words: “tuki” rather than “tukitoimenpide”"),
    ),
    "A203": ProblemText(
        N_("the word “{found}” is not known"),
        N_("in this file there are {more} more"),
        N_("did you mean “{suggestion}”? If the word is right, add its base form to words.txt"),
        N_("correct it; if it is right, add its base form to the file words.txt"),
    ),
    "A204": ProblemText(
        N_("“{found}” does not say who did it"),
        fix=N_("name the doer (“kunta kysyi”), or add the field “participants” to the step"),
    ),
    "A205": ProblemText(
        N_("the word “{found}” is very long"),
        fix=N_("say it with two words, or put a hyphen where its parts meet"),
    ),
    "A206": ProblemText(
        N_("the heading “{found}” skips a level"),
        fix=N_("write “{suggestion}”"),
    ),
    "A207": ProblemText(
        N_("the line has {found}"),
        fix=N_("remove it, or let “elinvoima check --fix” do it"),
    ),
    "A301": ProblemText(
        N_("the picture is {found} kilobytes, which is slow on a phone"),
        N_("{allowed} kilobytes at most"),
        N_("make it smaller: {suggestion}"),
    ),
    "A302": ProblemText(
        N_("the alternative text repeats the caption: “{found}”"),
        fix=N_("tell in the alternative text what the picture shows, in the caption what it means"),
    ),
    "A303": ProblemText(
        N_("the alternative text “{found}” does not tell what the picture shows"),
        fix=N_("write it for somebody who does not see the picture"),
    ),
    "W401": ProblemText(
        N_("the link leads nowhere: {found}"),
        fix=N_("correct the address, or tell of the source without it"),
    ),
    "A402": ProblemText(
        N_("the page has moved for good"), fix=N_("write the new address: {suggestion}")
    ),
    "A403": ProblemText(
        N_("the link could not be checked: {found}"), fix=N_("try it in a browser")
    ),
    "A901": ProblemText(
        N_("nothing is silenced here any more: {file} has no {found}"),
        fix=N_("remove the table from the settings"),
    ),
}  # fmt: skip

ADVICE_WORDS: dict[tuple[str, str], dict[str, str]] = {
    ("A101", "first"): NEED_TEXTS,
    ("A101", "second"): NEED_TEXTS,
    ("A101", "third"): NEED_TEXTS,
    ("A207", "found"): {
        "soft_hyphen": N_("a soft hyphen, which nobody sees"),
        "no_break_space": N_("a no-break space between two words"),
        "zero_width": N_("an invisible character of no width"),
    },
    ("W401", "found"): {
        "gone": N_("the site says that there is no such page"),
        "no_host": N_("there is no such site"),
    },
    ("A403", "found"): {
        "timeout": N_("the site did not answer in time"),
        "refused": N_("the site did not take the connection"),
        "certificate": N_("the certificate of the site is not right"),
        "forbidden": N_("the site does not let programs in"),
        "busy": N_("the site is busy or broken just now"),
        "loop": N_("the site sends the link round and round"),
        "other": N_("the site answered in a way that was not understood"),
    },
}
"""Parameters that are themselves words, as in `problem_texts.WORDS`."""
