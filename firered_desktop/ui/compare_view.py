"""The compare view: before and after under one zoom, in seven ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from firered_desktop.session.mip_levels import Levels, mip_levels
from firered_desktop.ui.blinking import Blinking
from firered_desktop.ui.compare_hands import CompareHands
from firered_desktop.ui.compare_keys import CompareKeys
from firered_desktop.ui.compare_lens import CompareLens
from firered_desktop.ui.compare_looks import CompareLooks
from firered_desktop.ui.compare_loupe import CompareLoupe
from firered_desktop.ui.compare_message import CompareMessage
from firered_desktop.ui.compare_overlay import CompareOverlay
from firered_desktop.ui.compare_painting import ScenePainter
from firered_desktop.ui.compare_pair import Pair, Side
from firered_desktop.ui.compare_rooms import Axis
from firered_desktop.ui.compare_scene import Mode, Scene
from firered_desktop.ui.compare_typing import CompareTyping
from firered_desktop.ui.compare_words import CompareWords
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, small_font
from firered_desktop.ui.view_geometry import Extent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from firered_desktop.session.difference_measure import Difference
    from firered_desktop.session.keymap_choice import KeymapChoice

__all__ = ["CompareView", "Mode"]

_SMALLEST = QSize(240, 160)
_NAMES = 240  # device-independent pixels from an edge that the names may need
_REST = 60  # milliseconds without a move, after which a sketch is drawn out


class CompareView(QWidget):
    """Shows a pair of pictures, or says why there is none.

    `lens` zooms and pans, `looks` chooses how the pair is shown, `loupe` magnifies a place,
    `overlay` has the buttons over the pictures. `keys` are those in force.

    Signals: `view_changed` when anything of it changed, `difference_wished` (before, after,
    amplification) when the difference is to be measured; `show_difference` takes it.
    """

    view_changed = Signal()
    difference_wished = Signal(object, object, float)

    def __init__(self, icons: Icons, keys: KeymapChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self.lens = CompareLens(self._scene, self)
        self.looks = CompareLooks(self._scene, self)
        self.loupe = CompareLoupe(self._scene, self.lens, self)
        self.blinking = Blinking(self, self._scene, self.looks)
        self.overlay = CompareOverlay(icons, keys, self)
        self._hands = CompareHands(self, self._scene, self.lens, self.loupe)
        self._typing = CompareTyping(self, self._scene, self.lens, self.looks)
        self._words = CompareWords(self._scene, self.looks, keys, self)
        self._message = CompareMessage(icons, self)
        self._beginning: QWidget | None = None
        self._asked: tuple[Pair, float] | None = None  # whose difference, how amplified
        self._is_blank = True
        self._refining = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(_SMALLEST)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        CompareKeys(self, self, self.looks, self.loupe, keys)
        self._connect()
        self._rename()

    def _connect(self) -> None:
        self._rest.timeout.connect(self._refine)
        for part in (self.lens, self.looks, self.loupe, self._hands, self._typing):
            part.changed.connect(self._moved)
        self._hands.divider_moved.connect(self._divider_moved)
        self.overlay.relink_wished.connect(self.looks.relink)

    @property
    def mode(self) -> Mode:
        """How a pair is shown."""
        return self._scene.mode

    @property
    def is_empty(self) -> bool:
        """Whether there is no picture."""
        return self._scene.pair.is_empty

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
        former, pair = self._scene.pair, Pair(_levels(before), _levels(after))
        if pair.is_empty:
            self.show_empty()
            return
        self._is_blank = False
        if pair.before is former.before and pair.after is former.after:
            pair = former  # what was drawn and measured of it stays
        self._scene.set_pair(pair, keep_view=keep_view)
        self._message.hide()
        self._moved()

    def set_beginning(self, beginning: QWidget) -> None:
        """Let `beginning` teach in the place of the words, where it is wished."""
        self._beginning = beginning
        stage = QVBoxLayout(self)
        stage.setContentsMargins(0, 0, 0, 0)
        stage.addWidget(beginning)

    def show_beginning(self, shown: bool) -> None:
        """Show it, or the words again."""
        if self._beginning is not None:
            self._beginning.setVisible(shown)
            self._message.setVisible(self.is_empty and not shown)

    def show_empty(self) -> None:
        """Teach what comes here."""
        self._say(
            "picture",
            self.tr("The result appears here beside your picture."),
            self.tr("Add a picture, write what should change, and run the edit."),
        )
        self._is_blank = True

    def show_loading(self) -> None:
        """Say that pictures are on their way."""
        self._say("clock", self.tr("Loading the pictures…"))

    def show_failed(
        self, sentence: str, remedy: str = "", actions: Sequence[QAbstractButton] = ()
    ) -> None:
        """Say what went wrong and offer `actions`, which become this widget's."""
        self._say("error", sentence, remedy, actions, tint=Tint.ERROR)

    def show_difference(self, difference: Difference) -> None:
        """Take what was measured; of other pictures it is late, and nothing happens."""
        if self._scene.pair.take(difference):
            self._moved()

    def set_note(self, words: str) -> None:
        """Write `words` on a pill at the lower edge of the pictures; nothing for none."""
        self._words.note = words
        self._moved()

    def set_names(self, names: Mapping[Side, str]) -> None:
        """Call the sides so, those that are not named before and after."""
        self._words.set_names(names)
        self._moved()

    def set_mode(self, mode: Mode) -> None:
        """Show the pair in another way, at the same place."""
        self.looks.set_mode(mode)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(800, 520)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        refining, self._refining = self._refining, False
        painter = QPainter(self)
        scene = ScenePainter(painter, self.palette(), self.devicePixelRatioF(), refining=refining)
        scene.panes(self._scene, self.rect())
        if not self._scene.pair.is_empty:
            if self._scene.shown_mode == Mode.SPLIT:
                scene.divider(self._scene, self.rect(), focused=self._typing.came_by_key)
            painter.setFont(small_font(self.font()))
            for caption in self._words.captions(self.rect()):
                scene.caption(caption, QFontMetrics(painter.font()))
            if self.loupe.is_shown:
                self.loupe.paint(painter, scene, self._words.names())
        if self._typing.came_by_key:
            scene.focus_frame(self.rect())
        painter.end()
        if scene.unfinished and not self._rest.isActive():
            self._rest.start(0 if refining else _REST)

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
        self._moved()

    def _measure(self) -> None:
        self._scene.set_room(Extent(self.width(), self.height()), self.devicePixelRatioF())
        self.lens.resize(self.width(), self.height())

    def _refine(self) -> None:
        self._refining = True
        self.update()

    def _divider_moved(self, former: int) -> None:
        """Paint what lies between where it was and where it is."""
        self._refining = False
        reach, now = METRICS.handle, self._scene.divider_at()
        low, high = min(former, now) - reach, max(former, now) + reach
        upright = self._scene.axis == Axis.UPRIGHT
        length = self.width() if upright else self.height()
        if low < _NAMES or high > length - _NAMES:
            self.update()  # the names at the edges come and go with it
        elif upright:
            self.update(low, 0, high - low, self.height())
        else:
            self.update(0, low, self.width(), high - low)
        self._tell()

    def _moved(self) -> None:
        self._ask_for_difference()
        self._words.moves = self.blinking.wants_motion()
        self.overlay.show_apart(self._scene.are_apart)
        self._refining = False  # a frame that follows a hand is quick
        self.update()
        self._tell()

    def _tell(self) -> None:
        """What is seen, for a screen reader and for who listens."""
        empty = self._scene.pair.is_empty
        percent = self.lens.percent
        words = self._message.words() if empty else self._words.description(percent)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
        self.view_changed.emit()

    def _ask_for_difference(self) -> None:
        pair, amplification = self._scene.pair, self.looks.amount(Mode.DIFFERENCE)
        wanted = (pair, amplification)
        if self._scene.shown_mode == Mode.DIFFERENCE and wanted != self._asked:
            self._asked = wanted
            self.difference_wished.emit(pair.before, pair.after, amplification)

    def _say(
        self,
        icon: str,
        sentence: str,
        remedy: str = "",
        actions: Sequence[QAbstractButton] = (),
        *,
        tint: Tint = Tint.QUIET,
    ) -> None:
        self._is_blank = False
        self._scene.set_pair(Pair(), keep_view=True)
        self._message.say(icon, sentence, remedy, actions, tint=tint)
        if self._beginning is not None and not self._beginning.isHidden():
            self._message.hide()
        self._moved()


def _levels(picture: QImage | Levels | None) -> Levels:
    return mip_levels(picture) if isinstance(picture, QImage) else picture or ()
