"""The project's own environment."""

from __future__ import annotations

from pathlib import Path

import pytest

from bootstrap import environment
from bootstrap.environment import Environment
from bootstrap.shell import Stop
from tests.packaging.fake_shell import FakeShell

LOCK = """\
# by make lock
other==1 \\
    --hash=sha256:00
    # via uv
uv==0.9.1 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via project (pyproject.toml:dev)
uvloop==2 \\
    --hash=sha256:cc
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Environment:
    (tmp_path / "requirements.lock").write_text(LOCK)
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "p"\n[tool.ruff]\nline-length = 1\n'
    )
    return Environment(tmp_path)


def shell_for(place: Environment) -> FakeShell:
    """A shell whose ``venv`` makes the folder with a Python in it."""

    def make(line: str) -> None:
        if "-m venv" in line:
            place.programs.mkdir(parents=True, exist_ok=True)
            Path(place.program("python")).touch()

    return FakeShell(does=make)


def test_the_entry_of_one_package_is_found_with_its_hashes() -> None:
    expected = "uv==0.9.1 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n"
    assert environment.locked("uv", LOCK) == expected


def test_a_lock_without_uv_is_said() -> None:
    with pytest.raises(Stop, match="uv"):
        environment.locked("uv", "uvloop==2\n")


def test_the_environment_is_made_once(checkout: Environment) -> None:
    shell = shell_for(checkout)
    environment.make_ready(checkout, shell)
    assert environment.is_ready(checkout)
    first = list(shell.lines)
    environment.make_ready(checkout, shell)
    assert shell.lines == first


def test_everything_is_installed_by_hash(checkout: Environment) -> None:
    shell = shell_for(checkout)
    environment.make_ready(checkout, shell)
    installing = [line for line in shell.lines if "pip install" in line or "pip sync" in line]
    by_name = [line for line in shell.lines if "requirements.lock" in line or "uv.txt" in line]
    assert len(by_name) == 2
    assert all("--require-hashes" in line for line in by_name)
    # What is left is the project itself, from where it stands and without the network.
    assert all("--offline" in line for line in installing if line not in by_name)


def test_everything_is_compiled_once_and_not_at_every_start(checkout: Environment) -> None:
    shell = shell_for(checkout)
    environment.make_ready(checkout, shell)
    assert any("pip sync" in line and "--compile-bytecode" in line for line in shell.lines)
    assert any("compileall" in line and "firered_desktop" in line for line in shell.lines)


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_or_project_makes_it_new(checkout: Environment, changed: str) -> None:
    environment.make_ready(checkout, shell_for(checkout))
    path = checkout.root / changed
    path.write_text(path.read_text().replace("other", "another").replace('"p"', '"q"'))
    assert not environment.is_ready(checkout)


def test_a_setting_of_a_tool_leaves_it_alone(checkout: Environment) -> None:
    environment.make_ready(checkout, shell_for(checkout))
    path = checkout.root / "pyproject.toml"
    path.write_text(path.read_text().replace("line-length = 1", "line-length = 2"))
    assert environment.is_ready(checkout)


def test_a_moved_checkout_makes_it_new(checkout: Environment) -> None:
    environment.make_ready(checkout, shell_for(checkout))
    moved = checkout.root.rename(checkout.root.with_name("moved"))
    assert not environment.is_ready(Environment(moved))


def test_a_lock_that_lacks_something_is_told_with_the_remedy(checkout: Environment) -> None:
    shell = shell_for(checkout)
    shell.fails.add("pip check")
    with pytest.raises(Stop, match="make lock"):
        environment.make_ready(checkout, shell)


def test_a_set_up_that_broke_off_is_not_taken_for_ready(checkout: Environment) -> None:
    shell = shell_for(checkout)
    shell.fails.add("sync")
    with pytest.raises(Stop):
        environment.make_ready(checkout, shell)
    assert not environment.is_ready(checkout)
