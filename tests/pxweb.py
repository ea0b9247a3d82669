"""A server on this machine that speaks the interface of PxWeb as its description tells it.

GET tells the table's variables, POST answers a query in JSON-stat 2.0; a query for what the table
has not gets status 400. `faults` are played first, one a request.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from typing import Any

from elinvoima.municipalities.register import Register, load_register

PATH = "/PXWeb/api/v1/fi/StatFin/vaerak/statfin_vaerak_pxt_11re.px"
YEARS = tuple(str(year) for year in range(1990, 2026))

Fault = Callable[["Handler"], None]


def variable(code: str, values: Mapping[str, str], **more: Any) -> dict[str, Any]:
    return {
        "code": code, "text": code,
        "values": list(values), "valueTexts": list(values.values()), **more,
    }  # fmt: skip


def variables(register: Register) -> list[dict[str, Any]]:
    """Return the variables of the table 11re, with fewer ages."""
    areas = {"SSS": "KOKO MAA"} | {f"KU{m.code}": m.name_fi for m in register.municipalities}
    return [
        variable("Vuosi", {year: year for year in YEARS}, time=True),
        variable("Alue", areas),
        variable("Sukupuoli", {"SSS": "Yhteensä", "1": "Miehet", "2": "Naiset"}, elimination=True),
        variable("Ikä", {"SSS": "Yhteensä", "000": "0", "001": "1"}, elimination=True),
        variable("Tiedot", {"vaesto": "Väestö 31.12."}),
    ]


def persons_of(register: Register, area: str, year: str) -> int:
    """Return a made-up population: in 2014 and 2024 the register's, else a few persons off."""
    if area == "SSS":
        return sum(persons_of(register, f"KU{m.code}", year) for m in register.municipalities)
    place = register[area.removeprefix("KU")]
    base = place.population if year >= "2020" else place.earlier_population
    return (base or 0) + (0 if year in {"2014", "2024"} else 1 + int(place.code) % 7)


@dataclass
class PxWeb:
    """What the server has and has met."""

    register: Register = field(default_factory=load_register)
    variables: list[dict[str, Any]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    asked: list[tuple[str, Any]] = field(default_factory=list)
    """Method and body of each request."""
    edit: Callable[[dict[str, Any]], Any] = lambda answer: answer
    """Changes an answer of figures before it is sent."""
    port: int = 0
    is_closed: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.variables = variables(self.register)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}{PATH}"

    def variable(self, code: str) -> dict[str, Any]:
        return next(v for v in self.variables if v["code"] == code)

    def metadata(self) -> dict[str, Any]:
        title = "Väestö muuttujina Vuosi, Alue, Sukupuoli, Ikä ja Tiedot"
        return {"title": title, "variables": self.variables}

    def figures(self, query: dict[str, Any]) -> dict[str, Any] | None:
        """Answer a query; None where it asks for what there is not."""
        chosen = {part["code"]: part["selection"]["values"] for part in query["query"]}
        dimensions = {}
        for one in self.variables:
            values = chosen.pop(one["code"], one["values"])
            if not set(values) <= set(one["values"]):
                return None
            dimensions[one["code"]] = [v for v in one["values"] if v in values]
        if chosen or query["response"] != {"format": "json-stat2"}:
            return None
        values = []
        for codes in product(*dimensions.values()):
            at = dict(zip(dimensions, codes, strict=True))
            values.append(persons_of(self.register, at["Alue"], at["Vuosi"]))
        return {
            "version": "2.0",
            "class": "dataset",
            "label": "Väestö",
            "source": "Tilastokeskus, väestörakenne",
            "updated": "2026-04-03T05:00:00Z",
            "id": list(dimensions),
            "size": [len(codes) for codes in dimensions.values()],
            "dimension": {
                name: {
                    "label": name,
                    "category": {
                        "index": {code: at for at, code in enumerate(codes)},
                        "label": {code: code for code in codes},
                    },
                }
                for name, codes in dimensions.items()
            },
            "value": values,
            "role": {"time": ["Vuosi"], "metric": ["Tiedot"]},
        }


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    pxweb: PxWeb

    def do_GET(self) -> None:
        self._answer("GET", None)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self._answer("POST", json.loads(body))

    def _answer(self, method: str, body: Any) -> None:
        self.pxweb.asked.append((method, body))
        if self.pxweb.faults:
            self.pxweb.faults.pop(0)(self)
        elif self.path != PATH:
            self.send(404, b"")
        elif method == "GET":
            self.send_json(self.pxweb.metadata())
        elif (figures := self.pxweb.figures(body)) is None:
            self.send(400, b"")
        else:
            self.send_json(self.pxweb.edit(figures))

    def send_json(self, answer: Any) -> None:
        self.send(200, json.dumps(answer, ensure_ascii=False).encode())

    def send(
        self, status: int, body: bytes, kind: str = "application/json", **headers: str
    ) -> None:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        self.send_response(status)
        for name, value in {
            "Content-Type": kind,
            "Content-Length": str(len(body)),
            **given,
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def pxweb_server() -> Iterator[PxWeb]:
    """Serve until the end of the block."""
    pxweb = PxWeb()
    handler = type("BoundHandler", (Handler,), {"pxweb": pxweb})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    pxweb.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield pxweb
    finally:
        pxweb.is_closed.set()
        server.shutdown()
        server.server_close()
        thread.join()
