"""What each problem is called, what would be allowed and how to mend it.

Each text is the English of the gettext catalogue. A piece whose placeholder has no value is left
out, so a mend with `{suggestion}` shows only when there is one, and `otherwise` when there is not.
"""

from __future__ import annotations

from elinvoima.content.advice_texts import ADVICE_TEXTS, ADVICE_WORDS
from elinvoima.content.problem_text import DID_YOU_MEAN, ProblemText
from elinvoima.i18n import N_

TEXTS: dict[str, ProblemText] = {
    "E101": ProblemText(
        N_("the file is empty"),
        fix=N_("write the front matter and the text, or delete the file"),
    ),
    "E102": ProblemText(
        N_("this is not a text file but a picture, a document or other binary data"),
        N_("files here are plain text (Markdown)"),
        N_("move the file elsewhere; a Word document must be saved as text first"),
    ),
    "E103": ProblemText(
        N_("the file is not encoded in UTF-8 but seems to be {found}"),
        fix=N_("open it in a text editor, choose “Save with encoding: UTF-8” and save"),
    ),
    "E104": ProblemText(
        N_("the file is {found} megabytes"),
        N_("at most {allowed} megabyte is allowed"),
        N_("put pictures in files of their own, and check that this is the right file"),
    ),
    "E105": ProblemText(
        N_("there is no front matter"),
        N_("the file begins with a line “---”, then the fields, then another line “---”"),
        N_("copy the beginning from another file of the same folder"),
    ),
    "E106": ProblemText(
        N_("the front matter does not end"),
        fix=N_("add a line “---” after its last field, before the text"),
    ),
    "E107": ProblemText(
        N_("tools would read the front matter differently: {found}"),
        fix=N_("make “---” alone on the first line and on the line after the fields, "
               "with the text starting on a line of its own"),
    ),
    "E108": ProblemText(
        N_("the file begins with an invisible byte order mark (BOM)"),
        fix=N_("save it as “UTF-8” and not as “UTF-8 with BOM”"),
    ),
    "E109": ProblemText(N_("the file cannot be read: {found}")),
    "E111": ProblemText(
        N_("the file “{found}” is not read because of its ending"),
        N_("the ending “.md” in small letters"),
        N_("rename it “{suggestion}”"),
    ),
    "E110": ProblemText(
        N_("“{found}” cannot be a file name here, because it becomes a part of the web address"),
        N_("small letters a–z, digits and single hyphens"),
        N_("rename the file, for example “kolari-elinkeino-ohjelma.md”"),
    ),
    "E112": ProblemText(
        N_("“{found}” in the file’s name is not a language of the site"),
        N_("a translation is named after its original and its language: kolari.sv.md; "
           "languages: {allowed}"),
        N_("rename the file"),
    ),
    "E201": ProblemText(
        N_("the value has a colon in it and must be in quotation marks"),
        N_('only straight quotation marks (") will do, not {marks}'),
        N_("write {suggestion}"),
    ),
    "E202": ProblemText(
        N_("the front matter cannot be read: {reason}"),
        fix=N_("write {suggestion}"),
        otherwise="{mend}",
    ),
    "E203": ProblemText(
        N_("the field “{found}” is here twice; the first is on line {first}"),
        fix=N_("keep one of them"),
    ),
    "E204": ProblemText(
        N_("some tools read {found} as a number, a time or yes/no, others as text"),
        fix=N_("write it in quotation marks: {quoted}; for yes and no write true and false"),
    ),
    "E205": ProblemText(
        N_("the front matter has no fields"),
        N_("each line is a field: name, colon, space, value"),
        N_("copy the beginning from another file of the same folder"),
    ),
    "E206": ProblemText(
        N_("YAML anchors (&, *), merges (<<), tags (!) and very deep nesting are not used here"),
        fix=N_("write the value out, or put it in quotation marks if the sign belongs to the text"),
    ),
    "E207": ProblemText(
        N_("the text breaks off at the sign #, and “{found}” is left out of the page"),
        N_("# belongs to a text only in quotation marks, and in a note a space comes after it"),
        N_("write {suggestion}"),
        N_("put the whole text in quotation marks"),
    ),
    "E301": ProblemText(
        N_("there is no field called “{found}” here"),
        N_("allowed: {allowed}"),
        DID_YOU_MEAN,
        N_("remove the line, or move what it says into the text"),
    ),
    "E302": ProblemText(
        N_("the field “{found}” is missing"),
        fix=N_("add the line “{found}: …”"),
    ),
    "E303": ProblemText(
        N_("the value “{found}” does not fit here"),
        N_("allowed: {kind}"),
        N_("“{sign}” is not a hyphen: write “{suggestion}”"),
        N_("after the hyphen there must be a space: write “{suggestion}”"),
    ),
    "E304": ProblemText(
        N_("“{found}” is not one of the choices"), N_("allowed: {allowed}"), DID_YOU_MEAN
    ),
    "E305": ProblemText(
        N_("the date {found} does not exist"), fix=N_("check the day, the month and the year")
    ),
    "E306": ProblemText(
        N_("the period {found} ends before it begins"), fix=N_("write the earlier date first")
    ),
    "E307": ProblemText(
        N_("the date “{found}” is not understood"),
        N_("allowed: 2023, 2023-04, 2023-04-15, kevät 2020, loppuvuosi 2023, n. 2009, "
           "2023-04/2023-12, 2012/.."),
    ),
    "E308": ProblemText(
        N_("“{found}” is not a day written year-month-day"), N_("allowed: for example "
                                                                "2026-11-21")
    ),
    "E309": ProblemText(
        N_("the text has {found} characters"), N_("at most {allowed} are allowed"), N_("shorten it")
    ),
    "E310": ProblemText(
        N_("the value is empty"), fix=N_("write the value, or remove the field if it is not needed")
    ),
    "E311": ProblemText(
        N_("the number {found} is out of range"),
        N_("the number must be at least {least}"),
        N_("the number must be at most {most}"),
    ),
    "E312": ProblemText(
        N_("the text has a line break"),
        N_("only one line is allowed"),
        N_("begin a text of many lines with >- instead of |"),
    ),
    "E313": ProblemText(
        N_("“{found}” is not a web address"), N_("allowed: an address that begins https:// or http://")
    ),
    "E314": ProblemText(
        N_("“{found}” is not an e-mail address"), N_("allowed: name@organisation.fi")
    ),
    "E315": ProblemText(
        N_("“{found}” is not an id"),
        N_("an id is a file’s name without “.md”: small letters a–z, digits and hyphens"),
        DID_YOU_MEAN,
    ),
    "E316": ProblemText(
        N_("the date {found} is before “{than}”, which is {other}"),
        fix=N_("check both dates"),
    ),
    "E317": ProblemText(
        N_("“{found}” needs the field “{needed}”, which is missing"),
        fix=N_("add the field “{needed}”"),
    ),
    "E318": ProblemText(
        N_("two sources have the number {found}"), fix=N_("give each source a number of its own")
    ),
    "E319": ProblemText(
        N_("the count is {found}, but {least} are named"),
        fix=N_("correct the count or the list"),
    ),
    "E320": ProblemText(
        N_("a theme of the list needs either “theme” or “text”, and not both"),
        fix=N_("write “theme: id” for a theme of ours, “text: …” for others"),
    ),
    "E321": ProblemText(
        N_("this text is also shown in lists, where a source number leads nowhere"),
        fix=N_("cite the source where the page tells the same, not here"),
    ),
    "E322": ProblemText(
        N_("the page cannot tell what the number {found} is of, because the step names no "
           "method"),
        fix=N_("add the field “method”, or tell the number in the text"),
    ),
    "E323": ProblemText(
        N_("this is still to be confirmed: {found}"),
        fix=N_("check it against the source, mend it if needed, and remove the mark VAHVISTA"),
    ),
    "E324": ProblemText(
        N_("“{found}” is a period, and this field needs one date"),
        N_("allowed: 2023, 2023-04, 2023-04-15, kevät 2020, loppuvuosi 2023, n. 2009"),
    ),
    "E401": ProblemText(
        N_("there is no file “{found}.md” in the folder {folder}"),
        fix=DID_YOU_MEAN,
        otherwise=N_("add the file, or remove the reference"),
    ),
    "E402": ProblemText(
        N_("the id “{found}” is already taken by {other}"), fix=N_("rename one of the files")
    ),
    "E403": ProblemText(
        N_("the address {found} is already taken by {other}"),
        fix=N_("rename the file, or remove the old name from “aliases”"),
    ),
    "E404": ProblemText(
        N_("there is no municipality “{found}”"),
        N_('allowed: a Finnish or Swedish name, or a code in quotation marks, such as "020"'),
        DID_YOU_MEAN,
    ),
    "E406": ProblemText(
        N_("there is no source {found}"),
        N_("sources of this file: {allowed}"),
        N_("correct the number, or add the source"),
    ),
    "E407": ProblemText(
        N_("a theme cannot be its own broader theme: {found}"),
        fix=N_("remove “broader” from one of these"),
    ),
    "E430": ProblemText(
        N_("this is a translation, but there is no original {found}"),
        fix=N_("did you mean a translation of “{suggestion}”? Rename the file after it"),
        otherwise=N_("rename the file after its original, or write the original first"),
    ),
    "E431": ProblemText(
        N_("the field “{found}” is not translated: it comes from the original"),
        fix=N_("remove the line"),
    ),
    "E432": ProblemText(
        N_("the original is in this language ({found}) already"),
        fix=N_("remove the file, or correct “language” in the original"),
    ),
    "E433": ProblemText(
        N_("the original has “{found}”, but the translation does not"),
        fix=N_("translate it; until that is done, write “status: draft” in the translation"),
    ),
    "E434": ProblemText(
        N_("the translation has “{found}”, but the original does not"),
        fix=N_("remove it here, or add it to the original first"),
    ),
    "E435": ProblemText(
        N_("items in the list: {found}; in the original: {allowed}"),
        fix=N_("translate each item, in the same order; until that is done, write "
               "“status: draft” in the translation"),
    ),
    "E436": ProblemText(
        N_("sources cited here: {found}"),
        N_("in the original: {allowed}"),
        N_("cite the same sources as the original does"),
    ),
    "E437": ProblemText(
        N_("the translation does not tell which version of the original it was made from"),
        fix=N_("compare it with the original, and add the line “translated_from: {suggestion}”"),
    ),
    "W438": ProblemText(
        N_("the original {other} has changed since it was translated"),
        fix=N_("mend the translation; when the two agree, write “translated_from: {suggestion}”"),
    ),
    "E439": ProblemText(
        N_("the site has no pages in this language ({found}) yet"),
        N_("a language begins from the home page"),
        N_("translate it first: {suggestion}"),
    ),
    "E501": ProblemText(
        N_("the link “{found}” leads nowhere"),
        fix=DID_YOU_MEAN,
        otherwise=N_("check the file’s name and folder, or remove the link"),
    ),
    "E502": ProblemText(
        N_("the picture “{found}” has no alternative text"),
        fix=N_("write between the square brackets what the picture shows: ![here]({found})"),
    ),
    "E503": ProblemText(
        N_("there is no picture “{found}”"),
        N_("allowed: a file of the repository that ends in {allowed}"),
        N_("check the file’s name, also small and capital letters"),
    ),
    "E504": ProblemText(
        N_("HTML is not allowed in the text: {found}"),
        fix=N_("use Markdown, or put the code between backticks (`)"),
    ),
    "E505": ProblemText(
        N_("a link may not begin with “{found}”"), N_("allowed: {allowed}")
    ),
    "E506": ProblemText(
        N_("the page has no heading “{found}”"),
        N_("its headings: {allowed}"),
        DID_YOU_MEAN,
    ),
    "E508": ProblemText(
        N_("the picture “{found}” is on another site"),
        N_("readers’ browsers fetch nothing from elsewhere"),
        N_("save the picture beside this file, if you have the right to publish it"),
    ),
    "E507": ProblemText(
        N_("the text has a main heading of its own, “{found}”; the title is the field “title”"),
        fix=N_("write “{suggestion}”, or remove the heading"),
    ),
    **ADVICE_TEXTS,
}  # fmt: skip

_COMPARE = N_("compare the line, and the one above it, with another file that works")

WORDS: dict[tuple[str, str], dict[str, str]] = {
    ("E303", "kind"): {
        "text": N_("text; put a number in quotation marks"),
        "whole_number": N_("a whole number without quotation marks"),
        "number": N_("a number without quotation marks, with a decimal point"),
        "list": N_("a list: [first, second], or each on its own line after a hyphen"),
        "mapping": N_("fields of its own, indented below this one"),
    },
    ("E202", "reason"): {
        "tab": N_("there is a tab character; indent with spaces"),
        "character": N_("a value that begins with @, `, %, * or & must be in quotation marks"),
        "quote": N_("a quotation mark is not closed, or there is something after it"),
        "bracket": N_("a bracket [ or { is not closed, or a comma is missing"),
        "colon": N_("after the name of a field there must be a colon and a space"),
        "indent": N_("the line is indented too much or too little"),
        "key": N_("the name of a field must be a plain word"),
        "invisible": N_("there is an invisible character that does not belong in a text"),
        "citation": N_("a text that begins with the number of a source must be in quotation marks"),
        "sign": N_("an item of a list begins with a hyphen and a space, not with another sign"),
        "hyphen_space": N_("after the hyphen of a list’s item there must be a space"),
        "hard_space": N_(
            "the line is indented with no-break spaces, which a word processor leaves"
        ),
        "other": N_("its form is not right"),
    },
    ("E202", "mend"): {
        "tab": N_("write spaces in its place"),
        "character": N_("put the value in quotation marks, or remove the sign"),
        "quote": N_("end the value with the same mark, and write nothing after it"),
        "bracket": N_("close the bracket, and write a comma between the items"),
        "colon": N_("write “name: value”; if the line goes on with the text above, indent it"),
        "indent": _COMPARE,
        "key": N_("write the name without brackets"),
        "invisible": N_("remove it: write the place anew"),
        "hard_space": N_("write plain spaces in their place; elinvoima check --fix does it"),
        "other": _COMPARE,
    },
    ("E107", "found"): {
        "blank_line": N_("there is an empty line before the first “---”"),
        "no_newline": N_("there is no line break after the last “---”"),
        "fence": N_("a line that should be “---” is something else"),
    },
    ("E109", "found"): {
        "permission": N_("you have no right to read it"),
        "system": N_("the system gave an error"),
    },
    ("E403", "other"): {"nav": N_("a listing page of the site")},
    **ADVICE_WORDS,
}
"""Parameters that are themselves words: by code and the parameter's name, then its value."""
