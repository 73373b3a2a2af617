"""What a check of the library found, and what can be done about each of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.inline_notice import IconMark
from firered_desktop.ui.measures import counted, size_words
from firered_desktop.ui.names import set_name
from firered_desktop.ui.plain_parts import headline, in_row, named_button, plain_words
from firered_desktop.ui.theme import METRICS
from firered_desktop.ui.words import when_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from firered_desktop.core.upkeep import Findings, Stray
    from firered_desktop.session.file_thumbnails import FileThumbnails

WIDTH = 560
MOST_EDITS = 5  # that are named, of those whose files are missing or damaged
MOST_SHOWN = 300  # stray files; the rest comes with the next check
PICTURE = QSize(96, 72)  # device-independent pixels
LIST_HEIGHT = 200
_STRAY = Qt.ItemDataRole.UserRole


class FindingsDialog(FittedDialog):
    """Tells `findings`. `thumbnails` shows what stray files are.

    Signals: `repair_wished`, `used` (a tuple of Paths) as pictures of the edit that is being
    composed, `put_away` (a tuple of Strays).
    """

    repair_wished = Signal()
    used = Signal(object)
    put_away = Signal(object)

    def __init__(
        self,
        findings: Findings,
        thumbnails: FileThumbnails,
        icons: Icons,
        parent: QWidget | None = None,
        *,
        thorough: bool,
    ) -> None:
        super().__init__(WIDTH, parent, scrolls=True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._findings, self._icons, self._thorough = findings, icons, thorough
        title = self.tr("What the check found")
        self.setWindowTitle(f"{title} – FireRed Desktop")
        self._strays = self._make_list(thumbnails)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addWidget(headline(title))
        for good, words in self._said_of_library():
            column.addWidget(self._line(good=good, words=words))
        if findings.affected:
            named = plain_words("\n".join(self._affected()), "quiet")
            named.setContentsMargins(METRICS.small_icon + METRICS.gap_8, 0, 0, 0)
            column.addWidget(named)
        for good, words in self._said_of_others():
            column.addWidget(self._line(good=good, words=words))
        if findings.strays:
            column.addWidget(self._strays)
            column.addWidget(self._make_deeds())
        column.addSpacing(METRICS.gap_4)
        column.addWidget(self._make_foot())

    def _said_of_library(self) -> Iterator[tuple[bool, str]]:
        found = self._findings
        if not found.faults:
            yield True, self.tr("The database is sound.")
        for fault in found.faults[:1]:
            words = self.tr("The database is not sound ({fault}). Repair may put it right.")
            yield False, words.format(fault=fault)
        yield from self._said_of_pictures()

    def _said_of_others(self) -> Iterator[tuple[bool, str]]:
        """Photographs, and files that belong to nothing."""
        found = self._findings
        if found.originals:
            one = self.tr("1 photograph is not where it was. “Look for photographs” finds it.")
            words = self.tr(
                "{count} photographs are not where they were. “Look for photographs” finds them."
            )
            yield False, counted(found.originals, one, words)
        if found.strays:
            one = self.tr(
                "1 picture file ({size}) belongs to no edit. It takes room and does no harm. "
                "Choose it to use it or to put it away."
            )
            words = self.tr(
                "{count} picture files ({size}) belong to no edit. They take room and do no harm. "
                "Choose some to use them or to put them away."
            )
            size = size_words(sum(each.size for each in found.strays))
            yield False, counted(len(found.strays), one, words).format(size=size)

    def _said_of_pictures(self) -> Iterator[tuple[bool, str]]:
        found = self._findings
        if found.missing:
            one = self.tr("1 picture file is missing. A backup may still have it.")
            words = self.tr("{count} picture files are missing. A backup may still have them.")
            yield False, counted(len(found.missing), one, words)
        if found.damaged:
            one = self.tr("1 picture file is damaged. A backup may have it whole.")
            words = self.tr("{count} picture files are damaged. A backup may have them whole.")
            yield False, counted(len(found.damaged), one, words)
        if not found.missing and not found.damaged:
            yield (
                True,
                self.tr("Every picture file is there and reads as it was written.")
                if self._thorough
                else self.tr("Every picture file is there."),
            )

    def _affected(self) -> Iterator[str]:
        """Which edits files are missing of, or damaged; as many as can be read at once."""
        found = self._findings
        yield self.tr("They belong to:")
        for edit in found.affected[:MOST_EDITS]:
            words = counted(
                edit.files,
                self.tr("“{words}” of {when}: 1 file"),
                self.tr("“{words}” of {when}: {count} files"),
            )
            yield words.format(words=edit.first_words(), when=when_words(edit.created_at))
        more = found.affected_edits - MOST_EDITS
        if more > 0:
            yield counted(more, self.tr("and 1 more edit"), self.tr("and {count} more edits"))

    def _line(self, *, good: bool, words: str) -> QWidget:
        mark = IconMark()
        icon, tint = ("check", Tint.SUCCESS) if good else ("warning", Tint.WARNING)
        mark.show_icon(self._icons.icon(icon, tint))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_8)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(plain_words(words), 1)
        return line

    def _make_list(self, thumbnails: FileThumbnails) -> QListWidget:
        strays = QListWidget()
        strays.setViewMode(QListWidget.ViewMode.IconMode)
        strays.setMovement(QListWidget.Movement.Static)
        strays.setResizeMode(QListWidget.ResizeMode.Adjust)
        strays.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        strays.setIconSize(PICTURE)
        strays.setSpacing(METRICS.gap_8)
        strays.setFixedHeight(LIST_HEIGHT)
        strays.setTabKeyNavigation(False)
        set_name(strays, "Stray pictures", self.tr("Picture files that belong to no edit"))
        for stray in self._findings.strays[:MOST_SHOWN]:
            item = QListWidgetItem(size_words(stray.size))
            item.setData(_STRAY, stray)
            item.setToolTip(stray.path.name)
            item.setIcon(self._icons.icon("picture", Tint.QUIET))
            strays.addItem(item)
        strays.itemSelectionChanged.connect(self._offer)
        thumbnails.arrived.connect(self._show_thumbnail)
        for stray in reversed(self._findings.strays[:MOST_SHOWN]):  # the newest wish comes first
            thumbnails.wish(stray.path)
        return strays

    def _make_deeds(self) -> QWidget:
        self._use = named_button(self.tr("Use as pictures"), "Use as pictures")
        self._folder = named_button(self.tr("Show in folder"), "Show the stray in its folder")
        self._away = named_button(self.tr("Put away"), "Put away")
        self._away.setToolTip(
            self.tr("Moves them to the folder “aside” of the library, where nothing is deleted")
        )
        self._use.clicked.connect(lambda: self.used.emit(tuple(e.path for e in self.chosen())))
        self._folder.clicked.connect(self._show_in_folder)
        self._away.clicked.connect(self._put_away)
        every = named_button(self.tr("Choose all"), "Choose all")
        every.clicked.connect(self._strays.selectAll)
        self._offer()
        return in_row(self._use, self._folder, self._away, None, every)

    def _make_foot(self) -> QWidget:
        close = named_button(self.tr("Close"), "Close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        repair = named_button(self.tr("Repair…"), "Repair")
        repair.clicked.connect(self.repair_wished)
        return in_row(repair, None, close)

    def chosen(self) -> tuple[Stray, ...]:
        """The files that the person chose."""
        return tuple(item.data(_STRAY) for item in self._strays.selectedItems())

    def _offer(self) -> None:
        chosen = bool(self._strays.selectedItems())
        for button in (self._use, self._folder, self._away):
            button.setEnabled(chosen)

    def _show_in_folder(self) -> None:
        folder = self.chosen()[0].path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _put_away(self) -> None:
        self.put_away.emit(self.chosen())
        for item in self._strays.selectedItems():
            self._strays.takeItem(self._strays.row(item))
        self._offer()

    def _show_thumbnail(self, path: str, image: QImage) -> None:
        for row in range(self._strays.count()):
            item = self._strays.item(row)
            if item.data(_STRAY).path == Path(path):
                item.setIcon(QIcon(QPixmap.fromImage(image)))
