"""Where comparing is led from: the held keys, the menus of results, the full view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from firered_desktop.ui.compare_keys import CompareKeys
from firered_desktop.ui.compare_rooms import Axis
from firered_desktop.ui.compare_scene import Mode
from firered_desktop.ui.comparing_menu import ComparingMenu
from firered_desktop.ui.main_window import MainWindow, Page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from firered_desktop.core.job import Job
    from firered_desktop.session.comparison import Comparison, OneResult
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.ui.compare_view import CompareView
    from firered_desktop.ui.result_panel import ResultPanel


class ComparingDesk(QObject):
    """Connects them, with `keys` as those in force.

    `looked` when the result is to be seen, whatever was before.
    """

    looked = Signal()

    def __init__(
        self,
        comparison: Comparison,
        result: ResultPanel,
        window: MainWindow,
        keys: KeymapChoice,
    ) -> None:
        super().__init__(window)
        self._comparison = comparison
        self._window = window
        self._keys = keys
        self._compare = compare = result.compare
        full_view = window.full_view
        for widget in (window, result.strip, result.results.strip):
            self.hold_keys_over(widget)
        self.menu = ComparingMenu(window, lambda: comparison.reference)
        self.menu.look_wished.connect(self._look_at)
        self.menu.compare_wished.connect(self._compare_with)
        result.results.menu_wished.connect(self.menu.open_for)
        result.alone_wished.connect(partial(full_view.show, True))
        compare.overlay.leave_wished.connect(partial(full_view.show, False))
        full_view.changed.connect(result.show_alone)

    def hold_keys_over(self, widget: QWidget) -> None:
        """Have `widget` know the held keys; in a list they come before its search by letters."""
        compare = self._compare
        CompareKeys(widget, compare, compare.looks, compare.loupe, self._keys)

    def _look_at(self, job: Job, image: int) -> None:
        self.looked.emit()
        self._comparison.show(job, image)
        self._window.show_page(Page.COMPOSE)

    def _compare_with(self, one: OneResult | None) -> None:
        self.looked.emit()
        self._comparison.compare_with(one)
        self._window.show_page(Page.COMPOSE)


def comparing_wishes(
    comparison: Comparison, compare: CompareView
) -> Mapping[str, Callable[[], object]]:
    """What the entries of the menus that compare do."""
    looks, lens = compare.looks, compare.lens
    return {
        "fit": lens.fit,
        "actual": lens.actual_size,
        "zoom": lens.toggle,
        "larger": lens.zoom_in,
        "smaller": lens.zoom_out,
        "split": partial(looks.divide, Axis.UPRIGHT),
        "level": partial(looks.divide, Axis.LEVEL),
        "side": partial(looks.set_mode, Mode.SIDE_BY_SIDE),
        "before": partial(looks.set_mode, Mode.BEFORE),
        "after": partial(looks.set_mode, Mode.AFTER),
        "difference": partial(looks.set_mode, Mode.DIFFERENCE),
        "fade": partial(looks.set_mode, Mode.FADE),
        "blink": partial(looks.set_mode, Mode.BLINK),
        "mode": looks.next_mode,
        "more": partial(looks.step_amount, 1),
        "less": partial(looks.step_amount, -1),
        "swap": looks.swap,
        "link": looks.relink,
        "previous": partial(comparison.step, -1),
        "next": partial(comparison.step, 1),
        "reference": lambda: comparison.compare_with(comparison.looked_at),
        "photograph": partial(comparison.compare_with, None),
    }
