"""E1xx: the file and the borders of its front matter."""

from __future__ import annotations

from elinvoima.explain.explanation import Explanation, Where
from elinvoima.i18n import N_

_RIGHT = "---\ntitle: Kolarin elinkeino-ohjelma\n---\n\nTeksti alkaa tästä.\n"

OF_FILES: dict[str, Explanation] = {
    "E101": Explanation(
        N_("The file has no text."),
        N_("An empty file would become an empty page."),
        N_("Write the front matter and the text, or delete the file."),
        "\n\n", _RIGHT, Where.FILE,
    ),
    "E102": Explanation(
        N_("The file is named .md, but it is a picture, a Word document or something like it."),
        N_("Only plain text can be made into a page."),
        N_("Move the file elsewhere. Save a Word document as text first."),
        "PK\x03\x04\0\0", _RIGHT, Where.FILE,
    ),
    "E103": Explanation(
        N_("The letters of the file are stored in an old way, so that ä and ö would turn "
           "to garbage."),
        N_("Every reader must see the same letters."),
        N_("Open the file in a text editor and save it with the encoding UTF-8."),
        N_("saved as Windows-1252 or UTF-16"), N_("saved as UTF-8"), Where.NOWHERE,
    ),
    "E104": Explanation(
        N_("The file is larger than any text of ours."),
        N_("It is probably the wrong file, and would make the site slow."),
        N_("Put pictures in files of their own, and check that this is the right file."),
        N_("a text file of 12 megabytes"), N_("a text file of 20 kilobytes"), Where.NOWHERE,
    ),
    "E105": Explanation(
        N_("The file does not begin with fields between two lines of three hyphens."),
        N_("The fields tell what the page is about; without them it cannot be listed or found."),
        N_("Copy the beginning from another file of the same folder and fill it in."),
        "Kolarin elinkeino-ohjelma syntyi työpajoissa.\n", _RIGHT, Where.FILE,
    ),
    "E106": Explanation(
        N_("The line of three hyphens that ends the fields is missing."),
        N_("Without it nobody can tell where the text begins."),
        N_("Add a line --- after the last field."),
        "---\ntitle: Kolarin elinkeino-ohjelma\n\nTeksti alkaa tästä.\n", _RIGHT, Where.FILE,
    ),
    "E107": Explanation(
        N_("The borders of the front matter are written so that programs disagree about them."),
        N_("One program would publish what another leaves out."),
        N_("Put --- alone on the first line and on the line after the fields, and end that line "
           "with a line break."),
        "\n---\ntitle: Kolarin elinkeino-ohjelma\n---\n\nTeksti alkaa tästä.\n", _RIGHT, Where.FILE,
    ),
    "E108": Explanation(
        N_("The file begins with an invisible mark that some Windows programs leave (BOM)."),
        N_("Some programs then do not find the front matter."),
        N_("Save the file as “UTF-8”, not as “UTF-8 with BOM”, or run elinvoima check --fix."),
        "\ufeff" + _RIGHT, _RIGHT, Where.FILE,
    ),
    "E109": Explanation(
        N_("The system does not let the file be read."),
        N_("What cannot be read cannot be checked or published."),
        N_("Ask for the right to read the file, or fetch it from the repository again."),
        N_("a file of another user"), N_("a file of your own"), Where.NOWHERE,
    ),
    "E110": Explanation(
        N_("The file’s name has capital letters, umlauts, spaces or other signs."),
        N_("The name becomes a part of the web address, which must work everywhere."),
        N_("Rename the file with small letters a–z, digits and single hyphens."),
        "Kolarin Elinkeino-ohjelma.md", "kolari-elinkeino-ohjelma.md", Where.NAME,
    ),
    "E111": Explanation(
        N_("The file’s name ends in something like .markdown, so it is not read."),
        N_("The page would be missing, and nobody would notice."),
        N_("Change the ending to .md in small letters."),
        "kolari-elinkeino-ohjelma.markdown", "kolari-elinkeino-ohjelma.md", Where.NAME,
    ),
    "E201": Explanation(
        N_("There is a colon and a space inside a value that has no quotation marks."),
        N_("To YAML a colon begins a new field, so the rest of the value would be lost."),
        N_("Put the value in quotation marks; elinvoima check --fix does it."),
        "title: Kolari: elinkeino-ohjelma", 'title: "Kolari: elinkeino-ohjelma"',
    ),
    "E202": Explanation(
        N_("The fields are not proper YAML: something is not closed, or a sign is in a "
           "wrong place."),
        N_("Nothing after the mistake can be understood."),
        N_("Look at the line that the message names, and the one above it: quotation marks, "
           "brackets, indentation."),
        'title: "Kolarin elinkeino-ohjelma', 'title: "Kolarin elinkeino-ohjelma"',
    ),
    "E203": Explanation(
        N_("The same field is there twice."),
        N_("Programs keep one of them without telling which."),
        N_("Keep one, and move to it what the other said."),
        "label: Kolari\nlabel: Ohjelma", "label: Kolari",
    ),
    "E204": Explanation(
        N_("Some programs take the value for a number, a time, or yes or no, others for text."),
        N_("The municipality code 020 would become the number 16, and the word NO would become "
           "false."),
        N_("Put the value in quotation marks; elinvoima check --fix does it."),
        "municipalities: [020]", 'municipalities: ["020"]',
    ),
    "E205": Explanation(
        N_("Between the lines of hyphens there are no fields."),
        N_("The fields tell what the page is about."),
        N_("Write each field on a line: name, colon, space, value."),
        "---\nKolarin elinkeino-ohjelma\n---\n\nTeksti.\n", _RIGHT, Where.FILE,
    ),
    "E206": Explanation(
        N_("The value uses a special feature of YAML: an anchor, a reference or a tag."),
        N_("Editors must be able to read a file without knowing YAML well."),
        N_("Write the value out. If the sign belongs to the text, use quotation marks."),
        "municipalities: &kunnat [Kolari]\npartners: *kunnat",
        "municipalities: [Kolari]\npartners: [Kolari]",
    ),
    "E207": Explanation(
        N_("There is a space and the sign # inside a text that has no quotation marks."),
        N_("To YAML the sign begins a note, so the rest of the line would be left out of the page "
           "unnoticed."),
        N_("Put the text in quotation marks; elinvoima check --fix does it. If it is a note to "
           "editors, put a space after the #."),
        "label: Kolari #elinvoimaa", 'label: "Kolari #elinvoimaa"',
    ),
}  # fmt: skip
