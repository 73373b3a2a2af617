"""Commands, one after another, until one fails."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bootstrap.shell import Shell, Stop


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path, {"CI": "true"})


def test_a_failing_command_stops_with_its_status(shell: Shell) -> None:
    with pytest.raises(Stop) as stopped:
        shell.run(sys.executable, "-c", "raise SystemExit(7)")
    assert stopped.value.status == 7


def test_a_killed_command_stops_with_the_status_of_a_shell(shell: Shell) -> None:
    with pytest.raises(Stop) as stopped:
        shell.run(sys.executable, "-c", "import os; os.kill(os.getpid(), 9)")
    assert stopped.value.status == 137


def test_a_command_that_is_not_there_is_named(shell: Shell) -> None:
    with pytest.raises(Stop, match="no-such-program") as stopped:
        shell.run("no-such-program")
    assert stopped.value.status == 127


def test_variables_reach_the_command_and_not_the_screen(
    shell: Shell, capfd: pytest.CaptureFixture[str]
) -> None:
    code = "import os; assert os.environ['INDEX'] == 'secret'"
    shell.run(sys.executable, "-c", code, INDEX="secret")
    shown = capfd.readouterr().out
    assert shown.startswith("$ ")
    assert "='secret'" not in shown.replace(code, "").replace(repr(code), "")


def test_what_a_command_prints_is_read(shell: Shell) -> None:
    assert shell.read(sys.executable, "-c", "print('here')").strip() == "here"
    assert shell.read(sys.executable, "-c", "print('bad'); raise SystemExit(1)") == ""
    assert shell.read("no-such-program") == ""


def test_nobody_is_waited_for_on_a_machine_without_a_person(shell: Shell) -> None:
    shell.run(sys.executable, "-c", "import sys; assert sys.stdin.read() == ''")
