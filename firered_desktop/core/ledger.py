"""The ledger: what each edit was estimated at and charged, by month and by project."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from firered_desktop.core.budget import counted
from firered_desktop.core.errors import Charged
from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.money import Estimate
from firered_desktop.core.sizes import Dimensions

CURRENCY = "USD"
UNKNOWN = "unknown"
COLUMNS = (
    "date",
    "time",
    "edit",
    "prompt",
    "model",
    "asked_size",
    "images",
    "state",
    "project",
    "estimate_low",
    "estimate_high",
    "charged",
    "unknown_up_to",
    "currency",
)

_MONTH = re.compile(r"(\d{4})-(\d{2})")
# A spreadsheet may run what begins like this; some also with the wide signs of Chinese fonts.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
_NOT_SENT = frozenset({State.WAITING, State.PREPARING, State.UPLOADING, State.HELD})
_ENDED_BADLY = frozenset({State.FAILED, State.CANCELLED})


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of this machine's own calendar; `number` counts from 1."""

    year: int
    number: int

    @classmethod
    def of(cls, moment: float) -> Month:
        """The month of `moment` (seconds since the epoch)."""
        day = datetime.fromtimestamp(moment).astimezone()
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """The month that is written as ``YYYY-MM``; raises ValueError."""
        refusal = f"{text} is no month, such as 2026-11"
        written = _MONTH.fullmatch(text.strip())
        if written is None:
            raise ValueError(refusal)
        month = cls(int(written[1]), int(written[2]))
        try:
            month.begins, month.ends  # noqa: B018 - the calendar does not have every one
        except (ValueError, OverflowError) as error:
            raise ValueError(refusal) from error
        return month

    @property
    def begins(self) -> float:
        """Its first moment, in seconds since the epoch."""
        return datetime(self.year, self.number, 1).astimezone().timestamp()

    @property
    def ends(self) -> float:
        """The first moment after it, in seconds since the epoch."""
        return self.next().begins

    def next(self) -> Month:
        """The month after it."""
        return Month(self.year + self.number // 12, self.number % 12 + 1)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One edit that was charged or may have been.

    `when` is in seconds since the epoch, amounts are in USD. `charged` is None where fal did not
    say what it charged. `unknown` is the most that may have been charged beyond that, by the
    estimate: for an edit whose charge is unknown, and for sends whose answer got lost; None where
    there was no estimate, so that not even that is known.
    """

    when: float
    edit: str
    prompt: str
    model: str
    asked: Dimensions
    images: int
    state: State
    project: str
    estimate: Estimate | None
    charged: Decimal | None
    unknown: Decimal | None

    @property
    def certain(self) -> bool:
        """Whether all that it cost is known."""
        return self.charged is not None and self.unknown == 0


def entry_of(job: Job) -> Entry | None:
    """What the ledger says of `job`; None where it certainly cost nothing."""
    if job.imported or job.service is not Service.FAL or not (job.lost_sends or _may_cost(job)):
        return None
    said = job.result.charged_usd if job.result is not None else None
    charged = None if said is None else Decimal(str(said))
    return Entry(
        when=moment_of(job),
        edit=job.id,
        prompt=job.request.prompt,
        model=job.request.model_id,
        asked=job.request.dimensions,
        images=job.request.num_images,
        state=job.state,
        project=job.options.project,
        estimate=job.estimate,
        charged=charged,
        unknown=_unknown(job, charged),
    )


def moment_of(job: Job) -> float:
    """When `job` began to count, in seconds since the epoch: that decides on its month."""
    return job.created_at if job.reserved_at is None else job.reserved_at


def _may_cost(job: Job) -> bool:
    """Whether the present send of `job` was charged, or may have been or still be."""
    if job.result is not None and job.result.charged_usd is not None:
        return True
    if job.state in _ENDED_BADLY:
        return job.failure is not None and job.failure.charged is not Charged.NO
    return job.state not in _NOT_SENT


def _unknown(job: Job, charged: Decimal | None) -> Decimal | None:
    if job.estimate is None:
        return Decimal(0) if charged is not None and not job.lost_sends else None
    # Also where nothing was reserved: a request that is there can be charged.
    reserved = job if job.reserved_at is not None else replace(job, reserved_at=job.created_at)
    return counted(reserved) - (charged or 0)


@dataclass(frozen=True, slots=True)
class Sum:
    """Several edits together, in USD: what is known to be charged, and what is not known.

    `unknown` is the most that the `uncertain` edits may have cost beyond `charged`; of
    `unestimated` ones among them not even that is known.
    """

    edits: int
    charged: Decimal
    uncertain: int
    unknown: Decimal
    unestimated: int


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of one project in one month; a `project` without a name is ""."""

    month: Month
    project: str
    sum: Sum


def summed(entries: Iterable[Entry]) -> Sum:
    """`entries` added up."""
    every = tuple(entries)
    return Sum(
        edits=len(every),
        charged=sum((each.charged or Decimal(0) for each in every), Decimal(0)),
        uncertain=sum(not each.certain for each in every),
        unknown=sum((each.unknown or Decimal(0) for each in every), Decimal(0)),
        unestimated=sum(each.unknown is None for each in every),
    )


def totals(entries: Iterable[Entry]) -> tuple[Total, ...]:
    """`entries` added up by month and project, in that order."""
    found: dict[tuple[Month, str], list[Entry]] = {}
    for entry in entries:
        found.setdefault((Month.of(entry.when), entry.project), []).append(entry)
    return tuple(Total(*place, summed(each)) for place, each in sorted(found.items()))


def to_csv(entries: Iterable[Entry]) -> bytes:
    """`entries` as a table that spreadsheets read: UTF-8 with its mark, quoted after RFC 4180.

    Days and times are those of this machine. An amount that nobody knows is called unknown.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_cells, entries))
    return text.getvalue().encode("utf-8-sig", "replace")


def _cells(entry: Entry) -> tuple[str, ...]:
    moment = datetime.fromtimestamp(entry.when).astimezone()
    estimate = entry.estimate
    return (
        moment.date().isoformat(),
        moment.time().isoformat(timespec="seconds"),
        _harmless(entry.edit),
        _harmless(entry.prompt),
        _harmless(entry.model),
        f"{entry.asked.width}x{entry.asked.height}",
        str(entry.images),
        str(entry.state),
        _harmless(entry.project),
        amount_cell(None if estimate is None else estimate.low),
        amount_cell(None if estimate is None else estimate.high),
        amount_cell(entry.charged),
        amount_cell(entry.unknown),
        CURRENCY,
    )


def amount_cell(amount: Decimal | None) -> str:
    """An amount as a plain number, never in powers of ten; or the word that it is not known."""
    return UNKNOWN if amount is None else f"{amount:f}"


def _harmless(text: str) -> str:
    """`text` as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
