"""Writes the files that are made from the content model: schemas, snippets, the guide's tables.

`python tools/faces.py` writes those that are out of step; `--check` only names them, and exits 1.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from elinvoima.authoring.faces.files import out_of_step

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write the files, or name those out of step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit 1 if out of step"
    )
    check = parser.parse_args().check
    changed = list(out_of_step(ROOT))
    for file, text in changed:
        print(file.relative_to(ROOT))
        if not check:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    return 1 if check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
