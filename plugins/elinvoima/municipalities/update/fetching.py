"""Asks a web address for JSON: within limits of time and size, again when the server is busy.

Python's own urllib is enough for the two requests of an update; a library would bring nothing more
that is needed here.
"""

from __future__ import annotations

import datetime as dt
import http.client
import json
import math
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

from elinvoima import __version__
from elinvoima.addresses import address_parts
from elinvoima.i18n import N_
from elinvoima.municipalities.update.refusal import Refusal

BUSY = {
    HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.INTERNAL_SERVER_ERROR, HTTPStatus.BAD_GATEWAY,
    HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT,
}  # fmt: skip
"""Statuses after which asking again may help."""

WAITS = (2.0, 5.0, 15.0)
"""Seconds before each new attempt, where the server does not say how long to wait."""
LONGEST_WAIT = 90.0
"""Seconds; a server that asks for more is better asked another day."""
LARGEST = 16_000_000
"""Bytes of an answer; the real ones have some tens of thousands."""
CHUNK = 65_536

TRY_LATER = N_("Try again later, or check the network connection.")
CHECK_ADDRESS = N_("Check the address: --address, or “statistics_url” in elinvoima.toml.")


@dataclass(frozen=True)
class Fetcher:
    """Fetches JSON. What depends on the clock is given, so that tests need not wait."""

    timeout: float = 30.0
    """Seconds that the server may be silent."""
    patience: float = 120.0
    """Seconds that one answer may take from start to end."""
    wait: Callable[[float], object] = time.sleep
    clock: Callable[[], float] = time.monotonic
    on_wait: Callable[[float], object] = lambda _seconds: None
    """Told of each wait before it begins."""

    def get(self, address: str, body: object = None) -> Any:
        """Return the JSON at the address; a `body` is posted as JSON. Raises Refusal."""
        check_address(address)
        for pause in WAITS:
            try:
                return _json(*self._once(address, body))
            except _Again as again:
                seconds = pause if again.wanted is None else again.wanted
                if seconds > LONGEST_WAIT:
                    raise again.refusal from again
            self.on_wait(seconds)
            self.wait(seconds)
        try:
            return _json(*self._once(address, body))
        except _Again as again:
            raise again.refusal from again

    def _once(self, address: str, body: object) -> tuple[bytes, str]:
        """Make one request; return the answer and its kind."""
        request = urllib.request.Request(  # noqa: S310 (the scheme was checked)
            address,
            data=None if body is None else json.dumps(body, ensure_ascii=False).encode(),
            headers={
                "Accept": "application/json",
                "Content-Type": "application/json; charset=utf-8",
                "User-Agent": f"elinvoima/{__version__}",
            },
        )
        opener = urllib.request.build_opener(_NoRedirects)
        try:
            with opener.open(request, timeout=self.timeout) as answer:
                return self._read(answer), answer.headers.get_content_type()
        except urllib.error.HTTPError as error:
            with error:
                raise _of_status(error) from error
        except (TimeoutError, http.client.HTTPException, OSError) as error:
            raise _of_connection(error, address) from error

    def _read(self, answer: http.client.HTTPResponse) -> bytes:
        deadline = self.clock() + self.patience
        pieces, size = [], 0
        while piece := answer.read1(CHUNK):
            pieces.append(piece)
            size += len(piece)
            if size > LARGEST:
                raise Refusal(
                    N_("the answer is larger than {most} megabytes"),
                    CHECK_ADDRESS, most=LARGEST // 1_000_000,
                )  # fmt: skip
            if self.clock() > deadline:
                raise TimeoutError
        promised = answer.headers.get("Content-Length", "")
        if promised.isdecimal() and int(promised) != size:
            raise http.client.IncompleteRead(b"", int(promised) - size)
        return b"".join(pieces)


def check_address(address: str) -> None:
    """Refuse an address that is not of the web."""
    parts = address_parts(address)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise Refusal(
            N_("“{address}” is not a web address (https://…)"), CHECK_ADDRESS, address=address
        )


class _Again(Exception):  # noqa: N818 (not an error yet)
    """Asking again may help; `refusal` is what is told if it does not."""

    def __init__(self, refusal: Refusal, wanted: float | None = None) -> None:
        super().__init__()
        self.refusal = refusal
        self.wanted = wanted
        """Seconds that the server asked to wait."""


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Follows no redirection: a posted query would be lost, and the data might be another's."""

    def redirect_request(self, *_args: object, **_kwargs: object) -> None:
        """Leave the answer as it is; it then comes out as an HTTPError."""


def _of_status(error: urllib.error.HTTPError) -> Exception:
    """Return what to raise for a status that is not a success."""
    wanted = _retry_after(error.headers.get("Retry-After"))
    match error.code:
        case HTTPStatus.TOO_MANY_REQUESTS:
            text = N_("the server says that it is asked too often (429)")
            mend = N_("Wait a few minutes and try again.")
            if wanted and wanted > LONGEST_WAIT:
                mend = N_("The server asks to wait {minutes} minutes; try again after that.")
            return _Again(Refusal(text, mend, minutes=math.ceil((wanted or 0) / 60)), wanted)
        case code if code in BUSY:
            text = N_("the server cannot answer now ({status})")
            return _Again(Refusal(text, TRY_LATER, status=code), wanted)
        case code if code < HTTPStatus.BAD_REQUEST:
            there = error.headers.get("Location", "–")
            text = N_("the address leads elsewhere: {there} ({status})")
            return Refusal(text, CHECK_ADDRESS, there=there, status=code)
        case HTTPStatus.NOT_FOUND:
            return Refusal(N_("there is no such table at the address (404)"), CHECK_ADDRESS)
        case code:
            text = N_("the server refuses the request ({status})")
            return Refusal(text, CHECK_ADDRESS, status=code)


def _of_connection(error: Exception, address: str) -> Exception:
    """Return what to raise where no whole answer came."""
    reason = getattr(error, "reason", error)
    host = address_parts(address).netloc
    if isinstance(error, http.client.IncompleteRead):
        text = N_("the answer of {host} was cut short")
    elif isinstance(reason, TimeoutError):
        text = N_("{host} does not answer in time")
    else:
        text = N_("there is no connection to {host}: {why}")
    why = getattr(reason, "strerror", None) or reason
    return _Again(Refusal(text, TRY_LATER, host=host, why=why))


def _retry_after(header: str | None) -> float | None:
    """Return the seconds of a Retry-After header: a number or a date (RFC 9110, 10.2.3)."""
    if not header:
        return None
    if header.strip().isdecimal():
        return float(header)
    try:
        date = parsedate_to_datetime(header)
    except ValueError:
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=dt.UTC)
    return max(0.0, (date - dt.datetime.now(dt.UTC)).total_seconds())


def _json(data: bytes, kind: str) -> Any:
    def refuse(constant: str) -> None:
        raise ValueError(constant)

    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        if kind == "text/html" or data.lstrip()[:1] == b"<":
            text = N_("the answer is a web page, not data")
            raise Refusal(text, CHECK_ADDRESS) from error
        text = N_("the answer is not whole JSON")
        raise Refusal(text, TRY_LATER) from error
