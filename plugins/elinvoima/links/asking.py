"""Asks one address whether it is there: HEAD first, then GET where a site does not take HEAD.

Only the beginning of an answer is read. Redirects are followed one by one, so that a page that has
moved for good can be told from one that only sends its readers on for now (RFC 9110, 15.4).
"""

from __future__ import annotations

import http.client
import socket
import ssl
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from elinvoima import __version__

TIMEOUT = 10.0
"""Seconds that a site may keep quiet."""
MOST_STEPS = 6
USER_AGENT = f"elinvoima/{__version__} (link check)"

_FOR_GOOD = frozenset({301, 308})
_FOR_NOW = frozenset({302, 303, 307})
_NO_SUCH_PAGE = frozenset({404, 410})
_NOT_LET_IN = frozenset({401, 402, 403, 405, 406, 407, 429, 451, 999})
_HEAD_NOT_TAKEN = frozenset({400, 403, 404, 405, 406, 410, 429, 500, 501, 503})


class Outcome(StrEnum):
    """What came of asking."""

    WORKS = "works"
    MOVED = "moved"
    """It works, and the site says that it is elsewhere for good."""
    GONE = "gone"
    NO_HOST = "no_host"
    TIMEOUT = "timeout"
    REFUSED = "refused"
    CERTIFICATE = "certificate"
    FORBIDDEN = "forbidden"
    BUSY = "busy"
    LOOP = "loop"
    OTHER = "other"

    @property
    def is_sure(self) -> bool:
        """Whether the answer says something of the page; else asking again may say more."""
        return self in {Outcome.WORKS, Outcome.MOVED, Outcome.GONE}

    @property
    def is_dead(self) -> bool:
        """Whether a reader comes to a dead end."""
        return self in {Outcome.GONE, Outcome.NO_HOST}


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking, and where the page is now if it has moved."""

    outcome: Outcome
    address: str = ""


def ask(address: str, timeout: float = TIMEOUT) -> Answer:
    """Ask an address. Never raises: what goes wrong is an outcome."""
    seen: set[str] = set()
    here, moved_to, still_for_good = address, "", True
    for _ in range(MOST_STEPS):
        if here in seen:
            return Answer(Outcome.LOOP)
        seen.add(here)
        try:
            status, onward = _status_of(here, timeout)
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Answer(_outcome_of(error))
        if status in _FOR_GOOD | _FOR_NOW and onward:
            here = urljoin(here, onward)
            still_for_good = still_for_good and status in _FOR_GOOD
            moved_to = here if still_for_good else moved_to
            continue
        outcome = _meaning(status)
        if outcome is Outcome.WORKS and moved_to:
            return Answer(Outcome.MOVED, moved_to)
        return Answer(outcome)
    return Answer(Outcome.LOOP)


def _status_of(address: str, timeout: float) -> tuple[int, str]:
    """Return the status and where it sends on: by HEAD, or by GET where HEAD says nothing sure."""
    status, onward = _request("HEAD", address, timeout)
    if status in _HEAD_NOT_TAKEN:
        status, onward = _request("GET", address, timeout)
    return status, onward


def _request(method: str, address: str, timeout: float) -> tuple[int, str]:
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(address)
    host = parts.hostname.encode("idna").decode()
    is_secure = parts.scheme == "https"
    kind = http.client.HTTPSConnection if is_secure else http.client.HTTPConnection
    connection = kind(host, parts.port, timeout=timeout)
    path = quote(urlunsplit(("", "", parts.path or "/", parts.query, "")), safe="/%?&=+,;:@!$'()*~")
    headers = {"User-Agent": USER_AGENT, "Accept": "*/*", "Accept-Language": "fi,en;q=0.5"}
    try:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.headers.get("Location", "")
    finally:
        connection.close()


def _meaning(status: int) -> Outcome:
    if 200 <= status < 300:  # noqa: PLR2004 (RFC 9110: 2xx is success)
        return Outcome.WORKS
    if status in _NO_SUCH_PAGE:
        return Outcome.GONE
    if status in _NOT_LET_IN:
        return Outcome.FORBIDDEN
    return Outcome.BUSY if status >= 500 else Outcome.OTHER  # noqa: PLR2004 (5xx: the server's fault)


def _outcome_of(error: Exception) -> Outcome:
    match error:
        case ssl.SSLError():
            return Outcome.CERTIFICATE
        case socket.gaierror():
            name_unknown = error.errno in {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", None)}
            return Outcome.NO_HOST if name_unknown else Outcome.TIMEOUT
        case TimeoutError():
            return Outcome.TIMEOUT
        case ConnectionError():
            return Outcome.REFUSED
        case _:
            return Outcome.OTHER
