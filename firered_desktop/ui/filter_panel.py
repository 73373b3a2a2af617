"""The filters of the history, laid open below its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from firered_desktop.core.gallery import Facets, Filters, HistoryQuery
from firered_desktop.ui import filter_choices as choices
from firered_desktop.ui.filter_fields import DateFilter, RatingFilter
from firered_desktop.ui.filter_group import FilterGroup
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, set_kind

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from firered_desktop.session.archive import Archive
    from firered_desktop.ui.filter_choices import Choice

_SOON = 120  # milliseconds without another wish before anything is counted
_WIDE, _NARROW = 920, 520  # device-independent pixels for four columns of questions, and for two
_MOST_COLUMNS = 4
_ROOMY = 1_200  # device-independent pixels from which on they are equally wide
_HIGHEST = 340  # device-independent pixels; what is more is scrolled to

Group = FilterGroup | RatingFilter | DateFilter


class FilterPanel(QScrollArea):
    """Shows and changes what `archive` looks for; counts are read while it shows.

    Signal: `left` when Esc was pressed in it.
    """

    left = Signal()

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._searching = archive.searching
        self._facets: Facets | None = None
        self._columns, self._equal = 0, True
        set_name(self, "Filters panel", self.tr("What to show"))
        set_kind(self, "raised")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget()
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(*[METRICS.gap_12] * 4)
        self._grid.setHorizontalSpacing(METRICS.gap_12)
        self._grid.setVerticalSpacing(METRICS.gap_12)
        self.setWidget(self._content)
        for surface in (self.viewport(), self._content):
            surface.setAutoFillBackground(False)  # what lies below has round corners
        self._groups: list[Group] = []
        self._projects = FilterGroup(choices.projects(Facets(), self._filters))
        self._tags = FilterGroup(choices.tags(Facets(), self._filters))
        self._stacks = self._made()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._searching.count)
        self._searching.changed.connect(self._show_query)
        self._searching.counted.connect(self._show_facets)
        archive.gallery.found.connect(self._count_soon)
        self._show_query(self._searching.query)
        self._arrange()

    def focus(self) -> None:
        """Give the focus to its first choice."""
        self._content.focusNextChild()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._soon.start(0)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self._soon.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _filters(self) -> Filters:
        return self._searching.query.filters

    def _made(self) -> list[QWidget]:
        """The questions in four stacks of about the same height."""
        group = self._group
        return [
            _stack(self._add(RatingFilter()), group(choices.flags()), group(choices.models())),
            _stack(self._add(DateFilter()), group(choices.labels())),
            _stack(group(choices.states()), group(choices.sizes()), group(choices.costs())),
            _stack(group(choices.others()), self._add(self._projects), self._add(self._tags)),
        ]

    def _group(self, question: choices.Question) -> Group:
        return self._add(FilterGroup(question))

    def _add(self, group: Group) -> Group:
        group.wished.connect(self._wish)
        self._groups.append(group)
        return group

    def _arrange(self) -> None:
        width = self.viewport().width()
        columns = _MOST_COLUMNS if width >= _WIDE else 2 if width >= _NARROW else 1
        equal = columns < _MOST_COLUMNS or width >= _ROOMY
        if (columns, equal) != (self._columns, self._equal):
            self._columns, self._equal = columns, equal
            for at, stack in enumerate(self._stacks):
                self._grid.addWidget(stack, at // columns, at % columns)
            for column in range(len(self._stacks)):
                self._grid.setColumnStretch(column, 1 if equal and column < columns else 0)
        self._fit()

    def _fit(self) -> None:
        self._grid.activate()
        height = self._content.minimumSizeHint().height() + 2 * METRICS.line_width
        self.setFixedHeight(min(height, _HIGHEST))

    def _wish(self, choice: Choice, on: bool) -> None:
        self._searching.change(filters=choice.narrowing.put(self._filters, on))

    def _show_query(self, query: HistoryQuery) -> None:
        self._name_those_there_are()
        for group in self._groups:
            group.show_filters(query.filters)
        self._fit()

    def _count_soon(self) -> None:
        if self.isVisible() and self._archive.gallery.listing.whole:
            self._soon.start(_SOON)

    def _show_facets(self, facets: Facets) -> None:
        self._facets = facets
        self._name_those_there_are()
        for group in self._groups:
            group.show_counts(facets)
            group.show_filters(self._filters)
        self._fit()

    def _name_those_there_are(self) -> None:
        facets = self._facets or Facets()
        self._projects.show_question(choices.projects(facets, self._filters))
        self._tags.show_question(choices.tags(facets, self._filters))
        for group, names in ((self._projects, facets.projects), (self._tags, facets.tags)):
            group.setVisible(group.offers or bool(names))


def _stack(*groups: QWidget) -> QWidget:
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(METRICS.gap_12)
    for group in groups:
        column.addWidget(group)
    column.addStretch()
    return stack
