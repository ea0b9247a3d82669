from __future__ import annotations

from pathlib import Path

from elinvoima.outputs.scripts import STATIC, script_files


def test_every_script_is_published_without_its_comments() -> None:
    files = {file.address: str(file.content) for file in script_files()}
    assert files.keys() == {path.relative_to(STATIC).as_posix() for path in STATIC.rglob("*.js")}
    assert not any("@param" in content for content in files.values())


def test_what_looks_like_a_comment_in_a_text_stays(tmp_path: Path) -> None:
    code = 'export const way = `a // b`, star = "/* c */", pattern = /[/*]+/u;'
    (tmp_path / "x.js").write_text(f"// gone\n{code}\n", encoding="utf-8")
    [file] = script_files(tmp_path)
    assert file.content == 'export const way=`a // b`,star="/* c */",pattern=/[/*]+/u;\n'
