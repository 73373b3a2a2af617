"""The words of the command line and what they are read as."""

from __future__ import annotations

from pathlib import Path

import pytest

import firered_desktop
from firered_desktop.cli import COMMANDS, command_parser, main, window_parser
from firered_desktop.core.models import V1, V1_1


def test_pictures_without_a_command_are_for_the_window() -> None:
    options = window_parser().parse_args(["a.jpg", "b.jpg", "--demo", "--prompt", "warmer"])
    assert options.pictures == [Path("a.jpg"), Path("b.jpg")]
    assert (options.demo, options.prompt, options.library) == (True, "warmer", None)


def test_an_edit_takes_pictures_settings_and_a_folder() -> None:
    words = ["edit", "a.jpg", "b.jpg", "--prompt", "p", "--out", "o", "--set", "seed=1"]
    options = command_parser().parse_args([*words, "--set", "num_images=2"])
    assert options.pictures == [Path("a.jpg"), Path("b.jpg")]
    assert options.settings == ["seed=1", "num_images=2"]
    assert (options.model, options.wait, options.json, options.demo) == (V1_1, 30.0, False, False)
    for name in ("v1", "fal-ai/firered-image-edit"):
        assert command_parser().parse_args([*words, "--model", name]).model is V1


def test_an_edit_takes_addresses_and_how_it_is_sent() -> None:
    address = "https://studio.example//a.jpg"
    words = ["edit", address, "b.jpg", "--out", "o", "--project", "Smith", "--webhook", "w"]
    options = command_parser().parse_args([*words, "--not-before", "1970-01-02T00:00Z"])
    assert options.pictures == [address, Path("b.jpg")]
    assert (options.project, options.webhook, options.not_before) == ("Smith", "w", 86_400)
    assert command_parser().parse_args(words).not_before is None


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_that_names_it(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert f"firered-desktop {command}" in capsys.readouterr().out


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"firered-desktop {firered_desktop.__version__}\n"


@pytest.mark.parametrize(
    "words",
    [
        *(["edit", "a.jpg"], ["edit", "--out", "o", "--wait", "-1"], ["history", "--limit", "x"]),
        *(["edit", "--out", "o", "--wait", "inf"], ["edit", "--out", "o", "--model", "v3"]),
        *(["queue", "forget"], ["queue", "run", "1"], ["queue", "sell", "1"], ["--nonsense"]),
        *(["edit", "--out", "o", "--not-before", "soon"], ["edit", "--out", "o", "--project"]),
        *(["tour"], ["tour", "--out", "o", "--size", "large"], ["doctor", "now"]),
        *(["ledger", "--month", "november"], ["ledger", "--csv"]),
        *(["library"], ["library", "backup"], ["library", "restore", "b"]),
    ],
)
def test_wrong_usage_exits_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("usage: ")


def test_a_library_is_written_to_a_file_and_made_of_one() -> None:
    options = command_parser().parse_args(["library", "backup", "all", "--library", "other"])
    assert (options.file, options.library, options.json) == (Path("all"), Path("other"), False)
    options = command_parser().parse_args(["library", "restore", "all", "--to", "new", "--json"])
    assert (options.file, options.to, options.json) == (Path("all"), Path("new"), True)
