"""The settings: sections on the left, one of them on the right; each change holds at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.ui.fields import SearchLine
from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.library_panel import LibraryPanel
from firered_desktop.ui.names import set_name
from firered_desktop.ui.settings_page import SettingsPage
from firered_desktop.ui.settings_panels import (
    FormatsPanel,
    KeyPanel,
    LinkPanel,
    ProxyPanel,
)
from firered_desktop.ui.settings_row import SettingsRow
from firered_desktop.ui.settings_sections import Section, rows_of
from firered_desktop.ui.theme import METRICS, set_kind, with_text

if TYPE_CHECKING:
    from firered_desktop.preferences import Preferences
    from firered_desktop.session.account import Account
    from firered_desktop.session.inspection import Inspection

SIZE = QSize(820, 640)
SIDE_WIDTH = 208
LEFT_FREE = 48  # pixels of the screen's height and width for the frames of windows


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is: the section, the setting that has the focus, and what is sought."""

    section: Section = Section.GENERAL
    setting: str = ""
    sought: str = ""


class SettingsDialog(QDialog):
    """Shows `preferences`. `changed` carries the name of a setting and its new value.

    Its page `library` shows and announces; `keys_wished` leads to the keys, `diagnostics_wished` to
    what is worth telling a helper.
    """

    changed = Signal(str, object)
    keys_wished = Signal()
    diagnostics_wished = Signal()

    def __init__(
        self,
        preferences: Preferences,
        account: Account,
        inspection: Inspection,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self.library = LibraryPanel(
            inspection.library_folder, icons, pinned="library_folder" in preferences.locked
        )
        words = self.tr("Settings")  # lupdate does not look into the braces of a text
        self.setWindowTitle(f"{words} – FireRed Desktop")
        self._pages = self._make_pages(preferences, account, inspection)
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._nothing = QLabel(self.tr("No setting matches. Try another word."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        set_kind(self._nothing, "quiet")
        self._stack.addWidget(self._nothing)
        self._search = self._make_search()
        self._list = self._make_list()
        self._close = QPushButton(self.tr("Close"))
        self._arrange()
        self._connect()
        room = self.screen().availableGeometry().size() - QSize(LEFT_FREE, LEFT_FREE)
        size = QSize(*(with_text(side, self.font()) for side in (SIZE.width(), SIZE.height())))
        self.resize(size.boundedTo(room))
        self._list.setFocus()

    @property
    def place(self) -> Place:
        """Where the person is."""
        section = list(Section)[max(self._list.currentRow(), 0)]
        rows = self._pages[section].rows
        focused = [row.setting.name for row in rows if row.field.hasFocus()]
        return Place(section, "".join(focused), self._search.text())

    def go_to(self, place: Place) -> None:
        """Lead the person there."""
        self._search.setText(place.sought)
        self._list.setCurrentRow(list(Section).index(place.section))
        page = self._pages[place.section]
        for row in page.rows:
            if row.setting.name == place.setting:
                row.field.setFocus()
                page.ensureWidgetVisible(row)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is in force now."""
        for page in self._pages.values():
            for row in page.rows:
                row.show_value(getattr(preferences, row.setting.name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let Down lead from the search to what was found."""
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if watched is self._search and down and event.type() == QEvent.Type.KeyPress:
            self._list.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _make_pages(
        self, preferences: Preferences, account: Account, inspection: Inspection
    ) -> dict[Section, SettingsPage]:
        more = LinkPanel(
            ("Keys of the keyboard", self.tr("Keys of the keyboard…"), self.keys_wished.emit),
            ("Diagnostics", self.tr("Diagnostics…"), self.diagnostics_wished.emit),
        )
        panels: dict[Section, QWidget] = {
            Section.GENERAL: more,
            Section.KEY: KeyPanel(account, self._icons),
            Section.NETWORK: ProxyPanel(),
            Section.LIBRARY: self.library,
            Section.FORMATS: FormatsPanel(inspection, self._icons),
        }
        pages = {}
        for section in Section:
            rows = [self._make_row(row, preferences) for row in rows_of(section, preferences)]
            follows = section in (Section.GENERAL, Section.NETWORK)
            panel = panels.get(section)
            pages[section] = SettingsPage(section.words, rows, panel, follows=follows)
        return pages

    def _make_row(self, setting: Any, preferences: Preferences) -> SettingsRow:
        value, locked = getattr(preferences, setting.name), setting.name in preferences.locked
        row = SettingsRow(setting, value, self._icons, locked=locked)
        row.chosen.connect(lambda: self.changed.emit(setting.name, row.value))
        return row

    def _make_search(self) -> QLineEdit:
        search = SearchLine()
        search.setPlaceholderText(self.tr("Search"))
        icon = self._icons.icon("search", Tint.QUIET)
        search.addAction(icon, QLineEdit.ActionPosition.LeadingPosition)
        set_name(search, "Search settings", self.tr("Search settings"))
        return search

    def _make_list(self) -> QListWidget:
        sections = QListWidget()
        set_kind(sections, "sections")
        set_name(sections, "Sections", self.tr("Sections"))
        sections.addItems([section.words for section in Section])
        sections.setCurrentRow(0)
        return sections

    def _arrange(self) -> None:
        note = QLabel(self.tr("Changes apply at once and are saved."))
        set_kind(note, "quiet")
        set_name(self._close, "Close", self.tr("Close"))
        self._close.setAutoDefault(False)
        side = QWidget()
        side.setFixedWidth(with_text(SIDE_WIDTH, self.font()))
        left = QVBoxLayout(side)
        left.setContentsMargins(METRICS.gap_16, METRICS.gap_24, METRICS.gap_16, METRICS.gap_16)
        left.setSpacing(METRICS.gap_12)
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        line = QFrame()
        set_kind(line, "line")
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, METRICS.scroll_bar, 0)
        foot.addWidget(note)
        foot.addStretch(1)
        foot.addWidget(self._close)
        right = QVBoxLayout()
        gutter = METRICS.gap_24 - METRICS.scroll_bar  # the bar stands beside what is aligned
        right.setContentsMargins(METRICS.gap_24, METRICS.gap_24, gutter, METRICS.gap_16)
        right.setSpacing(METRICS.gap_16)
        right.addWidget(self._stack, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(line)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._show_section)
        self._search.textChanged.connect(self._seek)
        self._search.installEventFilter(self)
        self._close.clicked.connect(self.accept)

    def _show_section(self, at: int) -> None:
        self._stack.setCurrentIndex(at if at >= 0 else self._stack.indexOf(self._nothing))

    def _seek(self, text: str) -> None:
        found = [page.seek(text) for page in self._pages.values()]
        for at, shown in enumerate(found):
            self._list.setRowHidden(at, not shown)
        at = self._list.currentRow()
        if not any(found):
            self._list.setCurrentRow(-1)
        elif at < 0 or not found[at]:
            self._list.setCurrentRow(found.index(True))
