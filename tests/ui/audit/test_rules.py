"""Each rule of the audit finds a defect that was planted for it, and passes what is right."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDial,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from firered_desktop.ui.appearance import Appearance, Scheme
from firered_desktop.ui.elided_label import ElidedLabel
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import set_kind
from tests.ui.audit.rules import RULES, audit

SCREEN = (1366, 768)
LONG = "Words that are longer than the room they have"


class Room(QWidget):
    """A panel that shows what is put into it."""

    def __init__(self, qtbot: QtBot, appearance: Appearance) -> None:
        super().__init__()
        self._tokens = appearance.tokens
        set_kind(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(400, 300)
        qtbot.addWidget(self)
        self.show()

    def put(self, widget: QWidget, width: int | None = None, height: int | None = None) -> QWidget:
        """Show `widget`, as large as it wants to be where nothing else is said."""
        widget.setParent(self)
        widget.show()
        widget.ensurePolished()
        hint = widget.sizeHint()
        widget.setMinimumSize(0, 0)
        widget.resize(hint.width() if width is None else width, height or hint.height())
        widget.move(20, 20)
        return widget

    def found(self) -> set[str]:
        """The rules that found something."""
        return {rule for rule, _ in audit(self, self._tokens(), SCREEN)}


@pytest.fixture
def room(qtbot: QtBot, appearance: Appearance) -> Room:
    return Room(qtbot, appearance)


def spoken(widget: QWidget) -> QWidget:
    set_name(widget, "Planted", "Planted")
    return widget


def a_choice() -> QComboBox:
    box = QComboBox()
    box.addItem(LONG)
    return box


def a_spin_box() -> QSpinBox:
    box = QSpinBox()
    box.setSuffix(" megapixels at most")
    return box


def tabs() -> QTabBar:
    bar = QTabBar()
    bar.setElideMode(Qt.TextElideMode.ElideRight)
    bar.addTab(LONG)
    return bar


def a_table() -> QTableWidget:
    table = QTableWidget(1, 1)
    table.setHorizontalHeaderLabels([LONG])
    table.horizontalHeader().resizeSection(0, 60)
    return table


def a_hint() -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setPlaceholderText(LONG * 4)
    return text


def a_line() -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(LONG)
    return line


def menus() -> QMenuBar:
    bar = QMenuBar()
    for title in ("File", "Edit", "Picture", "View"):
        bar.addMenu(title)
    return bar


def wrapped() -> QLabel:
    label = QLabel(LONG)
    label.setWordWrap(True)
    return label


NARROW = 60  # device-independent pixels
WORDY: dict[str, tuple[Callable[[], QWidget], int, int]] = {
    "a label": (lambda: QLabel(LONG), NARROW, 20),
    "a label that is too low": (lambda: QLabel("Low"), 200, 8),
    "a wrapped label": (wrapped, NARROW, 20),
    "a button": (lambda: QPushButton(LONG), NARROW, 30),
    "a check box": (lambda: QCheckBox(LONG), NARROW, 30),
    "a choice": (a_choice, NARROW, 30),
    "a number": (a_spin_box, NARROW, 30),
    "a hint in a line": (a_line, NARROW, 30),
    "a hint in a text": (a_hint, NARROW, 30),
    "tabs": (tabs, NARROW, 30),
    "a group": (lambda: QGroupBox(LONG), NARROW, 60),
    "a heading of a table": (a_table, 200, 60),
    "menus": (menus, NARROW, 30),
}


@pytest.mark.parametrize("what", WORDY)
def test_words_without_room_are_found(room: Room, what: str) -> None:
    make, width, height = WORDY[what]
    room.put(spoken(make()), width, height)
    assert "cut words" in room.found()


@pytest.mark.parametrize("what", WORDY)
def test_words_with_room_are_right(room: Room, what: str) -> None:
    widget = WORDY[what][0]()
    if isinstance(widget, QTableWidget):
        widget.horizontalHeader().resizeSection(0, 600)
    room.resize(1000, 400)
    room.put(spoken(widget), 700, 100 if what.startswith(("a hint", "a heading")) else None)
    assert "cut words" not in room.found()


def test_a_line_left_out_in_the_middle_needs_a_tooltip_and_some_room(room: Room) -> None:
    label = ElidedLabel()
    label.setText(LONG)
    room.put(label, NARROW, 20)
    assert room.found() == set()
    label.setToolTip("")
    assert room.found() == {"cut words"}
    label.setText(LONG)
    label.resize(10, 20)
    assert room.found() == {"cut words"}


def test_neighbours_that_lie_over_each_other_are_found(room: Room) -> None:
    room.put(QLabel("One"))
    over = room.put(QLabel("Other"))
    assert room.found() == {"overlap"}
    over.move(200, 20)
    assert room.found() == set()


def test_what_lies_over_something_on_purpose_says_so(room: Room) -> None:
    room.put(QLabel("One"))
    set_kind(room.put(QFrame()), "panel", name="over")
    assert room.found() == set()


def test_what_sticks_out_is_found(room: Room) -> None:
    label = room.put(QLabel("Out"))
    label.move(390, 20)
    assert room.found() == {"cut off"}


def test_what_can_be_scrolled_to_does_not_stick_out_but_what_cannot_does(room: Room) -> None:
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content = QWidget()
    content.setFixedSize(300, 900)
    area.setWidget(content)
    room.put(area, 200, 200)
    assert room.found() == set()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    assert room.found() == {"cut off"}


def test_a_window_larger_than_the_screen_is_found(room: Room) -> None:
    room.resize(SCREEN[0], SCREEN[1] + 1)
    assert room.found() == {"too large"}


def test_a_button_that_says_nothing_is_found(room: Room, icons: Icons) -> None:
    button = QToolButton()
    button.setIcon(icons.icon("settings"))
    room.put(button)
    assert room.found() == {"unexplained", "unheard"}
    button.setToolTip("Settings")
    assert room.found() == {"unexplained", "unheard"}
    set_name(button, "Settings", "Settings")
    assert room.found() == set()


def test_two_things_of_one_name_are_found(room: Room) -> None:
    spoken(room.put(QPushButton("One")))
    other = spoken(room.put(QPushButton("Other")))
    other.move(200, 20)
    assert room.found() == {"unheard"}


def test_a_default_widget_is_found_by_its_colours(room: Room) -> None:
    room.put(spoken(QDial()), 120, 120)
    assert "foreign colour" in room.found()


@pytest.mark.parametrize("scheme", [Scheme.DARK, Scheme.LIGHT])
def test_a_surface_and_a_line_of_other_greys_are_found(
    room: Room, appearance: Appearance, scheme: Scheme
) -> None:
    appearance.choose(scheme)
    planted = QFrame()
    room.put(planted, 200, 1)
    for grey in ("#efefef", "#808080"):
        planted.setStyleSheet(f"background: {grey}")
        for height in (1, 20):
            planted.resize(200, height)
            assert room.found() == {"foreign colour"}


class Strokes(QWidget):
    """Paints two strokes that meet in a corner, as letters have them."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(2, 2, 9, 1, QColor("#808080"))
        painter.fillRect(2, 2, 1, 9, QColor("#808080"))
        painter.end()


def test_two_strokes_that_meet_are_no_surface_and_a_small_square_is_one(room: Room) -> None:
    strokes = Strokes()
    room.put(strokes, 20, 20)
    assert room.found() == set()
    strokes.hide()
    planted = QFrame()
    room.put(planted, 5, 5)
    planted.setStyleSheet("background: #808080")
    assert room.found() == {"foreign colour"}


def test_a_surface_of_another_theme_is_found(room: Room, appearance: Appearance) -> None:
    planted = QFrame()
    room.put(planted, 200, 20)
    planted.setStyleSheet(f"background: {appearance.tokens().panel}")
    assert room.found() == set()
    appearance.choose(Scheme.LIGHT)
    assert room.found() == {"foreign colour"}


class Photograph(QWidget):
    """Paints a grey picture, as a photograph of fog is."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        image = QImage(QSize(80, 60), QImage.Format.Format_RGB32)
        image.fill(0x123456)
        painter = QPainter(self)
        painter.drawImage(QPoint(0, 0), image)
        painter.drawImage(self.rect(), image)
        painter.end()


def test_photographs_may_have_any_colour(room: Room) -> None:
    room.put(Photograph(), 80, 60)
    assert room.found() == set()


def test_letters_and_controls_of_the_theme_are_right(room: Room, icons: Icons) -> None:
    column = QVBoxLayout(room)
    for kind in ("title", "label", "quiet", "warning", "error", "success"):
        label = QLabel("Words 文字")
        set_kind(label, kind)
        column.addWidget(label)
    row = QHBoxLayout()
    for kind in ("primary", "flat", "link"):
        button = QPushButton(icons.icon("settings"), f"Do it {kind}")
        set_kind(button, kind)
        row.addWidget(button)
    column.addLayout(row)
    check = QCheckBox("Wanted")
    check.setChecked(True)
    column.addWidget(check)
    room.adjustSize()
    assert room.found() == set()


def test_every_rule_is_tried_above() -> None:
    assert set(RULES) == {
        *("cut words", "overlap", "cut off", "too large", "unexplained", "unheard"),
        "foreign colour",
    }
