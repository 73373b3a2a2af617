from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from firered_desktop.session import answering
from firered_desktop.session.answering import LONGEST_TURN, keep_answering


class Ring:
    """It holds itself, so that only who looks for such things finds that nobody else does."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def kept(qapp: QGuiApplication) -> Iterator[QGuiApplication]:
    """The application, which is as it was afterwards."""
    former, threshold = sys.getswitchinterval(), gc.get_threshold()
    keep_answering(qapp)
    assert gc.isenabled()
    yield qapp
    gc.enable()
    qapp.applicationStateChanged.disconnect(answering._tidy_up)
    gc.set_threshold(*threshold)
    sys.setswitchinterval(former)


def test_threads_let_the_window_go_on_much_sooner_than_usual(kept: QGuiApplication) -> None:
    assert sys.getswitchinterval() == pytest.approx(LONGEST_TURN)
    assert LONGEST_TURN < 0.016 / 16  # of a frame


def test_all_is_looked_through_when_the_person_turns_to_another_program(
    kept: QGuiApplication,
) -> None:
    gc.collect()
    gc.disable()  # else it may be found by chance
    ring = ref(Ring())
    kept.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert ring() is not None
    kept.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert ring() is None
