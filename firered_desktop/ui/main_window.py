"""The window: what is composed on the left, what came of it on the right, and the history."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenuBar,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.ui.first_frame import FirstFrame
from firered_desktop.ui.full_view import FullView
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name
from firered_desktop.ui.notice_bar import NoticeBar, Remedy, Tone
from firered_desktop.ui.picture_offer import may_offer, read_offer
from firered_desktop.ui.theme import METRICS, set_kind, with_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
    )

LEFT_WIDTH = 364


class Page(Enum):
    """The two views of the window."""

    COMPOSE = "Compose view"
    HISTORY = "History view"


class _Notices(QVBoxLayout):
    """Takes no room while all that stands in it is hidden, also not for its margins."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, 0) if self.isEmpty() else super().sizeHint()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, 0) if self.isEmpty() else super().minimumSize()


class MainWindow(QMainWindow):
    """Arranges panels that it is handed.

    Announced are `settings_wished`, `waiting_wished` (the edits that wait), `closing`,
    `offered` with the Offer of a drop that met no panel of its own, and `drag_entered` with the
    QMimeData that is dragged over the window, until it has left (`drag_left`). It closes when it
    is told to, unless something holds it back. `full_view` hides all but the pictures. `history`
    answers with the view of the history when that is shown first. `first_frame` tells when all
    of this stands before the person.
    """

    settings_wished = Signal()
    waiting_wished = Signal()
    page_changed = Signal(object)
    closing = Signal()
    offered = Signal(object)
    drag_entered = Signal(object)
    drag_left = Signal()

    def __init__(
        self, compose: QWidget, result: QWidget, history: Callable[[], QWidget], icons: Icons
    ) -> None:
        super().__init__()
        self.setWindowTitle("FireRed Desktop")
        self.setAccessibleName("FireRed Desktop")
        self.setAcceptDrops(True)
        self.setWindowIcon(icons.application_icon())
        self._pages = QStackedWidget()
        self._pages.addWidget(self._side_by_side(compose, result))
        self._make_history = history
        self.notice = NoticeBar(icons)
        self.setCentralWidget(self._with_notice())
        self._buttons = self._make_page_buttons(icons)
        self.menus = QMenuBar()
        self._top = self._make_top(icons)
        self.setMenuWidget(self._top)
        self._status = QLabel()
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._place = QLabel()
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(self._status, "quiet")
        set_kind(self._place, "quiet")
        self._waiting = self._make_waiting(icons)
        self.statusBar().addWidget(self._status)
        self.statusBar().addWidget(self._waiting)
        self.statusBar().addPermanentWidget(self._place)
        self.statusBar().setSizeGripEnabled(False)
        self.resize(1366, 768)
        self._asks: Callable[[], bool] | None = None
        self.first_frame = FirstFrame(self)
        # Last: what it hides must be there.
        self.full_view = FullView(
            self, (*self._left, self._top, self.statusBar()), partial(self.show_page, Page.COMPOSE)
        )

    @property
    def page(self) -> Page:
        """Which view is shown."""
        return list(Page)[self._pages.currentIndex()]

    def show_page(self, page: Page) -> None:
        """Show one of the two views."""
        if page is not self.page:
            if page is Page.HISTORY and self._pages.count() == 1:
                self._pages.addWidget(self._make_history())
            self.full_view.show(False)
            self._pages.setCurrentIndex(list(Page).index(page))
            self._buttons[page].setChecked(True)
            self.page_changed.emit(page)

    def show_status(self, text: str) -> None:
        """Say at the lower edge how many edits run."""
        self._status.setText(text)
        self._status.setVisible(bool(text))

    def show_waiting(self, text: str) -> None:
        """Say there how many edits are held, on a button that leads to them."""
        self._waiting.setText(text)
        self._waiting.setAccessibleDescription(text)
        self._waiting.setVisible(bool(text))

    def add_below(self, notices: QWidget) -> None:
        """Show `notices` below both views, whichever is shown."""
        self._below.insertWidget(0, notices)

    def show_place(self, text: str) -> None:
        """Say at the lower edge who performs the edits."""
        self._place.setText(text)

    def tell(
        self, tone: Tone, text: str, remedies: Sequence[Remedy] = (), *, subject: object = None
    ) -> None:
        """Say at the lower edge what belongs to no edit, until the person has seen it.

        `subject` is what is needed to tell it again.
        """
        seen = Remedy("Dismiss", self.tr("Dismiss"), self.notice.clear)
        self.notice.show_notice(tone, text, [*remedies, seen], subject=subject)

    def hold_back_when(self, asks: Callable[[], bool]) -> None:
        """Stay open where `asks` answers that the person is being asked something first."""
        self._asks = asks

    def leave(self) -> None:
        """Close whatever would hold it back."""
        self._asks = None
        self.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if may_offer(event.mimeData()):
            event.acceptProposedAction()
            self.drag_entered.emit(event.mimeData())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        super().dragLeaveEvent(event)
        self.drag_left.emit()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.drag_left.emit()
        self.offered.emit(read_offer(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if self._asks is not None and self._asks():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _with_notice(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        self._below = _Notices()
        self._below.setContentsMargins(*[METRICS.gap_8] * 4)
        self._below.setSpacing(METRICS.gap_8)
        self._below.addWidget(self.notice)
        column.addLayout(self._below)
        return content

    def _make_waiting(self, icons: Icons) -> QToolButton:
        waiting = QToolButton()
        waiting.setIcon(icons.icon("pause", Tint.WARNING))
        waiting.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        waiting.setToolTip(self.tr("Look at the edits that wait, and send, change or drop them"))
        set_kind(waiting, "small")
        set_name(waiting, "Waiting edits", self.tr("Waiting edits"))
        waiting.clicked.connect(self.waiting_wished)
        return waiting

    def _side_by_side(self, compose: QWidget, result: QWidget) -> QWidget:
        compose.setFixedWidth(with_text(LEFT_WIDTH, self.font()))
        line = QFrame()
        set_kind(line, "line")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(compose)
        row.addWidget(line)
        row.addWidget(result, 1)
        self._left = (compose, line)
        page = QWidget()
        page.setLayout(row)
        return page

    def _make_page_buttons(self, icons: Icons) -> dict[Page, QPushButton]:
        words = {Page.COMPOSE: self.tr("Compose"), Page.HISTORY: self.tr("History")}
        spoken = {Page.COMPOSE: self.tr("Compose view"), Page.HISTORY: self.tr("History view")}
        drawn = {Page.COMPOSE: "compose", Page.HISTORY: "history"}
        group = QButtonGroup(self)
        buttons = {}
        for page in Page:
            button = QPushButton(icons.icon(drawn[page]), words[page])
            set_kind(button, "segment")
            set_name(button, page.value, spoken[page])
            button.setCheckable(True)
            button.setAutoExclusive(True)  # one of several, and so it is told to a screen reader
            button.toggled.connect(partial(self._toggled, page))
            group.addButton(button)
            buttons[page] = button
        buttons[Page.COMPOSE].setChecked(True)
        return buttons

    def _toggled(self, page: Page, on: bool) -> None:
        # Not `clicked`: a screen reader toggles, and does not click.
        if on:
            self.show_page(page)

    def _make_top(self, icons: Icons) -> QWidget:
        # In the corner of a menu bar Qt hides widgets from screen readers: they stand beside it.
        segments = QFrame()
        set_kind(segments, "segments")
        row = QHBoxLayout(segments)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self._buttons.values():
            row.addWidget(button)
        settings = QToolButton()
        settings.setIcon(icons.icon("settings", Tint.TEXT))
        settings.setToolTip(self.tr("Settings"))
        set_name(settings, "Settings", self.tr("Settings"))
        settings.clicked.connect(self.settings_wished)
        top = QWidget()
        set_kind(top, "panel")
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(top)
        row.setContentsMargins(0, METRICS.gap_4, METRICS.gap_8, METRICS.gap_4)
        row.setSpacing(METRICS.gap_8)
        row.addWidget(self.menus, 1)
        row.addWidget(segments)
        row.addWidget(settings)
        return top
