"""A library with edits that cost money."""

from __future__ import annotations

from typing import Any

from firered_desktop.core.edit import EditResult
from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.ledger import Month
from firered_desktop.core.models import V1_1
from firered_desktop.core.money import estimate
from firered_desktop.core.ports import Library
from firered_desktop.core.send_options import SendOptions
from firered_desktop.core.sizes import Dimensions
from tests.fakes import a_job, a_request

SEPTEMBER, OCTOBER = Month(2026, 9), Month(2026, 10)
PRICED = estimate(Dimensions(1536, 1024), 1, V1_1.usd_per_megapixel)
HOUR = 3_600  # seconds


def a_charged_edit(
    name: str, month: Month = OCTOBER, project: str = "", *, hour: int = 1, **fields: Any
) -> Job:
    """An edit of that hour of the first day of `month`, charged $0.0511 unless said otherwise."""
    moment = month.begins + hour * HOUR
    given = {
        "created_at": moment,
        "changed_at": moment,
        "state": State.FINISHED,
        "result": EditResult((), charged_usd=0.0511),
        "estimate": PRICED,
        "reserved_at": moment,
        "options": SendOptions(project),
        **fields,
    }
    return a_job(name, **given)


def spend(library: Library) -> None:
    """Edits of two months and of one project; two of them cost nothing."""
    warmer = a_request("=warmer,\nplease")
    for job in (
        a_charged_edit("old", SEPTEMBER, "Seaside"),
        a_charged_edit("seaside", project="Seaside", hour=2, request=warmer),
        a_charged_edit("unsure", hour=3, state=State.UNCONFIRMED, result=None),
        a_charged_edit("demo", service=Service.DEMO),
        a_job("never sent", created_at=OCTOBER.begins, state=State.HELD, estimate=PRICED),
    ):
        library.add(job)
