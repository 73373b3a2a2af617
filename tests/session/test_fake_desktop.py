from __future__ import annotations

from collections.abc import Callable

import pytest

from firered_desktop.core.desktop_signs import WorkInHand
from tests.contract.desktop_contract import DesktopContract
from tests.session.fake_desktop import FakeDesktop


class Onlooker:
    """Sees the fake, which is never late."""

    def __init__(self) -> None:
        self.signs = FakeDesktop()

    @property
    def seen(self) -> list[tuple[str, str]]:
        shown = self.signs.shown
        return [] if shown is None else [(shown.title, shown.body)]

    @property
    def work(self) -> WorkInHand | None:
        return self.signs.work

    def until(self, condition: Callable[[], bool]) -> None:
        assert condition()

    def click(self, token: str = "") -> None:
        self.signs.click(token)

    def dismiss(self) -> None:
        self.signs.dismiss()


class TestFakeDesktop(DesktopContract):
    @pytest.fixture
    def viewer(self) -> Onlooker:
        return Onlooker()
