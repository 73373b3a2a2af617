"""The keys: every command with those that call it, searched, changed, and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.preferences.window_rows import KEY_SET
from firered_desktop.session.key_list import KeyList, KeyRow
from firered_desktop.ui.fields import ComboBox, SearchLine
from firered_desktop.ui.fixed_keys import fixed_rows
from firered_desktop.ui.held_keys import held_rows
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.key_editor import KeyEditor
from firered_desktop.ui.menus import MENUS, menu_words, spoken_words
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.notice_bar import NoticeBar, Remedy, Tone
from firered_desktop.ui.onward_keys import onward_rows
from firered_desktop.ui.settings_fields import translated
from firered_desktop.ui.shortcuts import shown
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from firered_desktop.session.keymap_choice import KeymapChoice

SIZE = QSize(680, 620)
LEFT_FREE = 48  # pixels of the screen's height and width for the frames of windows


class KeysDialog(QDialog):
    """Shows and changes the keys of `choice`; Escape closes it."""

    def __init__(self, choice: KeymapChoice, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self.setWindowTitle(f"{self.tr('Keys')} – FireRed Desktop")
        headers = (self.tr("Command"), self.tr("Menu"), self.tr("Keys"))
        fixed = fixed_rows()
        every = (*_rows(), *onward_rows(), *held_rows(), *fixed)
        self._rows = KeyList(every, choice, headers, self._written, self)
        self._search = self._make_search(icons)
        self._sets = self._make_sets()
        self._table = self._make_table()
        self._empty = QLabel(self.tr("No command matches. Try another word, or clear the search."))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        set_kind(self._empty, "quiet")
        taken = {key: row.words for row in fixed for key in row.fixed}
        self._editor = KeyEditor(choice, icons, self._rows.words_of, taken)
        self._notice = NoticeBar(icons)
        self._reset = QPushButton(self.tr("Put all keys back"))
        self._close = QPushButton(self.tr("Close"))
        self._arrange()
        self._connect()
        self._show_found()
        room = self.screen().availableGeometry().size() - QSize(LEFT_FREE, LEFT_FREE)
        self.resize(SIZE.boundedTo(room))
        self._search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let Return and Delete change the line that is selected, and Down leave the search."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = event.key()
        if watched is self._search and key == Qt.Key.Key_Down:
            self._table.setFocus()
        elif watched is self._table and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._editor.record()
        elif watched is self._table and key == Qt.Key.Key_Delete:
            self._editor.remove()
        else:
            return super().eventFilter(watched, event)
        return True

    def _make_search(self, icons: Icons) -> QLineEdit:
        search = SearchLine()
        search.setPlaceholderText(self.tr("Search commands and keys"))
        search.addAction(icons.icon("search", Tint.QUIET), QLineEdit.ActionPosition.LeadingPosition)
        set_name(search, "Search keys", self.tr("Search keys"))
        return search

    def _make_sets(self) -> ComboBox:
        sets = ComboBox()
        for word, label in KEY_SET.choices:
            sets.addItem(translated(label), word)
        sets.setCurrentIndex(sets.findData(self._choice.set_name))
        sets.setToolTip(translated(KEY_SET.hint))
        set_name(sets, "Keys like in", self.tr("Keys like in"), translated(KEY_SET.hint))
        return sets

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._rows)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)  # Tab leaves the table
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        set_name(table, "Commands and their keys", self.tr("Commands and their keys"))
        return table

    def _arrange(self) -> None:
        title, like = QLabel(), QLabel()
        set_label(title, self.tr("Keys"))
        set_kind(title, "title")
        set_label(like, self.tr("Keys like in"))
        like.setBuddy(self._sets)
        note = QLabel(
            self.tr("While you type into a field, single letters and signs do nothing else.")
        )
        note.setWordWrap(True)
        set_kind(note, "quiet")
        set_name(self._reset, "Put all keys back", self.tr("Put all keys back"))
        set_name(self._close, "Close", self.tr("Close"))
        self._reset.setAutoDefault(False)
        self._close.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[METRICS.gap_24] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addLayout(_row(title, None, like, self._sets))
        column.addWidget(self._search)
        self._body = QStackedLayout()
        column.addLayout(self._body, 1)
        self._body.addWidget(self._table)  # later than its layout: else it were a window at first
        self._body.addWidget(self._empty)
        for widget in (self._editor, note, self._notice):
            column.addWidget(widget)
        column.addLayout(_row(self._reset, None, self._close))

    def _connect(self) -> None:
        for watched in (self._search, self._table):
            watched.installEventFilter(self)
        self._search.textChanged.connect(self._seek)
        self._sets.activated.connect(lambda at: self._choice.choose_set(self._sets.itemData(at)))
        self._table.selectionModel().currentRowChanged.connect(self._select)
        self._table.doubleClicked.connect(lambda _: self._editor.record())
        self._editor.ended.connect(self._table.setFocus)
        self._reset.clicked.connect(self._put_back)
        self._close.clicked.connect(self.accept)
        self._choice.changed.connect(self._show_found)

    def _written(self, keys: tuple[str, ...], own: bool) -> str:
        written = "   ".join(shown(keys)) or "–"
        return self.tr("{keys} (changed)").format(keys=written) if own else written

    def _seek(self, text: str) -> None:
        former = self._rows.row_at(self._table.currentIndex().row())
        self._rows.search(text)
        if former is not None and not text:  # else the first that is found is what was meant
            self._table.selectRow(self._rows.place_of(former.command) or 0)
        self._show_found()

    def _show_found(self) -> None:
        found = self._rows.rowCount() > 0
        self._body.setCurrentWidget(self._table if found else self._empty)
        self._reset.setEnabled(bool(self._choice.keymap.own))
        self._sets.setCurrentIndex(self._sets.findData(self._choice.set_name))
        if found and not self._table.currentIndex().isValid():
            self._table.selectRow(0)
        if not found:
            self._editor.show_row(None)

    def _select(self, current: QModelIndex, former: QModelIndex) -> None:
        del former
        self._editor.show_row(self._rows.row_at(current.row()))

    def _put_back(self) -> None:
        former = self._choice.keymap

        def undo() -> None:
            self._choice.use(former)
            self._notice.clear()

        self._choice.use(former.back_to_usual())
        words = self.tr("All commands have their usual keys again.")
        remedy = Remedy("Undo", self.tr("Undo"), undo)
        self._notice.show_notice(Tone.SUCCESS, words, [remedy])


def _rows() -> list[KeyRow]:
    return [
        KeyRow(item.wish, spoken_words(item), menu_words(title))
        for title, entries in MENUS
        for item in entries
        if item is not None
    ]


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """The widgets in a row, with a space that grows for None."""
    row = QHBoxLayout()
    row.setSpacing(METRICS.gap_8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
