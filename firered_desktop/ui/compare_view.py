"""The compare view: before and after under one zoom, with a divider that can be dragged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from firered_desktop.session.mip_levels import Levels, mip_levels
from firered_desktop.ui.compare_hands import CompareHands
from firered_desktop.ui.compare_lens import CompareLens
from firered_desktop.ui.compare_message import CompareMessage
from firered_desktop.ui.compare_painting import Caption, ScenePainter, caption_places
from firered_desktop.ui.compare_pair import Pair, Side
from firered_desktop.ui.compare_scene import Mode, Scene
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import small_font
from firered_desktop.ui.view_geometry import Box, Extent

__all__ = ["CompareView", "Mode"]

_SMALLEST = QSize(240, 160)


class CompareView(QWidget):
    """Shows a pair of pictures, or says why there is none.

    `lens` zooms and pans. Signals: `mode_changed` (Mode) when another way of showing was set,
    `view_changed` when zoom, place or divider moved.
    """

    mode_changed = Signal(object)
    view_changed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self.lens = CompareLens(self._scene, self)
        self._hands = CompareHands(self, self._scene, self.lens)
        self._message = CompareMessage(icons, self)
        self._note = ""
        self._is_blank = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(_SMALLEST)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.lens.changed.connect(self._moved)
        self._hands.changed.connect(self._moved)
        self._hands.holding_before.connect(self.hold_before)
        self._rename()

    @property
    def mode(self) -> Mode:
        """How a pair is shown."""
        return self._scene.mode

    @property
    def changed_share(self) -> float | None:
        """How much of the picture changed, 0 to 1; None until the difference was looked at."""
        return self._scene.pair.changed_share

    def show_pair(
        self,
        before: QImage | Levels | None,
        after: QImage | Levels | None,
        *,
        keep_view: bool = False,
    ) -> None:
        """Show these pictures; `keep_view` stays at the same place and zoom.

        Pass levels (`session.mip_levels`, made off the GUI thread) for large pictures. One
        picture alone is shown alone; none is the empty state.
        """
        pair = Pair(_levels(before), _levels(after))
        if pair.is_empty:
            self.show_empty()
            return
        self._is_blank = False
        self._scene.set_pair(pair, keep_view=keep_view)
        self._message.hide()
        self._moved()

    def show_empty(self) -> None:
        """Teach what comes here."""
        self._is_blank = True
        self._say(
            "picture",
            self.tr("The result appears here beside your picture."),
            self.tr("Add a picture, write what should change, and run the edit."),
        )

    def show_loading(self) -> None:
        """Say that pictures are on their way."""
        self._say("clock", self.tr("Loading the pictures…"))

    def show_failed(
        self, sentence: str, remedy: str = "", actions: Sequence[QAbstractButton] = ()
    ) -> None:
        """Say what went wrong and offer `actions`, which become this widget's."""
        self._say("error", sentence, remedy, actions, tint=Tint.ERROR)

    def set_note(self, words: str) -> None:
        """Write `words` on a pill at the lower edge of the pictures; nothing for none."""
        self._note = words
        self.update()

    def set_mode(self, mode: Mode) -> None:
        """Show the pair in another way, at the same place."""
        if mode == self._scene.mode:
            return
        self._scene.mode = mode
        self._scene.settle()
        self._moved()
        self.mode_changed.emit(mode)

    def hold_before(self, held: bool) -> None:
        """Hold up the before while `held`, whatever the mode is."""
        self._scene.holding_before = held
        self._scene.settle()
        self._moved()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(800, 520)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        scene = ScenePainter(painter, self.palette(), self.devicePixelRatioF())
        scene.panes(self._scene, self.rect())
        if not self._scene.pair.is_empty:
            if self._scene.shown_mode == Mode.SPLIT:
                x, height = self._scene.divider_x(), self.height()
                scene.divider(x, height, focused=self._hands.came_by_key)
            painter.setFont(small_font(self.font()))
            for caption in self._captions():
                scene.caption(caption, QFontMetrics(painter.font()))
        if self._hands.came_by_key:
            scene.focus_frame(self.rect())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._measure()
        self._message.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DevicePixelRatioChange:
            self._measure()
        if kind in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.PaletteChange):
            self._message.draw_icon()
        if kind == QEvent.Type.LanguageChange:
            self._rename()
        return super().event(event)

    def _rename(self) -> None:
        set_name(self, "Compare", self.tr("Compare"))
        if self._is_blank:
            self.show_empty()
        self._describe()

    def _measure(self) -> None:
        self._scene.set_room(Extent(self.width(), self.height()), self.devicePixelRatioF())
        self.lens.resize(self.width(), self.height())

    def _moved(self) -> None:
        self.update()
        self._describe()
        self.view_changed.emit()

    def _say(
        self,
        icon: str,
        sentence: str,
        remedy: str = "",
        actions: Sequence[QAbstractButton] = (),
        *,
        tint: Tint = Tint.QUIET,
    ) -> None:
        self._scene.set_pair(Pair(), keep_view=True)
        self._message.say(icon, sentence, remedy, actions, tint=tint)
        self._moved()

    def _describe(self) -> None:
        """Tell a screen reader what is seen."""
        if self._scene.pair.is_empty:
            self.setAccessibleDescription(self._message.words())
            return
        seen = " · ".join(caption.words for caption in self._captions() if caption.words)
        zoom = self.tr("zoom {percent} %").format(percent=round(self.lens.percent))
        self.setAccessibleDescription(f"{seen} · {zoom}")

    def _captions(self) -> list[Caption]:
        captions = [
            Caption(self._name(pane.side), _rect(pane.clip), place)
            for pane, place in zip(self._scene.panes(), caption_places(self._scene), strict=False)
        ]
        return [*captions, Caption(self._note, self.rect(), Qt.AlignmentFlag.AlignBottom)]

    def _name(self, side: Side) -> str:
        if side == Side.DIFFERENCE:
            share = 100 * (self.changed_share or 0.0)
            figure = f"{share:.0f}" if share >= 1 or share == 0 else self.tr("less than 1")
            return self.tr("Difference · {share} % changed").format(share=figure)
        return self.tr("Before") if side == Side.BEFORE else self.tr("After")


def _levels(picture: QImage | Levels | None) -> Levels:
    return mip_levels(picture) if isinstance(picture, QImage) else picture or ()


def _rect(box: Box) -> QRect:
    return QRect(round(box.x), round(box.y), round(box.width), round(box.height))
