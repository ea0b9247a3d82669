"""A GitHub that is not there: what of its API the forms use, over a folder of files.

Requests of a browser are answered by `answer`; what was saved is kept. The API:
https://docs.github.com/rest/git and https://docs.github.com/rest/pulls.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Route

API = "https://api.github.com"
HEADERS = dict.fromkeys(
    ("Access-Control-Allow-Origin", "Access-Control-Allow-Headers", "Access-Control-Allow-Methods"),
    "*",
)
HEAD, TREE, NEW = "c" * 40, "d" * 40, "e" * 40


@dataclass
class GitHub:
    """One repository, `kunta/tietopankki`, and a user who may write to it."""

    root: Path
    saved: dict[str, Any] = field(default_factory=dict)
    """What was sent, by the part of the API: `blobs`, `trees`, `commits`, `refs`, `pulls`."""
    unknown: list[str] = field(default_factory=list)
    """Requests that are not answered here."""

    def __post_init__(self) -> None:
        self.files = {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*.md"))
        }
        self.blobs = {
            hashlib.sha1(b"blob %d\0%s" % (len(data), data)).hexdigest(): data  # noqa: S324 (git's)
            for data in self.files.values()
        }

    def answer(self, route: Route) -> None:
        """Answer a request of the browser."""
        asked = route.request
        if asked.method == "OPTIONS":
            route.fulfill(status=204, headers=HEADERS)
            return
        path = unquote(urlsplit(asked.url).path)
        rest = path.removeprefix("/repos/kunta/tietopankki/")
        is_saved = asked.method in {"POST", "PUT"}
        said = self._save(rest, asked.post_data) if is_saved else self._get(rest)
        if said is None:
            self.unknown.append(f"{asked.method} {path}")
        route.fulfill(
            status=404 if said is None else 201 if asked.method == "POST" else 200,
            headers=HEADERS, content_type="application/json",
            body=json.dumps({"message": "Not Found"} if said is None else said),
        )  # fmt: skip

    def _get(self, rest: str) -> Any:
        match rest.split("/"):
            case ["", "user"]:
                return {"login": "toimittaja", "name": "Toimittaja", "avatar_url": ""}
            case [*_, "permission"]:
                return {"permission": "write"}
            case ["", "repos", owner, name]:
                return {"name": name, "owner": {"login": owner}, "permissions": {"push": True}}
            case ["branches", "main"]:
                return {"name": "main", "commit": {"sha": HEAD}}
            case ["git", "blobs", sha]:
                return {"sha": sha, "content": base64.b64encode(self.blobs[sha]).decode()}
            case ["git", "trees", *folder]:
                return {"sha": TREE, "tree": self._tree("/".join(folder).partition(":")[2])}
            case ["commits"]:
                return [{"sha": HEAD, "commit": {"author": {"date": "2026-11-28T00:00:00Z"}}}]
            case ["pulls"]:
                return []
        return None

    def _tree(self, folder: str) -> list[dict[str, Any]]:
        shas = {data: sha for sha, data in self.blobs.items()}
        inside = {
            p.removeprefix(f"{folder}/"): d
            for p, d in self.files.items()
            if p.startswith(f"{folder}/")
        }
        return [
            {"path": path, "mode": "100644", "type": "blob", "sha": shas[data], "size": len(data)}
            for path, data in inside.items()
            if "/" not in path
        ]

    def _save(self, rest: str, data: str | None) -> Any:
        body = json.loads(data or "null")
        self.saved[rest.rpartition("/")[2]] = body
        match rest.split("/"):
            case ["git", "blobs"]:
                self.saved["blobs"] = base64.b64decode(body["content"]).decode()
                return {"sha": "b" * 40}
            case ["git", "trees"]:
                return {"sha": TREE}
            case ["git", "commits"]:
                return {"sha": NEW, "parents": [{"sha": HEAD}]}
            case ["git", "refs"]:
                return {"ref": body["ref"], "object": {"sha": NEW}}
            case ["pulls"]:
                head = {"ref": body["head"].partition(":")[2], "sha": NEW}
                return {"number": 7, "head": head, "base": {"ref": "main"}, "labels": []}
            case ["issues", "7", "labels"]:
                return []
        return None
