"""What came otherwise than asked for is kept with the result."""

from __future__ import annotations

from collections.abc import Callable

from firered_desktop.core.edit import Difference
from firered_desktop.core.job import Job
from firered_desktop.outbox.outbox import Outbox
from firered_desktop.store.library import SqliteLibrary
from tests.fakes import a_request


def test_what_differs_is_kept_with_the_edit(
    outbox: Outbox, settled: Callable[[str], Job], library: SqliteLibrary
) -> None:
    settled(outbox.add(a_request(num_images=2, seed=8)).id)
    (stored,) = library.recent(1)
    assert stored.result is not None
    assert stored.result.differences == (
        Difference("num_images", "2", "1"),
        Difference("seed", "8", "7"),
    )


def test_what_came_as_asked_has_none(outbox: Outbox, settled: Callable[[str], Job]) -> None:
    job = settled(outbox.add(a_request()).id)
    assert job.result is not None
    assert job.result.differences == ()
