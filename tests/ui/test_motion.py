"""Nothing moves where the person or the system does not want it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from firered_desktop.ui.motion import LONGEST, Motion, Movement

EFFECTS = Qt.UIEffect.UI_General


class System(QProxyStyle):
    """A style of a system that gives motion `time` milliseconds."""

    def __init__(self, time: int) -> None:
        super().__init__("Fusion")
        self._time = time

    def styleHint(  # noqa: N802 - Qt's name
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return self._time
        return super().styleHint(hint, option, widget, returned)


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    had = qapp.isEffectEnabled(EFFECTS)
    qapp.setEffectEnabled(EFFECTS, True)
    yield qapp
    qapp.setEffectEnabled(EFFECTS, had)
    qapp.setStyle("Fusion")


def test_a_change_takes_what_is_right_for_it_but_never_long(application: QApplication) -> None:
    application.setStyle(System(200))
    motion = Motion(application)
    assert motion.wanted
    assert (motion.duration(100), motion.duration(400)) == (100, LONGEST)


def test_where_the_system_wants_no_motion_nothing_moves(application: QApplication) -> None:
    application.setStyle(System(0))
    motion = Motion(application)
    assert not motion.wanted
    assert motion.duration(100) == 0


def test_the_person_can_want_none_and_menus_stop_fading_too(application: QApplication) -> None:
    application.setStyle(System(200))
    motion = Motion(application, Movement.NONE)
    assert motion.duration(100) == 0
    assert not application.isEffectEnabled(EFFECTS)
    motion.choose(Movement.SYSTEM)
    assert motion.wanted
    assert application.isEffectEnabled(EFFECTS)
