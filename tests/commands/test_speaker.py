"""Where a command says things, and that nobody listening harms nothing."""

from __future__ import annotations

import json
import os
import sys

import pytest

from firered_desktop.commands.report import Status
from firered_desktop.commands.speaker import Speaker
from firered_desktop.core.edit import NO_PICTURE
from firered_desktop.core.errors import Charged, Failure, InvalidSettings, KeyMissing, Problem
from firered_desktop.core.job import Progress, State
from firered_desktop.core.parameters import PROMPT
from firered_desktop.store.library import SqliteLibrary
from tests.fakes import a_job

Captured = pytest.CaptureFixture[str]


def test_json_is_one_line_of_utf_8_that_is_not_escaped(capfd: Captured) -> None:
    Speaker(as_json=True).tell({"prompt": "夕阳\n"}, "words")
    assert capfd.readouterr().out == '{"prompt": "夕阳\\n"}\n'


def test_a_path_that_is_no_utf_8_survives_the_json(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    Speaker(as_json=True).tell({"file": "caf\udce9.jpg"}, "")
    out = capfdbinary.readouterr().out
    assert json.loads(out.decode("utf-8")) == {"file": "caf\udce9.jpg"}


def test_without_json_the_words_are_said(capfd: Captured) -> None:
    Speaker(as_json=False).tell({"a": 1}, "words")
    assert capfd.readouterr().out == "words\n"


def test_progress_is_said_when_it_changed_by_more_than_a_number(capfd: Captured) -> None:
    speaker = Speaker(as_json=True)
    for fraction in (0.1, 0.5, 1.0):
        speaker.progress(a_job(state=State.UPLOADING, progress=Progress(fraction)))
    speaker.progress(a_job(state=State.SUBMITTING))
    said = capfd.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == ["job-1  uploading 10%", "job-1  sending the request"]


def test_the_end_of_an_edit_says_what_happened_its_cost_and_what_to_do(
    library: SqliteLibrary, capfd: Captured
) -> None:
    failure = Failure("submit_unconfirmed", Charged.MAYBE)
    job = a_job(state=State.UNCONFIRMED, failure=failure)
    assert Speaker(as_json=True).end(job, library) is Status.UNCONFIRMED
    said = capfd.readouterr()
    assert json.loads(said.out)["event"] == "unconfirmed"
    assert "It may have been charged." in said.err
    assert str(failure.notice().remedy) in said.err


def test_every_problem_is_said_and_the_first_is_the_error(capfd: Captured) -> None:
    problems: tuple[Problem, ...] = (NO_PICTURE, PROMPT.refusal())
    assert Speaker(as_json=True).refuse(InvalidSettings(problems)) is Status.BAD_INPUT
    said = capfd.readouterr()
    assert len(said.err.splitlines()) == 2
    assert json.loads(said.out)["error"]["message"] == str(NO_PICTURE.happened)


def test_without_json_a_refusal_is_words_alone(capfd: Captured) -> None:
    assert Speaker(as_json=False).refuse(KeyMissing()) is Status.KEY
    said = capfd.readouterr()
    assert said.out == ""
    assert said.err.startswith("There is no fal key yet. ")


def test_closed_streams_are_borne(library: SqliteLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdout", "stderr"):
        reading, writing = os.pipe()
        os.close(reading)
        monkeypatch.setattr(sys, name, os.fdopen(writing, "w"))
    speaker = Speaker(as_json=True)
    speaker.progress(a_job())
    assert speaker.end(a_job(state=State.FINISHED), library) is Status.FINISHED
    sys.stdout.close()
    sys.stderr.close()


def test_streams_that_never_were_are_borne(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert Speaker(as_json=True).stop() is Status.CANCELLED
