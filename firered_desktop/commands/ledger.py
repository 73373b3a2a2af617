"""``firered-desktop ledger``: what edits were estimated at and charged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from firered_desktop.commands.report import Json, Status
from firered_desktop.core.errors import FireredError, InvalidSettings, Problem
from firered_desktop.core.ledger import Entry, Month, Sum, Total, entry_of, summed, totals
from firered_desktop.core.money import exact_dollars
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence
from firered_desktop.outbox.ledger_file import is_ledger, write_ledger

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.commands.speaker import Speaker
    from firered_desktop.services import Services

LATEST = 1e12  # seconds since the epoch; no edit is of that time


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for: of one `month` (None: all), of one `project` (None: all, "": of none).

    With `csv` the entries go into that file instead of the terminal.
    """

    month: Month | None = None
    project: str | None = None
    csv: Path | None = None


def show_ledger(wanted: Wanted, services: Services, speaker: Speaker) -> Status:
    """Say or write the entries that are wanted, and what they come to."""
    try:
        entries = _entries(wanted, services)
        if wanted.csv is not None:
            _check_target(wanted.csv)
            workspace = services.library.workspace()
            file = str(write_ledger(entries, workspace, wanted.csv.absolute()))
            speaker.tell({"event": "saved", "file": file}, f"saved  {file}")
    except FireredError as error:
        return speaker.refuse(error)
    if wanted.csv is None:
        for entry in entries:
            speaker.tell(_entry_json(entry), _entry_words(entry))
    for each in totals(entries):
        speaker.tell(_total_json(each), _total_words(each))
    every = summed(entries)
    speaker.tell({"event": "sum", **_sum_json(every)}, f"all  {_sum_words(every)}")
    return Status.FINISHED


def _entries(wanted: Wanted, services: Services) -> tuple[Entry, ...]:
    month = wanted.month
    begins, ends = (0.0, LATEST) if month is None else (month.begins, month.ends)
    found = map(entry_of, services.library.charges(begins, ends))
    project = None if wanted.project is None else wanted.project.strip().casefold()
    return tuple(
        entry
        for entry in found
        if entry is not None and project in (None, entry.project.casefold())
    )


def _check_target(target: Path) -> None:
    """Raise InvalidSettings where something other than an earlier ledger would be replaced."""
    if not target.exists() or (target.is_file() and is_ledger(target)):
        return
    happened = QT_TRANSLATE_NOOP("problems", "{file} is there already and is no ledger.")
    remedy = QT_TRANSLATE_NOOP("problems", "Choose another name.")
    raise InvalidSettings(
        (
            Problem(
                "csv",
                Sentence("problems", happened, {"file": str(target)}),
                Sentence("problems", remedy),
            ),
        )
    )


def _entry_words(entry: Entry) -> str:
    moment = datetime.fromtimestamp(entry.when).astimezone()
    estimate = "no estimate" if entry.estimate is None else str(entry.estimate)
    prompt = " ".join(entry.prompt.split())
    return (
        f"{moment:%Y-%m-%d %H:%M}  {entry.edit[:12]:<12}  {entry.state:<11}  {estimate:<17}"
        f"  {_charged_words(entry):<16}  {_project(entry.project)}  {prompt}"
    ).rstrip()


def _charged_words(entry: Entry) -> str:
    if entry.charged is None:
        return "charge unknown"
    amount = f"charged {exact_dollars(entry.charged)}"
    return amount if entry.certain else f"{amount} + unknown"


def _total_words(total: Total) -> str:
    return f"{total.month}  {_project(total.project)}  {_sum_words(total.sum)}"


def _sum_words(total: Sum) -> str:
    count = f"{total.edits} edit{'' if total.edits == 1 else 's'}"
    words = f"{count}, charged {exact_dollars(total.charged)}"
    if total.unestimated:
        return f"{words}, {total.uncertain} unknown"
    if total.uncertain:
        most = exact_dollars(total.unknown)
        return f"{words}, {total.uncertain} unknown, at most {most} more"
    return words


def _project(name: str) -> str:
    return name or "(no project)"


def _entry_json(entry: Entry) -> Json:
    """An entry; null stands for an amount that is unknown, and never 0."""
    estimate = entry.estimate
    return {
        "event": "entry",
        "when": entry.when,
        "edit": entry.edit,
        "prompt": entry.prompt,
        "model": entry.model,
        "asked_size": f"{entry.asked.width}x{entry.asked.height}",
        "images": entry.images,
        "state": str(entry.state),
        "project": entry.project,
        "estimate_low_usd": None if estimate is None else float(estimate.low),
        "estimate_high_usd": None if estimate is None else float(estimate.high),
        "charged_usd": None if entry.charged is None else float(entry.charged),
        "unknown_up_to_usd": None if entry.unknown is None else float(entry.unknown),
        "certain": entry.certain,
    }


def _total_json(total: Total) -> Json:
    place = {"event": "total", "month": str(total.month), "project": total.project}
    return {**place, **_sum_json(total.sum)}


def _sum_json(total: Sum) -> Json:
    return {
        "edits": total.edits,
        "charged_usd": float(total.charged),
        "unknown": total.uncertain,
        "unknown_up_to_usd": None if total.unestimated else float(total.unknown),
    }
