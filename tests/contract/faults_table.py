"""The page of faults: made from runs, and read back.

    python -m tests.contract.faults_table

writes it anew from what is seen.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from firered_desktop.core.job import State
from tests.contract.fault_acts import FAULTS, SENSELESS, STEPS
from tests.contract.fault_runs import Run

PAGE = Path(__file__).with_name("FAULTS.md")
AT_ONCE = 4  # runs; they mostly wait

_HEAD = """\
# What becomes of an edit when something goes wrong

Made by a test from real runs: the outbox and the engine against a stand-in of fal, one edit each.
`tests/contract/test_faults_table.py` fails when this page is not what it sees;
`python -m tests.contract.faults_table` writes it anew.

**How to read it.** *Once*: the fault happens one time. *Always*: it happens each time.
*Afterwards*: the lasting fault has ended and the queue is run. A cell is the state of the edit ·
how many requests the service accepted, which is never more than one · the notice: its code, and
whether the edit was charged as far as is known. *Sent again* stands before what came of sending
it again, which a person alone may decide.

**Steps.** `connect`: reaching fal, through an office's proxy where the fault is an answer.
`initiate`: asking for a place for a picture. `PUT`: putting it there. `submit`: the one request
that costs money. `stream`, `status`: following it. `result`: asking what it came to. `download`:
fetching the picture.

**Faults.** `refused`: nobody listens. `reset before`: the line breaks before anything was done.
`answer lost`: all was done, and the line breaks before the answer. `hang`: no answer ever.
Numbers are HTTP statuses with fal's JSON, `429` with Retry-After: 5, `502` with a gateway's page.
`truncated`: half of the answer. `corrupt`: some bytes of it are wrong. `HTML`: a page, with status
200. `empty`: status 200 and nothing else.
"""

Key = tuple[str, str]


@dataclass(frozen=True)
class Row:
    """What was seen of one fault at one step, in the page's words."""

    once: str
    always: str
    afterwards: str

    @property
    def accepted(self) -> list[int]:
        """The numbers of accepted requests before anything was sent again."""
        cells = [self.once, self.always, self.afterwards]
        return [int(cell.split(" · ")[1]) for cell in cells if not cell.startswith("sent again")]


def keys() -> list[Key]:
    """Every step and fault that make sense together, in the page's order."""
    every = ((step, fault) for step in STEPS for fault in FAULTS)
    return [key for key in every if key not in SENSELESS]


def see(key: Key) -> Row:
    """Run an edit into a fault that passes, and one into a fault that lasts."""
    step, fault = key
    with tempfile.TemporaryDirectory() as name, Run(step, fault, Path(name)) as run:
        once = run.perform()
    with tempfile.TemporaryDirectory() as name, Run(step, fault, Path(name), lasting=True) as run:
        always = run.perform()
        afterwards = run.pass_over()
        words = afterwards.words
        if afterwards.state is State.UNCONFIRMED:
            words = f"sent again: {run.send_again().words}"
    return Row(once.words, always.words, words)


def see_all(wanted: Iterable[Key]) -> dict[Key, Row]:
    """What each of `wanted` leads to, several at a time."""
    chosen = list(wanted)
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="faults") as pool:
        return dict(zip(chosen, pool.map(see, chosen), strict=True))


def written(rows: Mapping[Key, Row]) -> str:
    """The page for `rows`."""
    parts = [_HEAD]
    for step in STEPS:
        parts.append(f"\n## {step}\n\n| fault | once | always | afterwards |\n|---|---|---|---|\n")
        for fault in FAULTS:
            cells = _cells(rows, (step, fault))
            parts.append(f"| {fault} | {' | '.join(cells)} |\n")
    return "".join(parts)


def _cells(rows: Mapping[Key, Row], key: Key) -> tuple[str, str, str]:
    if reason := SENSELESS.get(key):
        return (f"– {reason}", "–", "–")
    row = rows[key]
    return (row.once, row.always, row.afterwards)


def read(page: str) -> dict[Key, Row]:
    """The rows of a page, without those that make no sense."""
    rows: dict[Key, Row] = {}
    step = ""
    for line in page.splitlines():
        if line.startswith("## "):
            step = line[3:]
        elif line.startswith("| ") and not line.startswith("| fault"):
            fault, *cells = (cell.strip() for cell in line.strip("|").split("|"))
            if not cells[0].startswith("–"):
                rows[step, fault] = Row(*cells)
    return rows


if __name__ == "__main__":
    PAGE.write_text(written(see_all(keys())), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")
