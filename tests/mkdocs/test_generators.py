"""The same site comes out whatever the order of plugins and whichever generator builds it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tests.conftest import run

ORDERS = [
    ("elinvoima-theme", "elinvoima-data", "elinvoima-content"),
    ("elinvoima-data", "elinvoima-content", "elinvoima-theme"),
]


def tree(folder: Path) -> dict[str, str]:
    """Every HTML page by its name, without what tells the generator or the moment of building."""
    pages = {}
    for file in sorted(folder.rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        pages[file.relative_to(folder).as_posix()] = re.sub(
            r'<meta name="generator"[^>]*>', "", html
        )
    return pages


def difference(first: dict[str, str], second: dict[str, str]) -> list[str]:
    assert sorted(first) == sorted(second)
    return [name for name in first if first[name] != second[name]]


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order[0])
def test_the_order_of_plugins_does_not_matter(
    site: Path, copy: Path, order: tuple[str, ...]
) -> None:
    config = yaml.safe_load((copy / "mkdocs.yml").read_text(encoding="utf-8"))
    assert sorted(config["plugins"]) == sorted(order)
    config["plugins"] = list(order)
    (copy / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    done = run("mkdocs", "build", "--strict", cwd=copy)
    assert done.returncode == 0, done.stderr
    assert all(line.startswith("INFO") for line in done.stderr.splitlines())
    assert difference(tree(site), tree(copy / "site")) == []


def test_properdocs_builds_the_same_site(site: Path, copy: Path) -> None:
    done = run("elinvoima", "build", "--generator", "properdocs", cwd=copy)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert difference(tree(site), tree(copy / "site")) == []


def test_strict_means_something(copy: Path) -> None:
    config = (copy / "mkdocs.yml").read_text(encoding="utf-8")
    broken = config.replace("tarinat/index.md", "tarinat/olematon.md")
    (copy / "mkdocs.yml").write_text(broken, encoding="utf-8")
    done = run("mkdocs", "build", "--strict", cwd=copy)
    assert done.returncode != 0
    assert "tarinat/olematon.md" in done.stderr
