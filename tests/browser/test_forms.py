"""The editors' forms in a real browser: what is saved is right, and only that changes.

Needs Node.js, as the forms do; where there is none, these are skipped and say so.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from elinvoima.content.collections import Collection
from elinvoima.content.file_names import is_translation
from elinvoima.content.files import SourceFile, find_files
from elinvoima.content.validation import validate
from elinvoima.forms.packages import CACHE, PINS, NodeMissing, node, packages
from elinvoima.search.site_analyser import CACHE as SITE_CACHE
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from tests.conftest import ROOT, clean_environment, copy_content, run

try:
    node()
except NodeMissing as missing:
    pytest.skip(f"no Node.js 18 or newer with npm ({missing})", allow_module_level=True)

STORY = """\
---
title: "Kolari: kylät mukaan"
label: "Kolari: kylät mukaan"
summary: Kylät saivat oman rahan ja päättivät itse, mihin se käytetään.
status: published
published: 2026-11-28
municipalities: [Kolari, Ii]
period: loppuvuosi 2023
themes: [osaava-tyovoima]
evidence: described
steps:
  - title: Kyläillat
    when: 2023-10/2023-12
    method: tyopaja
    count: 3
    purpose: >-
      Jokaisessa kylässä kysyttiin: mitä puuttuu? Vastaukset koottiin seinälle, ja jokainen sai
      antaa ideoille kolme ääntä. Näin eniten ääniä saanut idea eteni toteutettavaksi [@1].
outputs:
  - "NO: ei tämä mitään muuta"
quotes:
  - text: "Kylä 'heräsi'.\\n  \\"Kyllä.\\""
    speaker: kyläläinen
    permission: public_source
sources:
  - id: 1
    publisher: Kolarin kunta
    year: 2023
    url: https://www.kolari.fi/kylat
---

## Näin edettiin

Ensin kysyttiin, sitten tehtiin [@1].
"""
"""What the test writes into the form, as it must be in the file."""


@dataclass(frozen=True)
class Editor:
    """An editor's repository and the forms that write into it."""

    root: Path
    address: str

    def file(self, name: str) -> Path:
        return self.root / name


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """A copy of the repository, with `elinvoima forms` running in it."""
    packages(ROOT, lambda _text: None)
    root = copy_content(tmp_path_factory.mktemp("forms") / "copy")
    shutil.copytree(ROOT / PINS, root / PINS)
    (root / CACHE).parent.mkdir()
    (root / CACHE).symlink_to(ROOT / CACHE)
    words = Path(SITE_CACHE) / "search"
    if (ROOT / words).exists():  # `make site` came before: what it found of words is found
        shutil.copytree(ROOT / words, root / words)
    with subprocess.Popen(
        [sys.executable, "-m", "elinvoima", "forms", "--port", "0"],
        cwd=root, env=clean_environment(), stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout
        address = re.search(r"http://\S+/muokkaa/", process.stdout.readline())
        assert address
        yield Editor(root, address[0])
        process.send_signal(signal.SIGTERM)
    assert process.returncode == 130


@pytest.fixture(scope="module")
def logged_in(browser: Browser, editor: Editor) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="fi-FI", viewport={"width": 1100, "height": 900})
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto(editor.address)
    page.get_by_role("button", name="Kirjaudu").click()
    page.get_by_role("heading", name="Tarinat").wait_for()
    page.close()
    yield context
    context.close()


@pytest.fixture
def form(logged_in: BrowserContext, editor: Editor) -> Iterator[Page]:
    """The forms, logged in; a fault in the page, or a request to elsewhere, fails the test."""
    faults: list[str] = []

    def see(url: str) -> None:
        if not url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            faults.append(url)

    page = logged_in.new_page()
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: see(request.url))
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(editor.address)
    page.get_by_role("heading", name="Tarinat").wait_for()
    yield page
    page.close()
    assert faults == []


def box(part: Page | Locator, name: str) -> Locator:
    """The box of the field whose name in the file is `name`, of the form or of an item."""
    return part.locator(f"[id^='{name}-field-']")


def choose(part: Page | Locator, name: str, *texts: str) -> None:
    for text in texts:
        box(part, name).fill(text)
        page = part if isinstance(part, Page) else part.page
        page.get_by_role("option", name=text).first.click()


def add(form: Page, name: str) -> Locator:
    """Add an item to a list; return the list."""
    items = box(form, name).first
    items.get_by_role("button", name=re.compile("^Lisää: ")).first.click()
    return items


def save(form: Page) -> None:
    form.get_by_role("button", name="Tallenna", exact=True).click()
    form.get_by_text("Tallenna nyt").click()
    form.get_by_role("button", name="Tallennettu", exact=True).wait_for()


def open_file(form: Page, editor: Editor, path: str) -> None:
    collection = {c.folder: c.value for c in Collection}[str(Path(path).parent)]
    form.goto("about:blank")
    form.goto(f"{editor.address}#/collections/{collection}/entries/{Path(path).stem}")
    box(form, "title").first.wait_for()


def write_story(form: Page, wanted: dict[str, Any], body: str) -> None:
    for name in ("title", "label", "summary", "period"):
        box(form, name).fill(wanted[name])
    choose(form, "status", "julkaistu")
    box(form, "published").fill(str(wanted["published"]))
    choose(form, "municipalities", *wanted["municipalities"])
    choose(form, "themes", "Osaava työvoima")
    choose(form, "evidence", "kuvattu")
    step, items = wanted["steps"][0], add(form, "steps")
    for name in ("title", "when", "count", "purpose"):
        box(items, name).fill(str(step[name]))
    choose(items, "method", "Työpaja")
    add(form, "outputs").locator("textarea").fill(wanted["outputs"][0])
    quote, items = wanted["quotes"][0], add(form, "quotes")
    for name in ("text", "speaker"):
        box(items, name).fill(quote[name])
    choose(items, "permission", "julkises")
    source, items = wanted["sources"][0], add(form, "sources")
    for name in ("id", "publisher", "year", "url"):
        box(items, name).fill(str(source[name]))
    form.locator("[data-slate-editor]").click()
    form.keyboard.insert_text(body)


def test_a_new_story_lands_and_is_published(form: Page, editor: Editor) -> None:
    front_matter, body = STORY.split("---\n")[1:]
    form.goto(f"{editor.address}#/collections/story/new")
    write_story(form, yaml.safe_load(front_matter), body.strip())
    save(form)

    path = "case_studies/kolari-kylat-mukaan.md"
    file = editor.root / path
    assert file.read_text("utf-8") == STORY
    checked = run("elinvoima", "check", path, cwd=editor.root)
    assert checked.returncode == 0, checked.stdout

    for summary in ("Toinen tiivistelmä.", yaml.safe_load(front_matter)["summary"]):
        open_file(form, editor, path)
        box(form, "summary").fill(summary)
        save(form)
        assert summary in file.read_text("utf-8")
    assert file.read_bytes() == STORY.encode()

    built = run("elinvoima", "build", cwd=editor.root)
    assert built.returncode == 0, built.stderr
    page = (editor.root / "site/tarinat/kolari-kylat-mukaan/index.html").read_text("utf-8")
    assert "Ensin kysyttiin, sitten tehtiin" in page
    assert not (editor.root / "site/muokkaa").exists()  # readers never load the forms


OLD = """\
---
# Kirjoitettu käsin.
summary: 'Vanha tapa.'   # tiivistelmä
title: Ylikiimingin kylät
label: Ylikiiminki
municipalities: [ "564", Längelmäki ]
period: 2020
themes:
- osaava-tyovoima  # vain tämä
evidence: described
partners:
    - Kyläyhdistys   # yksi
    # näitä on monta

    - "Seura: toinen"
steps:
  - when: kevät 2020

    title: Alku # eka
  - title: Loppu
    purpose: |
      Rivi.
      Toinen.
lessons:
---


Leipäteksti   ilman [@1] loppurivinvaihtoa."""


OLD_CHANGED = """\
---
# Kirjoitettu käsin.
title: Ylikiimingin kylät
label: Ylikiiminki
municipalities: ["564", Längelmäki, Salo]
period: 2020
themes:
- osaava-tyovoima  # vain tämä
evidence: measured
partners:
    - Uusi
    # näitä on monta

    - "Seura: toinen"
    - Yritykset
steps:
  - when: kevät 2020

    title: Aloitus # eka
  - title: Loppu
    count: 2
    purpose: |
      Rivi.
      Toinen.
  - title: Jälki
lessons:
  - Opittiin.
---

Leipäteksti   ilman [@1] loppurivinvaihtoa. Lisää.
"""


def test_an_old_file_keeps_all_that_was_not_touched(form: Page, editor: Editor) -> None:
    path = "case_studies/ylikiiminki.md"
    file = editor.root / path
    file.write_text(OLD, encoding="utf-8", newline="\n")
    open_file(form, editor, path)
    # A name and a code that no present municipality has in Finnish are kept, though not offered.
    box(form, "label").fill("Ylikiimingin kylät")
    save(form)
    saved = OLD.replace("label: Ylikiiminki\n", "label: Ylikiimingin kylät\n") + "\n"
    assert file.read_text("utf-8") == saved

    changed = form.evaluate(
        """async (text) => {
          const { frontMatter } = await import(new URL("front-matter.js", location.href));
          const config = await (await fetch("config.json")).json();
          const format = frontMatter(config.collections[0].fields);
          const data = format.fromFile(text);
          data.partners = ["Uusi", ...data.partners.slice(1), "Yritykset"];
          data.steps[0].title = "Aloitus";
          data.steps[1].count = 2;
          data.steps.push({ title: "Jälki" });
          data.summary = "";
          data.evidence = "measured";
          data.lessons = ["Opittiin."];
          data.municipalities.push("Salo");
          data.body += " Lisää.";
          return format.toFile(data);
        }""",
        OLD,
    )
    assert changed == OLD_CHANGED


def test_translations_are_not_shown_as_records(form: Page, editor: Editor) -> None:
    assert editor.file("case_studies/pietarsaari-strategia.sv.md").exists()
    stories = form.locator("main li a, main li")
    stories.filter(has_text="Pietarsaari").first.wait_for()
    links = form.locator('a[href*="/entries/"]').evaluate_all("all => all.map((a) => a.hash)")
    assert "#/collections/story/entries/pietarsaari-strategia" in links
    assert not [link for link in links if link.endswith((".sv", ".en"))]


def test_the_writer_gives_back_every_record(form: Page, editor: Editor) -> None:
    """Untouched, every file keeps its bytes; written anew, it holds the same values."""
    config = json.loads(form.request.get(editor.address + "config.json").text())
    fields = {each["name"]: each["fields"] for each in config["collections"]}
    files = {
        path: ((editor.root / path).read_text("utf-8"), fields[collection.value])
        for path, collection in find_files(ROOT)
        if not is_translation(path)
    }
    rewritten = form.evaluate(
        """async (files) => {
          const { FILE, frontMatter } = await import(new URL("front-matter.js", location.href));
          return Object.entries(files).map(([path, [text, fields]]) => {
            const format = frontMatter(fields);
            const data = format.fromFile(text);
            const anew = format.toFile({ ...data, [FILE]: undefined });
            return [path, format.toFile(data), anew, format.toFile(format.fromFile(anew))];
          });
        }""",
        files,
    )
    assert len(rewritten) > 100
    for path, untouched, anew, again in rewritten:
        text, collection = files[path][0], dict(find_files(ROOT))[path]
        assert untouched == text, path
        assert again == anew, path
        was, now = (validate(SourceFile(path, collection, each)) for each in (text, anew))
        assert now.problems == was.problems == ()
        assert was.value
        assert now.value
        assert now.value.record == was.value.record, path
        assert now.value.body_text.strip() == was.value.body_text.strip(), path
        longest = max(anew.split("---\n")[1].splitlines(), key=len)
        assert len(longest) <= 100 or " " not in longest.split(": ", 1)[-1].strip('"'), longest


def test_every_word_of_decap_is_in_finnish(form: Page) -> None:
    """Keys and placeholders are those of the English of the version in use."""
    english, finnish = form.evaluate(
        """async () => {
          const flat = (words, at = "") => Object.entries(words).flatMap(([key, value]) =>
            typeof value === "string" ? [[at + key, value]] : flat(value, `${at}${key}.`));
          const fi = (await import(new URL("fi.js", location.href))).default;
          return [window.CMS.getLocale("en"), fi].map((words) => Object.fromEntries(flat(words)));
        }"""
    )
    assert finnish.keys() == english.keys()
    for key, text in finnish.items():
        marks = set(re.findall(r"%\{\w+\}", text))
        allowed = set(re.findall(r"%\{\w+\}", english[key]))
        assert marks <= allowed, key


PICTURES = ROOT / "docs/tietoa/ohje/kuvat"
"""Pictures of the editors' guide. UPDATE_EXPECTED=1 takes them anew."""


def test_pictures_of_the_guide(form: Page, editor: Editor) -> None:
    """The guide's pictures are of the forms as they are: each can be taken, and is small."""
    form.set_viewport_size({"width": 800, "height": 560})
    form.get_by_role("heading", name="Tarinat").wait_for()
    form.get_by_text("Kolari: elinkeino-ohjelma").first.wait_for()
    taken = {"luettelo": form.screenshot()}

    form.goto(f"{editor.address}#/collections/story/new")
    box(form, "title").fill("Kolari uudisti elinkeino-ohjelmansa")
    box(form, "label").fill("Kolari: elinkeino-ohjelma")
    taken["uusi"] = form.screenshot()

    open_file(form, editor, "case_studies/kolari-elinkeino-ohjelma.md")
    steps = box(form, "steps").first
    steps.get_by_role("button", name="Avaa").first.click()
    box(steps, "title").nth(2).evaluate("box => box.scrollIntoView({ block: 'start' })")
    form.mouse.wheel(0, -120)  # from under the bar
    box(steps, "method").nth(2).click()
    form.get_by_role("option", name="Kysely", exact=True).wait_for()
    taken["vaihe"] = form.screenshot()
    form.keyboard.press("Escape")

    box(form, "label").fill("Kolari: ohjelma")
    form.get_by_role("button", name="Tallenna", exact=True).click()
    form.get_by_text("Tallenna nyt").wait_for()
    taken["tallenna"] = form.screenshot(clip={"x": 0, "y": 0, "width": 800, "height": 240})

    guide = (ROOT / "docs/tietoa/ohje/index.md").read_text("utf-8")
    for name, picture in taken.items():
        file = PICTURES / f"{name}.png"
        if os.environ.get("UPDATE_EXPECTED"):
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(picture)
        assert f"(kuvat/{name}.png)" in guide
        assert len(picture) < 60_000, name
        assert file.stat().st_size < 60_000, name
    assert {file.stem for file in PICTURES.iterdir()} == set(taken)
