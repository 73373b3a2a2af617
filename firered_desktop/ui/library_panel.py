"""The library in the settings: where it is, what it holds, and what can be done for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from firered_desktop.ui.measures import count_words, size_words
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.notice_bar import NoticeBar
from firered_desktop.ui.plain_parts import in_column, in_row, named_button, plain_words, titled
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.words import when_words

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.core.upkeep import Usage
    from firered_desktop.ui.icons import Icons

UNKNOWN = "…"  # stands where a number will be in a moment


class LibraryPanel(QWidget):
    """Shows the library in `folder`. A `pinned` one is where an administrator says, and stays.

    What came of a wish is told on `notice`.

    Signals: `check_wished` (bool: every picture is to be read), `originals_wished`,
    `backup_wished`, `restore_wished`, `move_wished`, `removal_wished` of the former library.
    """

    check_wished = Signal(bool)
    originals_wished = Signal()
    backup_wished = Signal()
    restore_wished = Signal()
    move_wished = Signal()
    removal_wished = Signal()

    def __init__(self, folder: Path, icons: Icons, *, pinned: bool = False) -> None:
        super().__init__()
        self._facts: dict[str, QLabel] = {}
        self._thorough = QCheckBox(self.tr("Read every picture too, which takes longer"))
        set_name(self._thorough, "Read every picture", self._thorough.text())
        self.notice = NoticeBar(icons)
        self._former = self._make_former()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_24)
        column.addWidget(self.notice)
        column.addWidget(self._former)
        column.addWidget(self._make_place(folder, icons))
        column.addWidget(self._make_facts())
        for part in (self._make_check(), self._make_originals(), self._make_backup()):
            column.addWidget(part)
        column.addWidget(self._make_move(pinned=pinned))

    def show_usage(self, usage: Usage, former: Path | None, former_size: int) -> None:
        """Say how much there is, and what the library that was left behind still takes."""
        figures = self.tr("{count} files, {size}")
        database = self.tr("{size}, of which {small} are thumbnails").format(
            size=size_words(usage.database_size), small=size_words(usage.thumbnail_size)
        )
        said = {
            "edits": count_words(usage.edits),
            "pictures": figures.format(
                count=count_words(usage.pictures), size=size_words(usage.picture_size)
            ),
            "database": database,
            "copies": self._copies(usage),
            "free": size_words(usage.free),
        }
        for name, words in said.items():
            self._facts[name].setText(words)
        self.show_former(former, former_size)

    def show_former(self, former: Path | None, size: int) -> None:
        """Offer to delete the library that this one was moved from."""
        self._former.setVisible(former is not None and size > 0)
        words = self.tr("The library is here now. The former one is still in {folder} ({size}).")
        self._former_words.setText(words.format(folder=former, size=size_words(size)))

    def _copies(self, usage: Usage) -> str:
        if usage.copied_at is None:
            return self.tr("none yet; one is made each day the program runs")
        return self.tr("{count} ({size}); the last one {when}").format(
            count=usage.copies, size=size_words(usage.copy_size), when=when_words(usage.copied_at)
        )

    def _make_place(self, folder: Path, icons: Icons) -> QWidget:
        place = plain_words(str(folder))
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        hint = plain_words(self.tr("Your edits and their pictures are kept here."), "quiet")
        show = named_button(self.tr("Open the folder"), "Open the library folder")
        show.setIcon(icons.icon("folder"))
        address = QUrl.fromLocalFile(str(folder))
        show.clicked.connect(lambda: QDesktopServices.openUrl(address))
        return in_column(place, hint, in_row(show))

    def _make_former(self) -> QWidget:
        self._former_words = plain_words("")
        remove = named_button(self.tr("Delete the former library…"), "Delete the former library")
        remove.clicked.connect(self.removal_wished)
        part = in_column(self._former_words, in_row(remove))
        part.hide()
        return part

    def _make_facts(self) -> QWidget:
        names = {
            "edits": self.tr("Edits"),
            "pictures": self.tr("Pictures"),
            "database": self.tr("Database"),
            "copies": self.tr("Daily copies"),
            "free": self.tr("Free on this disk"),
        }
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(METRICS.gap_16)
        grid.setVerticalSpacing(METRICS.gap_4)
        grid.setColumnStretch(1, 1)
        for row, (name, words) in enumerate(names.items()):
            label = QLabel()
            set_label(label, words)
            set_kind(label, "quiet")
            self._facts[name] = plain_words(UNKNOWN, "figure")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._facts[name], row, 1)
        return part

    def _make_check(self) -> QWidget:
        check = named_button(self.tr("Check the library…"), "Check the library")
        check.clicked.connect(lambda: self.check_wished.emit(self._thorough.isChecked()))
        hint = self.tr(
            "Checks that the database is sound, that every picture file is there, and that none "
            "is left over."
        )
        return titled(self.tr("Check and repair"), hint, self._thorough, in_row(check))

    def _make_originals(self) -> QWidget:
        look = named_button(self.tr("Look for photographs…"), "Look for photographs")
        look.clicked.connect(self.originals_wished)
        hint = self.tr(
            "Finds photographs that you moved, renamed or deleted, so that you can locate them "
            "again."
        )
        return titled(self.tr("Your photographs"), hint, in_row(look))

    def _make_backup(self) -> QWidget:
        backup = named_button(self.tr("Back up…"), "Back up")
        backup.clicked.connect(self.backup_wished)
        restore = named_button(self.tr("Restore from a backup…"), "Restore from a backup")
        restore.clicked.connect(self.restore_wished)
        hint = self.tr(
            "A backup is one file with every edit and picture. It is made while you go on working."
        )
        return titled(self.tr("Backup"), hint, in_row(backup, restore))

    def _make_move(self, *, pinned: bool) -> QWidget:
        move = named_button(self.tr("Move to another disk…"), "Move to another disk")
        move.clicked.connect(self.move_wished)
        move.setEnabled(not pinned)
        hint = self.tr(
            "Copies everything, reads it again from there, and goes on there. What is here stays "
            "until you delete it."
        )
        if pinned:
            hint = self.tr("Whoever looks after this computer says where the library is.")
        return titled(self.tr("Another place"), hint, in_row(move))
