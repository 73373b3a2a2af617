"""The tasks behind the Makefile's targets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bootstrap import environment, tasks
from bootstrap.environment import Environment
from bootstrap.machine import Machine
from bootstrap.shell import Stop
from tests.packaging.fake_shell import FakeShell

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Environment:
    """A checkout that is set up."""
    (tmp_path / "requirements.lock").write_text("uv==1\n")
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "p"\n')
    (tmp_path / "resources" / "samples").mkdir(parents=True)
    for name in ("b.jpg", "a.jpg"):
        (tmp_path / "resources" / "samples" / name).touch()
    place = Environment(tmp_path)
    place.programs.mkdir(parents=True)
    Path(place.program("python")).touch()
    place.stamp.write_text(environment.fingerprint(place))
    return place


def workplace(
    checkout: Environment, *words: str, display: bool = False, debian: bool = False
) -> tuple[tasks.Workplace, FakeShell]:
    shell = FakeShell()
    machine = Machine(debian=debian, linux=True, root=False, display=display)
    return tasks.Workplace(checkout.root, machine, shell, words), shell


def programs(shell: FakeShell) -> list[str]:
    return [Path(line.split()[0]).name for line in shell.lines]


def test_with_a_display_the_window_opens_with_a_sample_and_an_instruction(
    checkout: Environment,
) -> None:
    place, shell = workplace(checkout, display=True)
    tasks.run(place)
    (line,) = shell.lines
    assert "firered-desktop --demo" in line
    assert "a.jpg --prompt" in line


def test_without_a_display_the_folder_of_the_screenshots_is_told(
    checkout: Environment, capsys: pytest.CaptureFixture[str]
) -> None:
    place, shell = workplace(checkout)
    tasks.run(place)
    (line,) = shell.lines
    folder = str(checkout.root / "build" / "tour")
    assert f"firered-desktop tour --out {folder}" in line
    said = capsys.readouterr().out.splitlines()
    assert "no display" in said[0]
    assert said[-1].endswith(folder)


def test_screenshots_of_an_earlier_tour_are_not_left_among_the_new(checkout: Environment) -> None:
    old = checkout.root / "build" / "tour" / "old.png"
    old.parent.mkdir(parents=True)
    old.touch()
    tasks.run(workplace(checkout)[0])
    assert not old.exists()


def test_screenshots_are_kept_under_the_names_of_their_states(checkout: Environment) -> None:
    kept = checkout.root / "resources" / "screenshots"
    (kept / "dark").mkdir(parents=True)
    (kept / "dark" / "gone.png").touch()

    def take(line: str) -> None:
        words = line.split()
        out = Path(words[words.index("--out") + 1])
        for number, state in enumerate(words[words.index("--only") + 1 :], start=7):
            (out / f"{number:02}-{state}.png").touch()

    shell = FakeShell(does=take)
    tasks.screenshots(replace(workplace(checkout)[0], shell=shell))
    names = {f"{state}.png" for state in tasks.SHOWN}
    assert {path.name for path in (kept / "dark").iterdir()} == names
    assert {path.name for path in (kept / "light").iterdir()} == names


def test_the_checks_come_in_order_and_the_tests_last(checkout: Environment) -> None:
    place, shell = workplace(checkout)
    tasks.test(place)
    assert programs(shell) == ["ruff", "ruff", "mypy", "lint-imports", "pytest"]


def test_the_first_failure_ends_the_task(checkout: Environment) -> None:
    place, shell = workplace(checkout)
    shell.fails.add("mypy")
    with pytest.raises(Stop):
        tasks.test(place)
    assert programs(shell)[-1] == "mypy"


def test_what_takes_long_is_left_out_of_the_quick_tests(checkout: Environment) -> None:
    place, shell = workplace(checkout, "-k", "seed")
    tasks.quick(place)
    (line,) = shell.lines
    assert line.endswith("-m not e2e and not whole and not bundle -k seed")


def test_the_bundle_is_built_and_then_tried(checkout: Environment) -> None:
    place, shell = workplace(checkout)
    tasks.bundle(place)
    build, try_it = shell.lines
    assert build.endswith("packaging/installers bundle")
    assert try_it.endswith("-m bundle tests/bundle")


@pytest.mark.parametrize(
    ("task", "step"),
    [
        ("packages", "packages"),
        ("licences", "licences"),
        ("deb", "deb"),
        ("release-check", "check"),
    ],
)
def test_each_thing_to_install_is_made_by_a_task(
    checkout: Environment, task: str, step: str
) -> None:
    place, shell = workplace(checkout)
    tasks.TASKS[task](place)
    (line,) = shell.lines
    assert line.endswith(f"python packaging/installers {step}")


def test_without_the_system_packages_nothing_is_run(checkout: Environment) -> None:
    place, shell = workplace(checkout, debian=True)
    with pytest.raises(Stop, match="apt-get install"):
        tasks.test(place)
    assert shell.lines == []


def test_every_target_of_the_makefile_is_a_task() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (line,) = [line for line in makefile.splitlines() if line.startswith("TARGETS")]
    assert set(line.split("=")[1].split()) == set(tasks.TASKS)


def test_every_translation_is_collected_from_all_sources_and_compiled(
    checkout: Environment,
) -> None:
    (checkout.root / "firered_desktop" / "ui").mkdir(parents=True)
    for name in ("b.py", "ui/a.py"):
        (checkout.root / "firered_desktop" / name).touch()
    (checkout.root / "resources" / "translations").mkdir()
    catalogue = checkout.root / "resources" / "translations" / "firered_zh_CN.ts"
    catalogue.touch()
    place, shell = workplace(checkout)
    tasks.translations(place)
    collect, compile_it = (line.split(maxsplit=1)[1] for line in shell.lines)
    assert collect.startswith("firered_desktop/b.py firered_desktop/ui/a.py ")
    assert collect.endswith(f"-locations none -no-obsolete -ts {catalogue}")
    assert compile_it == str(catalogue)


def test_the_lock_names_no_index_and_hashes_everything() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    pinned = [line for line in lock.splitlines() if line and not line.startswith((" ", "#"))]
    assert pinned
    assert all(line.endswith("\\") for line in pinned)
