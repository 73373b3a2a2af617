"""One setting: its plain word, its control, one sentence about it, and a way back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.ui.icons import Icons, Tint
from firered_desktop.ui.inline_notice import InlineNotice, Tone
from firered_desktop.ui.names import set_label, set_name
from firered_desktop.ui.settings_fields import (
    Field,
    FileLine,
    FolderLine,
    field_for,
    in_words,
    put,
    translated,
    value_of,
    when_chosen,
)
from firered_desktop.ui.speech import say
from firered_desktop.ui.theme import METRICS, set_kind, with_text

if TYPE_CHECKING:
    from firered_desktop.core.parameters import Parameter

FIELD_WIDTH = 320


class SettingsRow(QWidget):
    """Shows `value` of `setting`; `chosen` says that the person wants another, which is allowed.

    A `locked` one is shown as the administrator set it and cannot be changed.
    """

    chosen = Signal()

    def __init__(
        self, setting: Parameter[Any], value: Any, icons: Icons, *, locked: bool = False
    ) -> None:
        super().__init__()
        self._locked = locked
        self.setting = setting
        self._shown = value
        self.field: Field = field_for(setting, value)
        words, explained = translated(setting.label), translated(setting.hint)
        set_name(self.field, setting.label, words, explained)
        self.field.setToolTip(explained)
        self._reset = self._make_reset(icons, words)
        self._notice = InlineNotice(icons)
        self._arrange(words, explained)
        self._sought = f"{words} {explained}".casefold()
        when_chosen(self.field, self._take)
        self._offer_reset()
        if locked:
            self._lock(words, explained)

    @property
    def value(self) -> Any:
        """What stands in the control."""
        return value_of(self.field)

    def show_value(self, value: Any) -> None:
        """Show what is in force now; what is being typed stays."""
        self._shown = value
        if not self.field.hasFocus() and self.value != value:
            put(self.field, value)
        self._offer_reset()

    def matches(self, words: list[str]) -> bool:
        """Whether every one of `words`, which are in small letters, is said here."""
        return all(word in self._sought for word in words)

    def _make_reset(self, icons: Icons, words: str) -> QToolButton:
        reset = QToolButton()
        reset.setIcon(icons.icon("undo", Tint.QUIET))
        set_kind(reset, "small")
        name = self.tr("Usual value of {setting}")
        identifier = f"Usual value of {self.setting.label}"
        set_name(reset, identifier, name.format(setting=words))
        kept = reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # nothing moves when it comes and goes
        reset.setSizePolicy(kept)
        reset.clicked.connect(self._go_back)
        return reset

    def _arrange(self, words: str, explained: str) -> None:
        hint = QLabel(explained)
        hint.setWordWrap(True)
        set_kind(hint, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(METRICS.gap_4)
        if isinstance(self.field, QCheckBox):  # which says its own words
            column.addLayout(_row(self.field, self._reset, None))
        else:
            label = QLabel()
            set_label(label, words)
            set_kind(label, "label")
            label.setBuddy(self.field)
            column.addLayout(_row(label, self._reset, None))
            column.addLayout(self._beside_field(words))
        column.addWidget(hint)
        column.addWidget(self._notice)

    def _lock(self, words: str, explained: str) -> None:
        """Let it be read and not changed, and say who decides."""
        said = self.tr("Set by whoever looks after this computer.")
        for part in (self.field, *self.findChildren(QPushButton)):
            part.setEnabled(False)
        set_name(self.field, self.setting.label, words, f"{explained} {said}")
        self._notice.tell(said, Tone.INFO)

    def _beside_field(self, words: str) -> QHBoxLayout:
        if not isinstance(self.field, FolderLine | FileLine):
            self.field.setMaximumWidth(with_text(FIELD_WIDTH, self.font()))
            narrow = _row(self.field)
            narrow.addStretch()  # takes nothing from the field, and keeps it at the left edge
            narrow.setStretch(0, 1)
            return narrow
        browse = QPushButton(self.tr("Browse…"))
        browse.setAutoDefault(False)
        spoken = self.tr("Browse for {setting}").format(setting=words)
        set_name(browse, f"Browse for {self.setting.label}", spoken)
        browse.clicked.connect(self._browse)
        return _row(self.field, browse)

    def _browse(self) -> None:
        dialog = QFileDialog(self, translated(self.setting.label))
        if isinstance(self.field, FolderLine):
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setDirectory(str(Path(self.value or "~").expanduser()))
        dialog.fileSelected.connect(self._take_path)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_path(self, path: str) -> None:
        put(self.field, path)
        self._take()

    def _go_back(self) -> None:
        put(self.field, self.setting.default)
        self._take()
        self.field.setFocus()  # the button has gone

    def _take(self) -> None:
        value = self.value
        problem = self.setting.problem(value)
        said = "" if problem is None else say(problem.happened, problem.remedy)
        self._notice.tell(said, Tone.ERROR)
        if problem is None and value != self._shown:
            self._shown = value
            self._offer_reset()
            self.chosen.emit()

    def _offer_reset(self) -> None:
        changed = self._shown != self.setting.default and not self._locked
        self._reset.setVisible(changed)
        if changed:
            usual = field_for(self.setting, self.setting.default)
            words = self.tr("Back to the usual value: {value}")
            self._reset.setToolTip(words.format(value=in_words(usual)))


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
