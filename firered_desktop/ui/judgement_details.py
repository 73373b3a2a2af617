"""What is known of the pictures that are selected, and all that can be said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from firered_desktop.core.judging import Change, Key, MoveTo, SetNote
from firered_desktop.ui.joining import listed
from firered_desktop.ui.judging_row import JudgingRow
from firered_desktop.ui.marked_text import MarkedLabel, mark_in
from firered_desktop.ui.names import set_label
from firered_desktop.ui.note_field import NoteField
from firered_desktop.ui.project_field import ProjectField
from firered_desktop.ui.result_facts import facts_line
from firered_desktop.ui.scroll_column import ScrollColumn
from firered_desktop.ui.tag_field import TagField
from firered_desktop.ui.theme import METRICS, set_kind, with_text
from firered_desktop.ui.words import when_words

if TYPE_CHECKING:
    from firered_desktop.core.gallery import HistoryEntry
    from firered_desktop.session.judged_entries import JudgedEntries
    from firered_desktop.session.vocabulary import Vocabulary
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.key_tips import KeyTips

NOTE_HEIGHT = 84  # device-independent pixels


class JudgementDetails(QWidget):
    """Shows `selected`; `wished` (keys, Change) tells what shall be said, and of which pictures.

    What differs between them is shown as different, and stays so until the person changes it.
    """

    wished = Signal(object, object)

    def __init__(
        self,
        selected: JudgedEntries,
        vocabulary: Vocabulary,
        icons: Icons,
        tips: KeyTips,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._selected = selected
        self._vocabulary = vocabulary
        self._title, self._when = QLabel(), _quiet()
        self._prompt, self._names, self._facts = MarkedLabel(), MarkedLabel(), _quiet()
        self._looked_for = ""
        for label in (self._prompt, self._names):
            _let_select(label)
        self.row = JudgingRow(icons, tips)
        self.note, self.tags, self.project = NoteField(), TagField(icons), ProjectField()
        self.note.setFixedHeight(with_text(NOTE_HEIGHT, self.font()))
        set_kind(self._title, "title")
        self._fields = QWidget()
        self._arrange()
        self.row.wished.connect(self._judge)
        self.tags.wished.connect(self.wished)
        self.note.written.connect(lambda keys, text: self.wished.emit(keys, SetNote(text)))
        self.project.chosen_for.connect(lambda keys, name: self.wished.emit(keys, MoveTo(name)))
        for field in (self.tags, self.project):
            field.asked.connect(vocabulary.look)
        vocabulary.changed.connect(self._offer)
        selected.changed.connect(self._show)
        self._offer()
        self._show()

    def _arrange(self) -> None:
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(METRICS.gap_12)
        fields.addWidget(self.row, 0, Qt.AlignmentFlag.AlignLeft)
        for words, field in (
            (self.tr("Tags"), self.tags),
            (self.tr("Note"), self.note),
            (self.tr("Project"), self.project),
        ):
            fields.addLayout(_labelled(words, field))
        scroll = ScrollColumn()
        scroll.column.setSpacing(METRICS.gap_8)
        for widget in (self._title, self._when, self._fields):
            scroll.column.addWidget(widget)
        scroll.column.addSpacing(METRICS.gap_8)
        for told in (self._prompt, self._names, self._facts):
            scroll.column.addWidget(told)
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def mark(self, words: str) -> None:
        """Mark the `words` of a search in what is told of one picture."""
        self._looked_for = words
        self._show()

    def _show(self) -> None:
        keys, summary = self._selected.keys, self._selected.summary
        self._say(self._selected.entries, summary.count)
        self.row.show_summary(summary)
        self.tags.show_tags(keys, summary.tags, summary.some_tags)
        self.note.show_note(keys, summary.note)
        mark_in(self.note, self._looked_for)
        self.project.show_project(keys, summary.project)
        self._fields.setEnabled(summary.count > 0)

    def _say(self, entries: tuple[HistoryEntry, ...], count: int) -> None:
        jobs = {entry.job.id: entry.job for entry in entries}
        one = entries[0] if len(entries) == 1 == count else None
        title = self.tr("Pictures: {count}").format(count=QLocale().toString(count))
        if one is not None:
            title = self.tr("One picture")
        set_label(self._title, title if count else self.tr("Nothing is selected"))
        prompts = {job.request.prompt for job in jobs.values()}
        prompt = prompts.pop() if len(prompts) == 1 else self._different(count)
        self._prompt.show_found(prompt, self._looked_for if jobs else "")
        names = listed(one.names) if one is not None else ""
        self._names.show_found(names, self._looked_for)
        self._when.setText(when_words(one.job.created_at) if one is not None else "")
        self._facts.setText(facts_line(one.job, one.image) if one is not None else "")
        for label in (self._prompt, self._names, self._when, self._facts):
            label.setVisible(bool(label.text()))

    def _different(self, count: int) -> str:
        if not count:
            return self.tr("Select pictures to rate them, tag them and write notes on them.")
        return self.tr("Different instructions") if self._selected.entries else ""

    def _offer(self) -> None:
        self.tags.offer(self._vocabulary.tags)
        self.project.offer(self._vocabulary.projects)

    def _judge(self, change: Change) -> None:
        keys: tuple[Key, ...] = self._selected.keys
        self.wished.emit(keys, change)


def _labelled(words: str, field: QWidget) -> QVBoxLayout:
    label = QLabel()
    set_label(label, words)
    set_kind(label, "label")
    column = QVBoxLayout()
    column.setSpacing(METRICS.gap_4)
    column.addWidget(label)
    column.addWidget(field)
    return column


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    _let_select(label)
    return label


def _let_select(label: QLabel) -> None:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def _quiet() -> QLabel:
    label = _words()
    set_kind(label, "quiet")
    return label
