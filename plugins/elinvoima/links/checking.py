"""Asks many addresses, a few at a time and a site only twice at once, and tells what came of it."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from elinvoima.content.problems import Problem, problem
from elinvoima.links.asking import Answer, Outcome, ask
from elinvoima.links.gathering import Place

AT_ONCE = 8
AT_ONCE_OF_A_SITE = 2


def ask_all(
    addresses: Iterable[str],
    ask_one: Callable[[str], Answer] = ask,
    asked: Callable[[int], None] = lambda _: None,
) -> dict[str, Answer]:
    """Ask every address once; `asked` is told how many have answered so far."""
    wanted = list(dict.fromkeys(addresses))
    turns: dict[str, threading.Semaphore] = defaultdict(
        lambda: threading.Semaphore(AT_ONCE_OF_A_SITE)
    )
    gates = {address: turns[urlsplit(address).netloc.lower()] for address in wanted}

    def ask_in_turn(address: str) -> Answer:
        with gates[address]:
            return ask_one(address)

    answers: dict[str, Answer] = {}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for address, answer in zip(wanted, pool.map(ask_in_turn, wanted), strict=True):
            answers[address] = answer
            asked(len(answers))
    return answers


def told(
    answers: Mapping[str, Answer], links: Mapping[str, tuple[Place, ...]]
) -> Iterator[Problem]:
    """Yield W401 (dead), A402 (moved for good) and A403 (not known) at every place of a link."""
    for address, places in links.items():
        answer = answers.get(address)
        if answer is None or answer.outcome is Outcome.WORKS:
            continue
        for place, field in places:
            if answer.outcome is Outcome.MOVED:
                yield problem("A402", place, field, suggestion=answer.address)
            else:
                code = "W401" if answer.outcome.is_dead else "A403"
                yield problem(code, place, field, found=answer.outcome.value, address=address)
