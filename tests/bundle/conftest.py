"""The bundle in a temporary profile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from installers.bundle import bundle_folder
from tests.e2e.program import TOP, Program


@pytest.fixture
def folder() -> Path:
    """The bundle itself."""
    folder = bundle_folder(TOP)
    assert folder.is_dir(), "make bundle builds it"
    return folder


@pytest.fixture
def bundle(folder: Path, tmp_path: Path) -> Iterator[Program]:
    """Its program, with no Python of the system on the path."""
    nothing = tmp_path / "no programs"
    variables = {"PATH": str(nothing), "PYTHONPATH": "", "QT_QPA_PLATFORM": "offscreen"}
    program = Program(tmp_path / "home", variables, command=(str(folder / folder.name),))
    yield program
    program.close()
