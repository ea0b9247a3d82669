"""A module with all that it imports in one file. That it works is seen where the search is used."""

from __future__ import annotations

from pathlib import Path

import pytest
from elinvoima.outputs.bundles import NotBundledError, bundled


def write(folder: Path, **modules: str) -> None:
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")


def test_each_module_comes_once_and_before_it_is_asked_for(tmp_path: Path) -> None:
    write(
        tmp_path,
        a='import { b } from "./b.js";\nimport {\n  c as see,\n  D,\n} from "./c.js";\n'
        "export const a = b + see(D);\n",
        b='import { D } from "./c.js";\nexport const b = D;\n',
        c="export function c(n) {}\nexport class D {}\n",
    )
    assert bundled("a.js", tmp_path) == (
        "const module0 = (() => {\nfunction c(n) {}\nclass D {}\nreturn { c, D };\n})();\n"
        "const module1 = (() => {\nconst { D } = module0;\nconst b = D;\nreturn { b };\n})();\n"
        "const module2 = (() => {\nconst { b } = module1;\nconst { c: see, D, } = module0;\n"
        "const a = b + see(D);\nreturn { a };\n})();\n"
        "export const { a } = module2;\n"
    )


def test_addresses_lead_on_from_where_the_bundle_is(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    write(
        tmp_path,
        a='import { b } from "./in/b.js"; // a remark\nb();\n',
        **{
            "in/b": "export const b = async () => {\n"
            '  await import("./later.js");\n  await import("../c.js");\n'
            '  return new Worker(new URL("worker.js", import.meta.url));\n};\n'
        },
    )
    code = bundled("a.js", tmp_path)
    assert 'import("./in/later.js")' in code
    assert 'import("./c.js")' in code
    assert 'new URL("./in/worker.js", import.meta.url)' in code
    alone = bundled("in/b.js", tmp_path)
    assert 'import("./later.js")' in alone
    assert 'import("../c.js")' in alone
    assert 'new URL("./worker.js", import.meta.url)' in alone


@pytest.mark.parametrize(
    "text",
    [
        'import * as b from "./b.js";\n',
        'export { b } from "./b.js";\n',
        "export default 1;\n",
        "const here = import.meta.url;\n",
        "await import(name);\n",
    ],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, text: str) -> None:
    write(tmp_path, a=text, b="export const b = 1;\n")
    with pytest.raises(NotBundledError, match=r"^a\.js"):
        bundled("a.js", tmp_path)


def test_a_ring_of_imports_is_refused(tmp_path: Path) -> None:
    write(tmp_path, a='import { b } from "./b.js";\n', b='import { a } from "./a.js";\n')
    with pytest.raises(NotBundledError, match="ring"):
        bundled("a.js", tmp_path)
