from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal

from firered_desktop.session.step_order import StepOrder


class FakeSteps(QObject):
    """Steps with a name each; those that `most` is exceeded by are forgotten."""

    changed = Signal()

    def __init__(self, most: int = 9) -> None:
        super().__init__()
        self._most = most
        self.back: list[str] = []
        self.forth: list[str] = []

    @property
    def depth(self) -> tuple[int, int]:
        return len(self.back), len(self.forth)

    def do(self, name: str) -> None:
        self.back = [*self.back, name][-self._most :]
        self.forth.clear()
        self.changed.emit()

    def drop(self) -> None:
        self.back.pop()
        self.changed.emit()

    def undo(self) -> None:
        self.forth.append(self.back.pop())
        self.changed.emit()

    def redo(self) -> None:
        self.back.append(self.forth.pop())
        self.changed.emit()


class Two:
    """Two kinds of steps in one order."""

    def __init__(self, most: int = 9) -> None:
        self.a, self.b = FakeSteps(most), FakeSteps(most)
        self.order = StepOrder({"a": self.a, "b": self.b})
        self.a.changed.connect(lambda: self.order.watch("a"))
        self.b.changed.connect(lambda: self.order.watch("b"))


@pytest.fixture
def two(qapp: object) -> Two:
    return Two()


def test_the_latest_step_of_any_kind_is_taken_back_first(two: Two) -> None:
    two.a.do("a1")
    two.b.do("b1")
    two.a.do("a2")
    two.order.undo("a", "b")
    assert (two.a.back, two.b.back) == (["a1"], ["b1"])
    two.order.undo("a", "b")
    assert (two.a.back, two.b.back) == (["a1"], [])
    two.order.redo("a", "b")
    assert (two.a.forth, two.b.back) == (["a2"], ["b1"])
    two.order.redo("a", "b")
    assert two.order.last("a", "b") == "a"
    assert two.order.next("a", "b") is None


def test_a_kind_that_is_not_seen_rests(two: Two) -> None:
    two.b.do("b1")
    two.a.do("a1")
    assert two.order.last("b") == "b"
    two.order.undo("b")
    assert (two.a.back, two.b.back) == (["a1"], [])
    two.order.undo("b")
    assert two.a.back == ["a1"]
    assert (two.order.next("b"), two.order.next("a")) == ("b", None)


def test_what_is_taken_back_elsewhere_is_known(two: Two) -> None:
    two.a.do("a1")
    two.b.do("b1")
    two.a.undo()
    two.order.undo("a", "b")
    assert (two.a.back, two.b.back) == ([], [])
    two.order.redo("a", "b")
    assert two.b.back == ["b1"]


def test_a_new_step_ends_what_of_its_kind_could_be_made_again(two: Two) -> None:
    two.a.do("a1")
    two.b.do("b1")
    two.order.undo("a", "b")
    two.order.undo("a", "b")
    two.a.do("a2")
    assert two.order.next("a", "b") == "b"


def test_a_step_that_was_none_after_all_leaves_the_order(two: Two) -> None:
    two.b.do("b1")
    two.a.do("a1")
    two.a.drop()
    assert two.order.last("a", "b") == "b"


def test_when_the_oldest_is_forgotten_the_others_keep_their_order(qapp: object) -> None:
    two = Two(most=2)
    for name in ("a1", "a2"):
        two.a.do(name)
    two.b.do("b1")
    two.a.do("a3")
    assert two.order.last("a", "b") == "a"
    two.order.undo("a", "b")
    two.order.undo("a", "b")
    two.order.undo("a", "b")
    assert (two.a.depth, two.b.depth) == ((0, 2), (0, 1))
