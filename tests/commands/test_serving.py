"""Services for the time of one command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from firered_desktop.commands.report import Status
from firered_desktop.commands.serving import library_folder, serve
from firered_desktop.commands.speaker import Speaker
from firered_desktop.core.errors import LibraryUnusable
from firered_desktop.diagnostics import Redaction
from firered_desktop.services import Services


def test_the_command_line_goes_before_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    assert library_folder(None) is None
    monkeypatch.setenv("FIRERED_LIBRARY", "/from/variable")
    assert library_folder(None) == Path("/from/variable")
    assert library_folder(Path("/from/words")) == Path("/from/words")


def test_a_command_gets_services_that_are_closed_after_it(tmp_path: Path) -> None:
    kept: list[Services] = []

    def command(services: Services, speaker: Speaker) -> Status:
        kept.append(services)
        assert services.library.recent(1) == ()
        return Status.CANCELLED

    ended = serve(
        command, demo=True, library=tmp_path / "mine", wait=0.0, as_json=True, redaction=Redaction()
    )
    assert ended is Status.CANCELLED
    with pytest.raises(LibraryUnusable):
        kept[0].library.recent(1)


def test_a_library_that_cannot_be_opened_is_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"mine")

    def never(services: Services, speaker: Speaker) -> Status:
        raise AssertionError

    ended = serve(never, demo=False, library=file, wait=0.0, as_json=True, redaction=Redaction())
    assert ended is Status.BAD_INPUT
    assert json.loads(capfd.readouterr().out)["error"]["code"] == "library_unusable"
