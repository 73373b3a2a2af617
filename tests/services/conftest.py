"""Services as a command has them, in the test's own profile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from firered_desktop.outbox.surroundings import Patience
from firered_desktop.services import Choice, Services

NOW = Patience(connect=0.0, silence=0.0, search=0.0)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    opened = Services(Choice(library=tmp_path / "library", patience=NOW))
    yield opened
    opened.close()


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Services]:
    opened = Services(Choice(demo=True, library=tmp_path / "demo", patience=NOW))
    yield opened
    opened.close()
