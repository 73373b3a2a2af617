"""What is said to somebody who helps: enough, and no secret."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from firered_desktop import __version__
from firered_desktop.diagnostics import Redaction
from firered_desktop.services import Services
from firered_desktop.services.inspector import LINES, Inspector

KEY = "0123456789ab:canarycanarycanarycanary"
PROMPT = "make the canary yellow"


def inspector(services: Services, log: Path | None = None) -> Inspector:
    redaction = Redaction()
    redaction.learn_key(KEY)
    redaction.hide(lambda: [PROMPT])
    return Inspector(services, redaction, log)


def test_formats_are_found_here(services: Services) -> None:
    formats = inspector(services).formats()
    assert {"JPEG", "PNG", "WebP"} <= set(formats.readable)
    assert not set(formats.readable) & {each.name for each in formats.missing}
    assert inspector(services).library_folder == services.library.folder


def test_a_report_names_the_program_the_machine_and_what_was_changed(services: Services) -> None:
    services.preferences = replace(
        services.preferences, theme="dark", parallel_edits=7, export_folder="/private/place"
    )
    report = inspector(services).report()
    assert report.startswith(f"FireRed Desktop {__version__}\nPython 3.")
    assert "Formats: JPEG, PNG" in report
    assert "  theme = dark\n" in report
    assert "  parallel_edits = 7\n" in report
    assert "  export_folder\n" in report
    assert "private" not in report
    assert report.endswith("Log:\n  empty\n")


def test_a_report_ends_with_the_last_lines_of_the_log(services: Services, tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("".join(f"line {number}\n" for number in range(200)), encoding="utf-8")
    report = inspector(services, log).report()
    assert f"line {200 - LINES}\n" in report
    assert f"line {199 - LINES}\n" not in report
    assert report.endswith("line 199\n")


def test_a_report_holds_no_key_no_instruction_and_no_signed_address(
    services: Services, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    secrets = f"Key {KEY}\n{PROMPT}\nhttps://v3.fal.media/files/a?signature=canary\n"
    log.write_text(secrets, encoding="utf-8")
    report = inspector(services, log).report()
    assert "canary" not in report
    assert str(Path.home()) not in report
