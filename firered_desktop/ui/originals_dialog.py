"""Photographs that are not where they were: located again, or forgotten."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.ui.fitted_dialog import FittedDialog
from firered_desktop.ui.icons import Tint
from firered_desktop.ui.inline_notice import IconMark, InlineNotice, Tone
from firered_desktop.ui.measures import count_words, counted
from firered_desktop.ui.names import set_name
from firered_desktop.ui.plain_parts import headline, in_row, named_button, plain_words
from firered_desktop.ui.theme import METRICS
from firered_desktop.ui.words import failure_words

if TYPE_CHECKING:
    from firered_desktop.core.errors import FireredError
    from firered_desktop.core.lineage import Photograph
    from firered_desktop.session.originals import LostOriginals
    from firered_desktop.ui.icons import Icons

WIDTH = 620
LIST_HEIGHT = 220
_PHOTOGRAPH = Qt.ItemDataRole.UserRole


class OriginalsDialog(FittedDialog):
    """Shows which of `originals` are missing; each change is written at once."""

    def __init__(
        self, originals: LostOriginals, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._originals = originals
        title = self.tr("Photographs that are no longer where they were")
        self.setWindowTitle(f"{title} – FireRed Desktop")
        self._said = plain_words("")
        self._list = self._make_list()
        self._notice = InlineNotice(icons)
        self._deeds = self._make_deeds()
        self._renamed = self._make_renamed(icons)
        close = named_button(self.tr("Close"), "Close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        for widget in (
            headline(title),
            self._said,
            self._list,
            self._renamed,
            self._deeds,
            self._notice,
        ):
            column.addWidget(widget)
        column.addSpacing(METRICS.gap_4)
        column.addWidget(in_row(None, close))
        originals.changed.connect(self._show)
        originals.recognised.connect(self._show_renamed)
        originals.located.connect(self._tell_located)
        self._show()
        originals.refused.connect(self._refuse)
        self.finished.connect(originals.stop)
        originals.search()

    def _make_list(self) -> QListWidget:
        photographs = QListWidget()
        photographs.setFixedHeight(LIST_HEIGHT)
        photographs.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        photographs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        photographs.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        set_name(photographs, "Missing photographs", self.tr("Missing photographs"))
        photographs.itemSelectionChanged.connect(self._offer)
        return photographs

    def _make_deeds(self) -> QWidget:
        self._one = named_button(self.tr("Locate…"), "Locate")
        self._one.clicked.connect(self._ask_file)
        folder = named_button(self.tr("Look in a folder…"), "Look in a folder")
        folder.setToolTip(self.tr("Finds all that lie in it, by name and size"))
        folder.clicked.connect(self._ask_folder)
        self._forget = named_button(self.tr("Forget"), "Forget the photograph")
        self._forget.setToolTip(self.tr("Not told as missing any more; the edits stay"))
        self._forget.clicked.connect(self._forget_chosen)
        return in_row(self._one, folder, self._forget)

    def _make_renamed(self, icons: Icons) -> QWidget:
        mark = IconMark()
        mark.show_icon(icons.icon("info", Tint.QUIET))
        self._seems = plain_words("")
        self._use = named_button(self.tr("Use it"), "Use it")
        self._use.clicked.connect(self._accept_chosen)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(METRICS.gap_8)
        row.addWidget(mark)
        row.addWidget(self._seems, 1)
        row.addWidget(self._use)
        line.hide()
        return line

    def _show(self) -> None:
        missing = self._originals.missing
        self._list.clear()
        for each in missing:
            item = QListWidgetItem(each.path)
            item.setData(_PHOTOGRAPH, each)
            item.setToolTip(each.path)
            self._list.addItem(item)
        if missing:
            self._list.setCurrentRow(0)
        one = self.tr(
            "1 photograph was moved, renamed or deleted. Its edits are complete; the photograph "
            "is only needed to edit it again."
        )
        several = self.tr(
            "{count} photographs were moved, renamed or deleted. Their edits are complete; the "
            "photographs are only needed to edit them again."
        )
        words = counted(len(missing), one, several)
        self._said.setText(words if missing else self.tr("Every photograph is at its place."))
        self._list.setVisible(bool(missing))
        self._deeds.setVisible(bool(missing))
        self._offer()

    def _chosen(self) -> tuple[Photograph, ...]:
        return tuple(item.data(_PHOTOGRAPH) for item in self._list.selectedItems())

    def _offer(self) -> None:
        count = len(self._list.selectedItems())
        self._one.setEnabled(count == 1)
        self._forget.setEnabled(count > 0)
        renamed = self._chosen_renamed()
        self._renamed.setVisible(bool(renamed))
        if renamed:
            self._use.setText(self.tr("Use it") if len(renamed) == 1 else self.tr("Use them"))
            self._seems.setText(self._words_of(renamed))

    def _chosen_renamed(self) -> tuple[Photograph, ...]:
        """Those of the chosen ones that seem to have another name now."""
        return tuple(each for each in self._chosen() if each.number in self._originals.renamed)

    def _words_of(self, renamed: tuple[Photograph, ...]) -> str:
        several = self.tr("{count} of them seem to have another name now, in the same folder.")
        if len(renamed) > 1:
            return several.format(count=count_words(len(renamed)))
        (photograph,) = renamed
        former, present = Path(photograph.path), self._originals.renamed[photograph.number]
        return self.tr("{former} seems to be {present} now.").format(
            former=former.name, present=present.relative_to(former.parent)
        )

    def _show_renamed(self) -> None:
        """Choose those that were found, so that one click takes them."""
        self._list.clearSelection()
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setSelected(item.data(_PHOTOGRAPH).number in self._originals.renamed)
        if not self._list.selectedItems():
            self._list.setCurrentRow(0)

    def _accept_chosen(self) -> None:
        self._originals.accept([each.number for each in self._chosen_renamed()])

    def _ask_file(self) -> None:
        (photograph,) = self._chosen()
        title = self.tr("Where is {name}?").format(name=Path(photograph.path).name)
        dialog = QFileDialog(self, title, str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._locate(photograph, Path(name)))
        dialog.open()

    def _locate(self, photograph: Photograph, path: Path) -> None:
        self._originals.locate(photograph.number, path)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Look in a folder"), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self._originals.locate_in(Path(name)))
        dialog.open()

    def _forget_chosen(self) -> None:
        for photograph in self._chosen():
            self._originals.forget(photograph.number)

    def _tell_located(self, count: int) -> None:
        words = self.tr("{count} found there.").format(count=count_words(count))
        none = self.tr("None of them is there: names and sizes were compared.")
        self._notice.tell(words if count else none, Tone.INFO)

    def _refuse(self, error: FireredError) -> None:
        self._notice.tell(failure_words(error), Tone.ERROR)
