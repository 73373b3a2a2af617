"""What the compare view says of the pictures that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt

from firered_desktop.ui.compare_painting import Caption, caption_places
from firered_desktop.ui.compare_pair import Side
from firered_desktop.ui.compare_scene import Mode, Pane, Scene
from firered_desktop.ui.held_keys import HOLD_BEFORE
from firered_desktop.ui.mode_words import MODE_WORDS, mode_word
from firered_desktop.ui.shortcuts import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.ui.compare_looks import CompareLooks
    from firered_desktop.ui.view_geometry import Box


class CompareWords(QObject):
    """The captions over the pictures of `scene`, and all of it in one line for a screen reader."""

    def __init__(
        self,
        scene: Scene,
        looks: CompareLooks,
        keys: KeymapChoice,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._scene = scene
        self._looks = looks
        self._keys = keys
        self._names: Mapping[Side, str] = {}
        self.note = ""
        self.moves = True

    def set_names(self, names: Mapping[Side, str]) -> None:
        """Call sides otherwise than before and after."""
        self._names = names

    def names(self) -> dict[Side, str]:
        """What the two sides are called."""
        usual = {Side.BEFORE: self.tr("Before"), Side.AFTER: self.tr("After")}
        return {**usual, **self._names}

    def captions(self, area: QRect) -> list[Caption]:
        """The words over the pictures in `area`."""
        panes = self._scene.panes()
        captions = [
            Caption(self._name(pane), _rect(pane.clip), place)
            for pane, place in zip(panes, caption_places(self._scene), strict=False)
        ]
        low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
        return [*captions, Caption(self._hint() or self.note, area, low)]

    def description(self, percent: float) -> str:
        """What is seen, in one line; `percent` is the zoom."""
        seen = [mode_word(MODE_WORDS[self._scene.shown_mode].spoken)]
        captions = self.captions(QRect())
        seen += [caption.words for caption in captions if caption.words]
        seen.append(self.tr("zoom {percent}%").format(percent=round(percent)))
        if self._scene.are_apart:
            seen.append(self.tr("the sides are apart"))
        return " · ".join(seen)

    def _name(self, pane: Pane) -> str:
        if pane.side == Side.DIFFERENCE:
            return self._difference()
        name = self.names()[pane.side]
        if self._scene.shown_mode == Mode.FADE and pane.side == Side.AFTER:
            return f"{name} · {round(100 * pane.opacity)}%"
        return name

    def _difference(self) -> str:
        found = self._scene.pair.difference
        if found is None:
            return self.tr("Difference · measuring…")
        share = 100 * found.share
        figure = f"{share:.0f}" if share >= 1 or share == 0 else self.tr("less than 1")
        times = f"{found.amplification:g}"
        return self.tr("Difference, {times}× · {share}% changed").format(times=times, share=figure)

    def _hint(self) -> str:
        keys = self._keys.keymap.keys(HOLD_BEFORE)
        if self._looks.keeps_before and keys:
            return self.tr("Press {key} again to go back").format(key=shown(keys)[0])
        if self._scene.shown_mode == Mode.BLINK and not self.moves:
            return self.tr("Press Space for the other picture")
        return ""


def _rect(box: Box) -> QRect:
    return QRect(round(box.x), round(box.y), round(box.width), round(box.height))
