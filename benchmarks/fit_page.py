"""How fast /sovita/ answers a change, in Chromium as slow as a phone, on made-up stories.

    python -m benchmarks.fit_page --stories 1000 --slowdown 4

The site is built as it is; the data that its page fetches is made of `benchmarks.corpus`'s stories
beside the real ones. Every change is made as a reader makes it (an event on the control itself).
Three times are taken of each, in milliseconds:

- cpu: what the page's thread computed until the frame with the new results was made, by its
  own clock, without a slowdown and then multiplied by it: other programs do not disturb it much;
- work: from the event until its handlers have run and the page is styled and laid out;
- shown: from the event until the frame has been made, the waiting for the next
  frame (up to 17 ms on a screen of 60 Hz) included. On a machine that does other things too, these
  two mean nothing.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from elinvoima.outputs.matching_data import matching_data
from elinvoima.site import load
from elinvoima.views.words import Words
from playwright.sync_api import CDPSession, Page

from benchmarks.corpus import Material, write_repository
from benchmarks.search.browser import chromium
from benchmarks.search.server import serving

BAR = 50.0
"""Milliseconds in which a change must be shown."""

PAUSE = 400.0
"""Milliseconds before a change, in which the page writes what was chosen before in its address."""

PHONE = {"width": 390, "height": 844}

CHANGES: Mapping[str, str] = MappingProxyType(
    {
        "another theme": "press('.ev-need [name=themes]', n)",
        "another method": "press('.ev-need [name=methods]', n)",
        "a weight": "set('[data-weight=peer]', 5 * (n % 19) + 5)",
        "time": "set('#ev-kesto', ['6', '12', '24', ''][n % 4])",
        "effort": "set('#ev-tyo', 1 + (n % 9))",
        "the client": "client(n)",
        "to the list": "button('.ev-match [data-action=list]', n)",
        "to the comparison": "button('.ev-match [data-action=compare]', n)",
        "peers": "view('vertailukunnat')",
        "practices": "view('kaytannot')",
    }
)
"""What is changed, and how: a script, in which `n` is the number of the round."""

SCRIPT = """
const all = (way) => [...document.querySelectorAll(way)];
const press = (way, n) => all(way)[n % all(way).length].click();
const button = (way, n) => all(way)[n % Math.min(4, all(way).length)].click();
const view = (name) => document.querySelector(`[data-view=${name}]`).click();
const set = (way, value) => {
  const field = document.querySelector(way);
  field.value = String(value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
const client = (n) => {
  const box = document.querySelector("#ev-kunta");
  box.value = ["Kolari", "Kouvola", "Helsinki", "Sottunga", "Kuopio"][n % 5];
  box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
};
window.measure = (change, n) => new Promise((done) => {
  setTimeout(() => {
    const start = performance.now();
    change(n);
    document.body.getBoundingClientRect();
    const work = performance.now() - start;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done([work, performance.now() - start]);
      channel.port2.postMessage(0);
    });
  });
});
window.changes = {%s};
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and tell. The exit code is 1 if a median of `shown` is over the bar."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.fit_page",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--stories", type=int, default=1000, metavar="N")
    parser.add_argument("--slowdown", type=float, default=4.0, metavar="TIMES")
    parser.add_argument("--rounds", type=int, default=20, metavar="N")
    parser.add_argument(
        "--site", type=Path, metavar="FOLDER", help="built before; else it is built"
    )
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = options.site or _built(folder / "site")
        data = _data(folder / "repository", options.stories)
        times = _measured(site, data, options.slowdown, options.rounds)
    return _tell(times)


def _built(folder: Path) -> Path:
    command = [sys.executable, "-m", "elinvoima", "build", "--site-dir", str(folder)]
    subprocess.run(command, check=True)  # noqa: S603 (our own command)
    return folder


def _data(folder: Path, count: int) -> str:
    """Return the matching's data of made-up stories."""
    folder.mkdir()
    write_repository(Material(Path.cwd()), count, folder)
    loaded = load(folder)
    if loaded.site is None:
        raise ValueError(loaded.problems[0])
    return json.dumps(matching_data(loaded.site, Words("fi")), ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Times:
    """Of one kind of change: a time for each round, milliseconds."""

    cpu: list[float]
    work: list[float]
    shown: list[float]


def _measured(site: Path, data: str, slowdown: float, rounds: int) -> dict[str, Times]:
    with chromium() as browser, serving({"/": site}) as (address, _wire):
        page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
        page.route("**/sovita/tiedot.*.json", lambda route: route.fulfill(body=data))
        page.goto(f"{address}/sovita/index.html#kunta=kolari&teemat=osaava-tyovoima")
        page.wait_for_selector(".ev-match")
        changes = ",".join(f"{json.dumps(n)}: (n) => {way}" for n, way in CHANGES.items())
        page.evaluate(SCRIPT.replace("%s", changes))
        tools = page.context.new_cdp_session(page)
        tools.send("Performance.enable", {"timeDomain": "threadTicks"})
        cpu = {
            name: [slowdown * _cpu(page, tools, name, n) for n in range(rounds)] for name in CHANGES
        }
        tools.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        pairs = {name: [_pair(page, name, n) for n in range(rounds)] for name in CHANGES}
    return {
        name: Times(cpu[name], [pair[0] for pair in pairs[name]], [pair[1] for pair in pairs[name]])
        for name in CHANGES
    }


def _cpu(page: Page, tools: CDPSession, name: str, number: int) -> float:
    page.wait_for_timeout(PAUSE)
    before = _busy(tools)
    _pair(page, name, number, pause=False)
    return 1000 * (_busy(tools) - before)


def _busy(tools: CDPSession) -> float:
    """Return how long the page's thread has computed, seconds."""
    metrics = {m["name"]: m["value"] for m in tools.send("Performance.getMetrics")["metrics"]}
    return float(metrics["TaskDuration"])


def _pair(page: Page, name: str, number: int, *, pause: bool = True) -> tuple[float, float]:
    if pause:
        page.wait_for_timeout(PAUSE)
    ask = "([name, n]) => measure(changes[name], n)"
    work, shown = page.evaluate(ask, [name, number])
    return work, shown


def _tell(times: Mapping[str, Times]) -> int:
    columns = ("cpu", "worst", "work", "worst", "shown", "worst")
    line = "{:<20}" + "{:>9}" * len(columns) + "\n"
    sys.stdout.write(line.format("ms", *columns))
    slow = False
    for name, each in times.items():
        sides = (each.cpu, each.work, each.shown)
        slow = slow or statistics.median(each.shown) > BAR
        figures = [figure for side in sides for figure in (statistics.median(side), max(side))]
        sys.stdout.write(line.format(name, *(f"{ms:.1f}" for ms in figures)))
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
