"""The real program on a bare desktop, which shows what it tells outside of its window."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from firered_desktop.core.desktop_signs import WorkInHand
from tests.desktop_integration.desktop_service import DesktopService
from tests.e2e.at_spi import GoneError, Node, Reader
from tests.e2e.bare_desktop import bare_desktop

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform != "linux", reason="Linux's desktops have the bus"),
]

TOP = Path(__file__).parents[2]
LANDSCAPE = TOP / "resources" / "samples" / "landscape.jpg"
ACTIVE = 1  # AT-SPI's number of the state of the window that has the keyboard


@dataclass
class Outside:
    """The program in its window, and the desktop around it."""

    reader: Reader
    desktop: DesktopService

    def shown(self) -> dict[str, Node]:
        """What shows in the window, and the window itself, by name."""
        try:
            (window,) = self.reader.windows()
            nodes = list(self.reader.inside(window))
        except (GoneError, ValueError):
            return {}  # it is not there yet, or something went while it was read
        return {node.name: node for node in [*nodes, window] if node.showing}

    def see(self, name: str, described: str = "") -> None:
        """Wait until there is something of this name, with a word of its description."""

        def is_seen() -> bool:
            node = self.shown().get(name)
            return node is not None and described in node.description

        self.desktop.until(is_seen)

    def act(self, name: str, action: str) -> None:
        """Do what a person does in the window."""
        self.see(name)
        self.reader.act(self.shown()[name], action)

    @property
    def is_in_front(self) -> bool:
        """Whether the window has the keyboard."""
        window = self.shown().get("FireRed Desktop")
        return window is not None and ACTIVE in window.states


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Outside]:
    """The program with one picture, on its demo service, behind whatever a person looks at."""
    with ExitStack() as stack:
        bare = stack.enter_context(bare_desktop(tmp_path / "run"))
        desktop = stack.enter_context(DesktopService(bare.bus))
        command = [sys.executable, "-m", "firered_desktop", "--demo", str(LANDSCAPE)]
        program = subprocess.Popen(
            [*command, "--library", str(tmp_path / "library"), "--prompt", "a warm sunset"],
            cwd=TOP,
            env=bare.environment(),
        )
        stack.callback(program.wait)
        stack.callback(program.terminate)
        yield Outside(stack.enter_context(Reader(bare.bus)), desktop)


def test_an_edit_that_ends_behind_other_windows_is_told_and_a_click_brings_it_to_the_front(
    outside: Outside,
) -> None:
    outside.see("Picture 1", described="2400×1600")
    assert not outside.is_in_front
    outside.act("Run edit", "Press")
    outside.desktop.until(lambda: outside.desktop.work == WorkInHand(1, None))
    outside.act("History view", "Toggle")
    outside.desktop.until(lambda: bool(outside.desktop.seen))
    assert outside.desktop.seen == [("Edit finished", "Compare before and after.")]
    assert outside.desktop.work is None
    outside.desktop.click(token="a token")
    outside.desktop.until(lambda: outside.is_in_front)
    outside.see("Save as")
    assert "Search history" not in outside.shown()
