"""Past edits in a list."""

from __future__ import annotations

import json

import pytest

from firered_desktop.commands.history import list_history
from firered_desktop.commands.report import Status
from firered_desktop.commands.speaker import Speaker
from firered_desktop.core.job import State
from firered_desktop.services import Services
from tests.fakes import a_job, a_request


def listed(
    services: Services, capfd: pytest.CaptureFixture[str], text: str = "", limit: int = 10
) -> list[str]:
    assert list_history(text, limit, services, Speaker(as_json=True)) is Status.FINISHED
    return [json.loads(line)["edit"] for line in capfd.readouterr().out.splitlines()]


def test_edits_are_listed_newest_first_up_to_the_limit_and_searched(
    services: Services, capfd: pytest.CaptureFixture[str]
) -> None:
    for number, prompt in enumerate(("a red sky", "红色的天空", "a blue door"), start=1):
        job = a_job(f"job-{number}", request=a_request(prompt), created_at=float(number))
        services.library.add(job)
    assert listed(services, capfd) == ["job-3", "job-2", "job-1"]
    assert listed(services, capfd, limit=1) == ["job-3"]
    assert listed(services, capfd, "RED") == ["job-1"]
    assert listed(services, capfd, "红色") == ["job-2"]
    assert listed(services, capfd, "winter") == []


def test_in_words_each_is_a_line_with_its_time_and_state(
    services: Services, capfd: pytest.CaptureFixture[str]
) -> None:
    services.library.add(a_job(state=State.FINISHED, created_at=1_700_000_000.0))
    list_history("", 10, services, Speaker(as_json=False))
    (line,) = capfd.readouterr().out.splitlines()
    assert line.startswith("2023-11-1")
    assert "finished" in line
    assert line.endswith("make it warmer")
