"""The tasks behind the Makefile's targets."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bootstrap import debian, environment
from bootstrap.environment import Environment
from bootstrap.machine import Machine, this_machine
from bootstrap.shell import Shell, Stop

INSTRUCTION = "Make the light warmer and soften the background"
# The states of the tour that README may show, each under its own name.
SHOWN = (
    *("naming-a-picture", "recipes", "several-at-once", "before-after", "loupe"),
    "history-judged",
)
# No line numbers and no texts of the past, so that a change of a catalogue shows words alone.
COLLECTING = ("-source-language", "en", "-locations", "none", "-no-obsolete")
NO_DISPLAY = (
    "There is no display here: the real window goes through the main job unseen, "
    "and a picture of each step is kept."
)


@dataclass(frozen=True, slots=True)
class Workplace:
    """A checkout on a machine, and the words typed after the task's name."""

    root: Path
    machine: Machine
    shell: Shell
    words: tuple[str, ...] = ()

    @property
    def environment(self) -> Environment:
        """The checkout's environment."""
        return Environment(self.root)

    def call(self, program: str, *arguments: str, **variables: str) -> None:
        """Run a program of the environment."""
        self.shell.run(self.environment.program(program), *arguments, **variables)


def set_up_to_run(place: Workplace) -> None:
    """Set up what the program needs."""
    needed = debian.needed_to_run(place.shell) if place.machine.debian else ()
    _set_up(place, needed, debian.NEEDS_RUN)


def set_up_to_test(place: Workplace) -> None:
    """Set up what the program and its tests need."""
    needed = debian.needed_to_test() if place.machine.debian else ()
    _set_up(place, needed, debian.NEEDS_TEST)


def set_up_to_bundle(place: Workplace) -> None:
    """Set up what building the bundle and trying it needs."""
    needed = debian.needed_to_bundle() if place.machine.debian else ()
    _set_up(place, needed, debian.NEEDS_BUNDLE)


def set_up_to_pack(place: Workplace) -> None:
    """Set up what the packages for Debian need, and their trial in a clean root."""
    needed = debian.needed_to_pack() if place.machine.debian else ()
    _set_up(place, needed, debian.NEEDS_PACK)


def _set_up(place: Workplace, needed: Sequence[str], in_words: str) -> None:
    if place.machine.debian:
        debian.see_to(debian.missing(needed, place.shell), place.shell, root=place.machine.root)
    elif place.machine.linux and not environment.is_ready(place.environment):
        print(debian.ELSEWHERE.format(needs=in_words), flush=True)
    environment.make_ready(place.environment, place.shell)


def run(place: Workplace) -> None:
    """Start the program on its demo service; without a display, drive it through the main job."""
    set_up_to_run(place)
    samples = sorted((place.root / "resources" / "samples").glob("*.jpg"))
    if place.machine.display:
        pictures = [str(sample) for sample in samples[:1]]
        place.call("firered-desktop", "--demo", *pictures, "--prompt", INSTRUCTION, *place.words)
        return
    print(NO_DISPLAY, flush=True)
    out = place.root / "build" / "tour"
    _tour(place, out)
    print(f"The screenshots are in {out}", flush=True)


def screenshots(place: Workplace) -> None:
    """Make the pictures of the window that README shows."""
    set_up_to_run(place)
    kept = place.root / "resources" / "screenshots"
    for theme in ("dark", "light"):
        out = place.root / "build" / "screenshots" / theme
        _tour(place, out, "--theme", theme, "--only", *SHOWN)
        shutil.rmtree(kept / theme, ignore_errors=True)
        (kept / theme).mkdir(parents=True)
        for picture in out.glob("*.png"):
            # Without its number, which changes with every state that is added before it.
            shutil.copy(picture, kept / theme / picture.name.partition("-")[2])


def _tour(place: Workplace, out: Path, *words: str) -> None:
    """Take a new set of pictures, so that none of an earlier set is left among them."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    place.call(
        "firered-desktop", "tour", "--out", str(out), *words, *place.words,
        QT_QPA_PLATFORM="offscreen",
    )  # fmt: skip


def test(place: Workplace) -> None:
    """Every check, then every test; of the large matrices a sample."""
    _check(place)
    _pytest(place, "-m", "not whole and not bundle")


def check_all(place: Workplace) -> None:
    """Every check and every test, the large matrices whole."""
    _check(place)
    _pytest(place, "-m", "not bundle")


def quick(place: Workplace) -> None:
    """The unit tests alone."""
    set_up_to_test(place)
    _pytest(place, "-m", "not e2e and not whole and not bundle")


def _check(place: Workplace) -> None:
    set_up_to_test(place)
    place.call("ruff", "check", ".")
    place.call("ruff", "format", "--check", ".")
    place.call("mypy")
    place.call("lint-imports")


def _pytest(place: Workplace, *arguments: str) -> None:
    # One process for each core: in one alone the tests take nearly twice the time.
    spread = ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")
    # Bytecode is kept also where the person keeps none: the tests start some hundred processes.
    variables = {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
    place.call("pytest", *spread, *arguments, *place.words, **variables)


def bundle(place: Workplace) -> None:
    """Build the bundle and try it."""
    set_up_to_bundle(place)
    _install(place, "bundle")
    _pytest(place, "-m", "bundle", "tests/bundle")


def _install(place: Workplace, step: str) -> None:
    """Make one of the things that people install."""
    place.call("python", "packaging/installers", step, *place.words)


def python_packages(place: Workplace) -> None:
    """Build the wheel and the sdist."""
    set_up_to_run(place)
    _install(place, "packages")


def licences(place: Workplace) -> None:
    """Write the notices and the bill of materials of what is locked."""
    set_up_to_run(place)
    _install(place, "licences")


def deb(place: Workplace) -> None:
    """Pack the bundle, which is there, for Debian and Ubuntu."""
    set_up_to_pack(place)
    _install(place, "deb")


def release_check(place: Workplace) -> None:
    """Look at all that a release must have, and try the packages in clean places."""
    set_up_to_pack(place)
    _install(place, "check")


def bench(place: Workplace) -> None:
    """Measure ours beside references."""
    set_up_to_run(place)
    variables = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(place.root / "packaging")}
    place.call("python", "-m", "tests.benchmarks", *place.words, **variables)


def samples(place: Workplace) -> None:
    """Render the sample photographs."""
    set_up_to_run(place)
    place.call("python", "packaging/samples/render.py", "--out", "resources/samples", *place.words)


def recipe_pictures(place: Workplace) -> None:
    """Render the before and the after of every recipe."""
    set_up_to_run(place)
    out = ("--out", "resources/recipes/pictures")
    place.call("python", "packaging/samples/render_recipes.py", *out, *place.words)


def translations(place: Workplace) -> None:
    """Collect the texts of the window into the translation files and compile these."""
    set_up_to_run(place)
    for catalogue in sorted((place.root / "resources" / "translations").glob("*.ts")):
        place.call("pyside6-lupdate", *texts_of(place.root), "-ts", str(catalogue))
        place.call("pyside6-lrelease", str(catalogue))


def texts_of(root: Path) -> tuple[str, ...]:
    """What to tell lupdate about the texts in `root`: every source, and how to list them."""
    sources = (path.relative_to(root) for path in (root / "firered_desktop").rglob("*.py"))
    return (*sorted(path.as_posix() for path in sources), *COLLECTING)


def lock(place: Workplace) -> None:
    """Resolve the dependencies for Linux, Windows and macOS into requirements.lock.

    Pins that still fit are kept; ``--upgrade`` renews them all.
    """
    here = place.environment
    # Not `make_ready`: what is locked now may not fit what the project asks for now.
    if not Path(here.program("uv")).exists():
        set_up_to_run(place)
    settings = environment.network_settings(here, place.shell)
    place.call(
        "uv", "pip", "compile", "pyproject.toml", "--group", "dev", "--all-extras", "--universal",
        "--python-version", "3.11", "--generate-hashes", "--custom-compile-command", "make lock",
        "--quiet", "--output-file", here.lock.name, *place.words, **settings,
    )  # fmt: skip


TASKS: dict[str, Callable[[Workplace], None]] = {
    "run": run,
    "test": test,
    "quick": quick,
    "check-all": check_all,
    "bench": bench,
    "setup": set_up_to_run,
    "screenshots": screenshots,
    "samples": samples,
    "recipe-pictures": recipe_pictures,
    "translations": translations,
    "lock": lock,
    "bundle": bundle,
    "packages": python_packages,
    "licences": licences,
    "deb": deb,
    "release-check": release_check,
}


def main(arguments: Sequence[str]) -> int:
    """Do the task that the first of `arguments` names; the others go to the tool behind it."""
    parser = argparse.ArgumentParser(prog="bootstrap", description=__doc__)
    parser.add_argument("task", choices=TASKS)
    task = parser.parse_args(arguments[:1]).task
    root = Path(__file__).resolve().parents[2]
    shell = Shell(root, os.environ)
    place = Workplace(root, this_machine(os.environ), shell, tuple(arguments[1:]))
    try:
        TASKS[task](place)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.status
    except KeyboardInterrupt:
        return 130
    return 0
