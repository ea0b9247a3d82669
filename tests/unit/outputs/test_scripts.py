"""The modules that a script needs."""

from __future__ import annotations

from pathlib import Path

from elinvoima.outputs.scripts import STATIC, modules_of


def test_every_import_is_followed_once(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    for name, text in {
        "a.js": 'import { b } from "./b.js";\nimport {\n  c,\n  d,\n} from "./inner/c.js";\n',
        "b.js": '/** @typedef {import("./types.js").T} T */\nconst later = import("./later.js");\n',
        "inner/c.js": 'export { b } from "../b.js";\nimport * as a from "../a.js";\n',
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert modules_of("a.js", static=tmp_path) == ("a.js", "b.js", "inner/c.js")


def test_the_site_s_own_scripts_are_all_there() -> None:
    assert modules_of("assets/elinvoima/site.js") == ("assets/elinvoima/site.js",)  # a bundle
    modules = modules_of("assets/elinvoima/place-match.js")
    assert "assets/elinvoima/search/typing-errors.js" in modules
    assert all((STATIC / module).is_file() for module in modules)
