"""Services and a library for commands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from firered_desktop.store.library import SqliteLibrary
from tests.services.conftest import services

__all__ = ["library", "services"]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        yield opened
