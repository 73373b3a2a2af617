"""Whether anything may move: the one place that is asked before something is animated."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QStyle

LONGEST = 150  # milliseconds
_ALL = Qt.UIEffect.UI_General  # whether menus and tooltips fade and slide


class Movement(StrEnum):
    """What a person may choose."""

    SYSTEM = "system"
    NONE = "none"


class Motion(QObject):
    """Follows the choice of the person, then the system of `application`."""

    def __init__(self, application: QApplication, movement: Movement = Movement.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._system_moves = application.isEffectEnabled(_ALL)
        self._movement = movement
        self.choose(movement)

    @property
    def wanted(self) -> bool:
        """Whether things may move."""
        if self._movement is Movement.NONE:
            return False
        # The style answers with the time that the system has for such things: 0 where it has none.
        style, hint = self._application.style(), QStyle.StyleHint.SH_Widget_Animation_Duration
        return style.styleHint(hint) > 0

    def duration(self, wished: int) -> int:
        """How many milliseconds a change may take for which `wished` would be right."""
        return min(wished, LONGEST) if self.wanted else 0

    def choose(self, movement: Movement) -> None:
        """Move as `movement` says from now on."""
        self._movement = movement
        moves = self._system_moves and movement is Movement.SYSTEM
        self._application.setEffectEnabled(_ALL, moves)
