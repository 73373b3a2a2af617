"""Walks the states of the tour in a process of its own and tells what the rules find.

The scale of a screen is fixed when a program starts, so each has its own process. Themes and
sizes change under the window, as they do for a person.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from firered_desktop.tour.command import prepare
from firered_desktop.tour.guide import Guide, Manner
from firered_desktop.tour.route import SITTINGS
from firered_desktop.tour.stage import AT_ONCE, Stage
from firered_desktop.ui.appearance import Scheme
from tests.ui.audit import keyboard
from tests.ui.audit.rules import Size, audit

# What the pictures show is no matter here, and filters take the longer part of each edit.
SOON = replace(AT_ONCE, worked_area=60_000)
IN_HAND = ("dropping", "naming-a-picture")  # here the keys or the pointer are busy


@dataclass(frozen=True, slots=True)
class Auditor:
    """Looks at each state in `themes` and `sizes`, and prints a line for each finding.

    One theme alone is that in which the states are walked, except where a state has its own.
    """

    themes: Sequence[str]
    sizes: Sequence[Size]

    def look(self, name: str, front: QWidget, stage: Stage) -> None:
        """Audit one state, and leave the window as it was."""
        for theme in self.themes:
            if len(self.themes) > 1:
                stage.program.appearance.choose(Scheme(theme))
            for size in self.sizes:
                stage.window.resize(*size)
                _let_it_settle(front)
                for rule, fault in audit(front, stage.program.appearance.tokens(), size):
                    _tell(state=name, theme=theme, size=size, rule=rule, fault=fault)
        if name not in IN_HAND and front.isActiveWindow():
            for fault in keyboard.faults(front):
                _tell(state=name, theme=theme, size=size, rule="keyboard", fault=fault)
        _tell(state=name)
        stage.program.appearance.choose(Scheme(stage.program.session.preferences.theme))
        stage.window.resize(*self.sizes[0])


def _let_it_settle(front: QWidget) -> None:
    """Lay everything out, and paint it once; some of it is laid out again by that."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QCoreApplication.sendPostedEvents()
        front.grab()


def _tell(**what: object) -> None:
    print(json.dumps(what, ensure_ascii=False), flush=True)  # noqa: T201 - read by the test


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", default="en")
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--themes", nargs="+", default=["dark"])
    parser.add_argument("--sizes", nargs="+", default=["1366x768"])
    parser.add_argument("--only", nargs="+", default=())
    asked = parser.parse_args()
    sizes = [(int(width), int(height)) for width, height in (s.split("x") for s in asked.sizes)]
    auditor = Auditor(asked.themes, sizes)
    manner = Manner(asked.language, asked.themes[0], sizes[0], SOON)
    Guide(prepare(sizes[0], asked.scale), manner, auditor.look, asked.only).lead(SITTINGS)


if __name__ == "__main__":
    main()
