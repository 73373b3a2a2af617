"""Keeps what the window tells: notes it, counts what is new, and shows the list of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QToolButton

from firered_desktop.core.activity import Activity, Tone
from firered_desktop.core.words import Phrase
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import set_kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from firered_desktop.core.job import Job
    from firered_desktop.session.session import Session
    from firered_desktop.ui.activity_panel import ActivityPanel
    from firered_desktop.ui.notice_bar import NoticeBar
    from firered_desktop.ui.right_side import RightSide

MOST_TOLD = 99  # new notices; more are told as so many and more


class ActivityDesk(QObject):
    """Shows the list on `right` when its `button` is pressed.

    `opened` (Job) when the edit of a notice is to be looked at, `shown` when the list is.
    """

    opened = Signal(object)
    shown = Signal()

    def __init__(self, session: Session, icons: Icons, right: RightSide) -> None:
        super().__init__(right)
        self._session = session
        self._icons = icons
        self._right = right
        self._panel: ActivityPanel | None = None  # made when it is looked at first
        self.button = QToolButton()
        self.button.setIcon(icons.icon("bell", Tint.QUIET))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_kind(self.button, "small")
        self.button.clicked.connect(self.toggle)
        session.edit_events.happened.connect(self._note_edit)
        session.activity.unread_changed.connect(self._count)
        self._count()

    def follow(self, bars: Iterable[NoticeBar]) -> None:
        """Note what is told on `bars` from now on."""
        for bar in bars:
            bar.told.connect(self._note)

    def take_over(self, former: ActivityDesk) -> None:
        """Show the list, if it is looked at in `former`."""
        if former._panel is not None and former._right.shows(former._panel):
            self._right.show_over(self._make_panel())

    def toggle(self) -> None:
        """Show the list, or what was looked at before."""
        if self._panel is not None and self._right.shows(self._panel) and self._panel.isVisible():
            self._right.show_result()
            return
        self._right.show_over(self._panel or self._make_panel())
        self.shown.emit()

    def _make_panel(self) -> ActivityPanel:
        from firered_desktop.ui.activity_panel import ActivityPanel

        session = self._session
        panel = ActivityPanel(session.activity, session.lookup, self._icons, session.now)
        panel.left.connect(self._right.show_result)
        panel.opened.connect(self.opened)
        self._panel = panel
        return panel

    def _note_edit(self, job: Job) -> None:
        from firered_desktop.ui.activity_words import activity_of

        self._session.activity.note(activity_of(job, self._session.now()))

    def _note(self, tone: Tone, text: str) -> None:
        # It was said in one language, and with the names of files: it is kept as it was said.
        notice = Activity(self._session.now(), tone, (Phrase("", text),))
        self._session.activity.note(notice)

    def _count(self) -> None:
        count = self._session.activity.unread
        told = f"{MOST_TOLD}+" if count > MOST_TOLD else str(count)
        self.button.setText(told if count else "")
        new = self.tr("1 new notice") if count == 1 else self.tr("{count} new notices")
        words = new.format(count=count) if count else self.tr("No new notices")
        set_name(self.button, "Activity", self.tr("Activity"), words)
        tip = self.tr("Activity: everything that was told")
        self.button.setToolTip(f"{tip}\n{words}")
        tint = Tint.TEXT if count else Tint.QUIET
        self.button.setIcon(self._icons.icon("bell", tint))
