"""The real program read and worked from outside, over AT-SPI, as a screen reader does it."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from firered_desktop.core.ports import CancelToken
from tests.e2e.at_spi import GoneError, Node, Reader
from tests.e2e.bare_desktop import bare_desktop

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's way to tell"),
]

TOP = Path(__file__).parents[2]
LANDSCAPE = TOP / "resources" / "samples" / "landscape.jpg"
COMPOSING = {
    "Picture 1": "push button",
    "Picture 2": "push button",
    "Picture 3": "push button",
    "Add pictures": "push button",
    "Instruction": "text",
    "Recipes": "push button",
    "Image size": "combo box",
    "Number of images": "panel",
    "Run edit": "push button",
    "Compare": "canvas",
    "Recent edits": "list",
    "Compose view": "radio button",
    "History view": "radio button",
    "Settings": "push button",
}
SIDES = {"Width": "spin box", "Height": "spin box"}  # shown for a size of one's own
FOLDED = {
    "What to avoid": "text",
    "Model": "combo box",
    "Acceleration": "combo box",
    "Output format": "combo box",
    "Inference steps": "spin box",
    "Guidance scale": "spin box",
    "Seed": "spin box",
    "Safety checker": "check box",
    "Keep nothing at fal (sync mode)": "check box",
}
STOPS = {*COMPOSING.values(), *FOLDED.values(), "list item", "slider"}
STOPS |= {"button menu", "label"}  # words of a label can be selected and copied
PATIENCE = 20.0  # seconds; what takes longer hangs
PULSE = 0.1  # seconds between looks


class Outside:
    """The program on a bare desktop, seen from there."""

    def __init__(self, reader: Reader, program: subprocess.Popen[bytes]) -> None:
        self._reader = reader
        self._program = program
        self._token = CancelToken()

    def told(self, window: str = "FireRed Desktop") -> list[Node]:
        """All that `window` tells, after a check of what holds whatever is shown."""
        nodes = self._look(window)
        assert [str(node) for node in nodes if node.focusable and not node.name] == []
        stops = [str(node) for node in nodes if node.focusable and node.role not in STOPS]
        assert stops == []
        names = Counter(node.name for node in shown(nodes) if node.role != "list item")
        assert {name for name, count in names.items() if count > 1 and name} == set()
        return nodes

    def find(self, name: str, window: str = "FireRed Desktop", described: str = "") -> Node:
        """The thing that shows under `name`, waiting for it and for a word of its description."""
        for _ in range(round(PATIENCE / PULSE)):
            found = [node for node in shown(self._look(window)) if node.name == name]
            if len(found) == 1 and described in found[0].description:
                return found[0]
            self._token.sleep(PULSE)
        pytest.fail(f"nothing came to show as {name}")

    def items(self, name: str) -> list[str]:
        """What stands in the list that shows under `name`."""
        nodes = self._reader.inside(self.find(name))
        return [node.name for node in nodes if node.role == "list item"]

    def gone(self, name: str) -> None:
        """Wait until nothing shows under `name`."""
        for _ in range(round(PATIENCE / PULSE)):
            if name not in {node.name for node in shown(self._look())}:
                return
            self._token.sleep(PULSE)
        pytest.fail(f"{name} did not go")

    def act(self, name: str, action: str = "Press", window: str = "FireRed Desktop") -> None:
        """Do what a person does through the screen reader."""
        self._reader.act(self.find(name, window), action)

    def press(self, node: Node) -> None:
        """Press what was found before."""
        self._reader.act(node, "Press")

    def _look(self, window: str = "FireRed Desktop") -> list[Node]:
        for _ in range(round(PATIENCE / PULSE)):
            assert self._program.poll() is None, "the program ended"
            try:
                for each in self._reader.windows():
                    if each.name == window:
                        return list(self._reader.inside(each))
            except GoneError:
                pass  # it went while it was read
            self._token.sleep(PULSE)
        pytest.fail(f"there is no window {window}")


def shown(nodes: list[Node]) -> list[Node]:
    return [node for node in nodes if node.showing]


def roles(nodes: list[Node], names: dict[str, str]) -> dict[str, str]:
    return {node.name: node.role for node in nodes if node.name in names and node.identifier}


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[Outside]:
    """The program with one picture, on its demo service."""
    with ExitStack() as stack:
        desktop = stack.enter_context(bare_desktop(tmp_path / "run"))
        command = [sys.executable, "-m", "firered_desktop", "--demo", str(LANDSCAPE)]
        program = subprocess.Popen(
            [*command, "--library", str(tmp_path / "library"), "--prompt", "a warm sunset"],
            cwd=TOP,
            env=desktop.environment(),
        )
        stack.callback(program.wait)
        stack.callback(program.terminate)
        yield Outside(stack.enter_context(Reader(desktop.bus)), program)


def test_every_name_of_the_design_is_read_with_its_role(outside: Outside) -> None:
    outside.find("Run edit")
    nodes = outside.told()
    assert roles(shown(nodes), COMPOSING) == COMPOSING
    assert roles(nodes, FOLDED | SIDES) == FOLDED | SIDES
    identifiers = {node.name: node.identifier for node in nodes if node.name in COMPOSING | FOLDED}
    assert identifiers == {name: name for name in COMPOSING | FOLDED}
    outside.act("More settings")
    outside.find("Model")
    assert roles(shown(outside.told()), FOLDED) == FOLDED


def test_an_edit_is_run_cancelled_run_again_and_found_through_a_screen_reader(
    outside: Outside,
) -> None:
    outside.find("Picture 1", described="2400×1600")
    outside.act("Run edit")
    cancel = outside.find("Cancel")
    assert "a warm sunset" in cancel.description
    outside.press(cancel)  # before all is read: the edit does not wait for the reader
    outside.gone("Cancel")
    outside.act("Run edit")
    outside.find("Cancel")
    outside.told()
    outside.gone("Cancel")
    for name in ("Save as", "Copy result", "Use as picture", "Use these settings"):
        assert outside.find(name).role == "push button"
    outside.told()
    outside.act("History view", "Toggle")
    outside.find("Search history")
    outside.told()
    edits = outside.items("History")
    assert len(edits) == 2
    assert all("a warm sunset" in edit for edit in edits)


def test_the_settings_are_opened_and_read_through_a_screen_reader(outside: Outside) -> None:
    outside.find("Run edit")
    outside.act("Settings")
    window = "Settings – FireRed Desktop"
    named = {node.name: node.role for node in shown(outside.told(window)) if node.focusable}
    assert named["Language"] == "combo box"
    assert named["Edits at a time"] == "spin box"
    outside.act("Close", window=window)
