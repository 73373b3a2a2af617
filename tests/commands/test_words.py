"""An edit in a line of words."""

from __future__ import annotations

import pytest

from firered_desktop.commands.words import doing, news, row
from firered_desktop.core.errors import Charged, Failure
from firered_desktop.core.job import Progress, Service, State
from tests.fakes import a_job, a_request


@pytest.mark.parametrize("state", State)
def test_every_state_has_words(state: State) -> None:
    assert doing(a_job(state=state)).islower()


@pytest.mark.parametrize(
    ("state", "progress", "words"),
    [
        (State.UPLOADING, Progress(0.4), "uploading 40%"),
        (State.IN_QUEUE, Progress(position=3), "in the queue, 3 ahead"),
        (State.IN_PROGRESS, Progress(stopping=True), "stopping"),
        (
            State.DOWNLOADING,
            Progress(unreachable=True),
            "downloading, the service cannot be reached",
        ),
    ],
)
def test_progress_is_told(state: State, progress: Progress, words: str) -> None:
    assert doing(a_job(state=state, progress=progress)) == words


def test_what_keeps_an_edit_on_its_way_is_told() -> None:
    asked = Failure("rate_limited", Charged.NO, {"retry_after": 30})
    assert news(a_job(failure=asked)) == "waiting: fal asks to wait 30 seconds."
    assert news(a_job(state=State.HELD, failure=asked)) == "held"


def test_a_row_is_one_line_whatever_the_instruction_holds() -> None:
    shown = row(a_job("0123456789abcdef", request=a_request("warmer\n\tand  夕阳")))
    assert shown.splitlines() == [shown]
    assert shown.startswith("0123456789ab  waiting ")
    assert shown.endswith("warmer and 夕阳")


def test_a_demo_edit_is_marked() -> None:
    assert "waiting (demo)" in row(a_job(service=Service.DEMO))
