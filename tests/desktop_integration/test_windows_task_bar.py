from __future__ import annotations

import sys

import pytest

from firered_desktop.core.desktop_signs import WorkInHand
from firered_desktop.desktop_integration.windows_task_bar import (
    WHOLE,
    BarState,
    Guid,
    WindowsTaskBar,
    open_task_bar,
)

WINDOW = 7


class FakeBar:
    """A task bar that notes what it is told, unless it `fails`."""

    def __init__(self) -> None:
        self.told: list[tuple[int, ...]] = []
        self.fails = False

    def set_state(self, window: int, state: BarState) -> None:
        if self.fails:
            raise OSError("no task bar")
        self.told.append((window, state))

    def set_value(self, window: int, done: int, whole: int) -> None:
        self.told.append((window, done, whole))


def test_work_is_unknown_then_a_share_and_then_gone() -> None:
    bar = FakeBar()
    shown = WindowsTaskBar(lambda: bar)
    for work in (WorkInHand(1, None), WorkInHand(3, 0.25), None):
        shown.show(WINDOW, work)
    assert bar.told == [
        (WINDOW, BarState.INDETERMINATE),
        (WINDOW, BarState.NORMAL),
        (WINDOW, WHOLE // 4, WHOLE),
        (WINDOW, BarState.NONE),
    ]


def test_it_is_not_opened_before_there_is_something_to_show() -> None:
    opened: list[FakeBar] = []

    def open_bar() -> FakeBar:
        opened.append(FakeBar())
        return opened[-1]

    shown = WindowsTaskBar(open_bar)
    shown.show(WINDOW, None)
    assert opened == []
    shown.show(WINDOW, WorkInHand(1, None))
    shown.show(WINDOW, WorkInHand(2, None))
    assert len(opened) == 1


def test_a_system_that_refuses_is_asked_no_more() -> None:
    bar = FakeBar()
    bar.fails = True
    shown = WindowsTaskBar(lambda: bar)
    shown.show(WINDOW, WorkInHand(1, None))
    bar.fails = False
    shown.show(WINDOW, WorkInHand(1, None))
    assert bar.told == []


@pytest.mark.skipif(sys.platform == "win32", reason="there it is")
def test_another_system_has_none_of_this_kind() -> None:
    with pytest.raises(OSError, match=sys.platform):
        open_task_bar()


def test_identifiers_lie_in_memory_as_windows_wants_them() -> None:
    guid = Guid.of("56fdf344-fd6d-11d0-958a-006097c9a090")
    assert (guid.data1, guid.data2, guid.data3) == (0x56FDF344, 0xFD6D, 0x11D0)
    assert bytes(guid.data4).hex() == "958a006097c9a090"
