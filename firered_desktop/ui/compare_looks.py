"""How a pair is looked at: the mode, its amount, the divider, what is held up."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.session.picture_difference import AMPLIFICATION
from firered_desktop.ui.compare_rooms import Axis
from firered_desktop.ui.compare_scene import Mode, Scene

if TYPE_CHECKING:
    from collections.abc import Mapping

TAP = 250  # milliseconds; a key that is let go sooner was tapped, and stays

AMOUNTS: Mapping[Mode, tuple[float, ...]] = {
    Mode.FADE: tuple(step / 20 for step in range(21)),  # the after's opacity
    Mode.DIFFERENCE: (1, 2, AMPLIFICATION, 8, 16, 32),  # times
    Mode.BLINK: (2, 2.5, 3, 3.5, 4),  # changes a second; quicker ones can do harm
}
"""What can be set in a mode, least first."""
USUAL_AMOUNTS: Mapping[Mode, float] = {
    Mode.FADE: 0.5,
    Mode.DIFFERENCE: AMPLIFICATION,
    Mode.BLINK: 3,
}


class Held(StrEnum):
    """What is seen while a key is held."""

    BEFORE = "before"
    BLINK = "blink"


class CompareLooks(QObject):
    """Changes `scene`. `changed` follows each wish, `mode_changed` (Mode) another mode.

    `amount_changed` follows another opacity, amplification or pace.
    """

    changed = Signal()
    mode_changed = Signal(object)
    amount_changed = Signal()

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._amounts = dict(USUAL_AMOUNTS)
        self._held_since: dict[Held, int] = {}
        self._kept_before = False

    @property
    def mode(self) -> Mode:
        """How a pair is shown."""
        return self._scene.mode

    @property
    def keeps_before(self) -> bool:
        """Whether the before stays up without a key being held."""
        return self._kept_before and self._scene.holding_before

    def take_over(self, former: CompareLooks) -> None:
        """Have the same mode and amounts as `former`, which is given up; nothing is held."""
        self._amounts = dict(former._amounts)
        self._scene.take_over(former._scene)
        self.mode_changed.emit(self.mode)
        self.amount_changed.emit()
        self.changed.emit()

    def set_mode(self, mode: Mode) -> None:
        """Show the pair in another way, at the same place."""
        self._let_go()
        if mode != self._scene.mode:
            self._scene.mode = mode
            self._scene.blink_shows_after = True
            self._settle()
            self.mode_changed.emit(mode)
            self.amount_changed.emit()

    def next_mode(self) -> None:
        """The mode after this one, the first after the last."""
        modes = list(Mode)
        self.set_mode(modes[(modes.index(self.mode) + 1) % len(modes)])

    def divide(self, axis: Axis) -> None:
        """Show both under a divider that runs this way."""
        self._scene.axis = axis
        self.set_mode(Mode.SPLIT)
        self._settle()

    def turn_divider(self) -> None:
        """Show both under a divider, and turn it where they are shown so already."""
        turned = Axis.LEVEL if self._scene.axis == Axis.UPRIGHT else Axis.UPRIGHT
        self.divide(turned if self.mode == Mode.SPLIT else self._scene.axis)

    def swap(self) -> None:
        """Let before and after change places."""
        self._scene.swapped = not self._scene.swapped
        self._settle()

    def relink(self) -> None:
        """Let both sides show the same place again."""
        self._scene.views.relink()
        self._settle()

    def amount(self, mode: Mode) -> float:
        """The opacity, the amplification or the pace that is set."""
        return self._amounts[mode]

    def set_amount(self, mode: Mode, amount: float) -> None:
        """Set the opacity, the amplification or the pace."""
        if self._amounts[mode] != amount:
            self._amounts[mode] = amount
            self._scene.opacity = self._amounts[Mode.FADE]
            self.changed.emit()
            self.amount_changed.emit()

    def step_amount(self, by: int) -> None:
        """More or less of what the mode has; nothing where it has none."""
        steps = AMOUNTS.get(self.mode)
        if steps:
            at = steps.index(self._amounts[self.mode])
            self.set_amount(self.mode, steps[min(max(at + by, 0), len(steps) - 1)])

    def hold(self, what: Held, held: bool, at: int = 0) -> None:
        """Show something while a key is down; `at` is when it went, in milliseconds.

        A tap on the key of the before keeps it up until the next one.
        """
        if held == (what in self._held_since):
            return
        if held:
            self._held_since[what] = at
        else:
            tapped = at - self._held_since.pop(what) < TAP
            if what == Held.BEFORE:
                self._kept_before = tapped and not self._kept_before
        self._show_held()
        self.changed.emit()  # whether it stays up is said, also where nothing else changes

    def let_go(self) -> None:
        """End what is held: the keys go elsewhere, and their release would reach somebody else."""
        if self._held_since:
            self._held_since.clear()
            self._show_held()

    def blink_once(self) -> None:
        """Show the other of the two."""
        self._scene.blink_shows_after = not self._scene.blink_shows_after
        self.changed.emit()

    def _let_go(self) -> None:
        self._held_since.clear()
        self._kept_before = False
        self._show_held()

    def _show_held(self) -> None:
        # A kept before goes away at the press already, not only at the release.
        before = (Held.BEFORE in self._held_since) != self._kept_before
        blinking = Held.BLINK in self._held_since
        if (before, blinking) != (self._scene.holding_before, self._scene.blinking):
            self._scene.holding_before, self._scene.blinking = before, blinking
            self._settle()

    def _settle(self) -> None:
        self._scene.settle()
        self.changed.emit()
