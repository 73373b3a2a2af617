"""The system packages."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bootstrap import debian
from bootstrap.shell import Stop
from tests.packaging.fake_shell import FakeShell

DPKG = (
    "installed\tlibgl1\t\n"
    "config-files\txvfb\txserver\n"
    "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.80.0-6), other\n"
)


def test_installed_packages_and_what_they_provide_are_not_missing() -> None:
    shell = FakeShell({"dpkg-query": DPKG})
    assert debian.missing(["xvfb", "libgl1", "libglib2.0-0"], shell) == ("xvfb",)


def test_nothing_is_run_when_nothing_is_missing() -> None:
    shell = FakeShell()
    debian.see_to((), shell, root=True)
    assert shell.lines == []


def test_who_is_not_root_gets_the_line_to_type() -> None:
    shell = FakeShell()
    with pytest.raises(Stop) as stopped:
        debian.see_to(("xvfb", "dbus"), shell, root=False)
    line = "sudo apt-get update && sudo apt-get install --yes --no-install-recommends xvfb dbus"
    assert line in str(stopped.value)
    assert stopped.value.status == 1
    assert shell.lines == []


def test_empty_lists_are_fetched_first(tmp_path: Path) -> None:
    shell = FakeShell()
    debian.see_to(("xvfb",), shell, root=True, lists=tmp_path)
    assert [line.split()[1] for line in shell.lines] == ["update", "install"]
    assert shell.variables[1] == {"DEBIAN_FRONTEND": "noninteractive"}


def test_fresh_lists_are_used_as_they_are(fresh_lists: Path) -> None:
    shell = FakeShell()
    debian.see_to(("xvfb",), shell, root=True, lists=fresh_lists)
    assert [line.split()[1] for line in shell.lines] == ["install"]


def test_lists_that_name_what_is_gone_are_fetched_again(fresh_lists: Path) -> None:
    shell = FakeShell()
    shell.fails.add("install")
    debian.see_to(("xvfb",), shell, root=True, lists=fresh_lists)
    assert [line.split()[1] for line in shell.lines] == ["install", "update", "install"]


def test_lists_grow_old_in_a_day(fresh_lists: Path) -> None:
    fetched = (fresh_lists / "partial").stat().st_mtime
    assert debian.lists_are_fresh(fresh_lists, fetched + 60)
    assert not debian.lists_are_fresh(fresh_lists, fetched + 25 * 60 * 60)


def test_a_machine_with_fonts_needs_no_others_to_run() -> None:
    with_fonts = debian.needed_to_run(FakeShell({"fc-list": "Some Sans\n"}))
    without = debian.needed_to_run(FakeShell())
    assert set(without) - set(with_fonts) == set(debian.FONTS)


def test_the_tests_need_all_that_the_program_needs() -> None:
    assert set(debian.needed_to_run(FakeShell())) <= set(debian.needed_to_test())


@pytest.fixture
def fresh_lists(tmp_path: Path) -> Path:
    (tmp_path / "main_binary-amd64_Packages").touch()
    (tmp_path / "partial").mkdir()
    os.utime(tmp_path / "main_binary-amd64_Packages", (0, 0))
    return tmp_path
