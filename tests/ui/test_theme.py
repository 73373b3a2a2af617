"""What the theme does to widgets."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from firered_desktop.assets import assets_folder
from firered_desktop.ui.appearance import Appearance
from firered_desktop.ui.fields import ComboBox, DecimalSpinBox, SpinBox
from firered_desktop.ui.theme import CANVAS, DARK, LIGHT, METRICS, QUIET, Theme, set_kind

SHEET = assets_folder() / "theme" / "window.qss"


def colour_at(widget: QWidget, x: int, y: int) -> str:
    return widget.grab().toImage().pixelColor(x, y).name().upper()


def show_active(qtbot: QtBot, window: QWidget) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def test_the_sheet_holds_no_colour_and_no_size_of_its_own() -> None:
    text = re.sub(r"/\*.*?\*/", "", SHEET.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert re.findall(r"#[0-9a-fA-F]{3}|rgb|[1-9]\d*px", text) == []


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=lambda tokens: tokens.name)
def test_the_palette_says_what_the_tokens_say(qapp: QApplication, tokens: object) -> None:
    del qapp
    assert tokens in (DARK, LIGHT)
    theme = Theme(DARK if tokens is DARK else LIGHT, assets_folder())
    palette = theme.palette()
    assert palette.color(CANVAS) == QColor(theme.tokens.canvas)
    assert palette.color(QPalette.ColorRole.Window) == QColor(theme.tokens.panel)
    assert palette.color(QPalette.ColorGroup.Disabled, QUIET) == QColor(theme.tokens.disabled)


def test_the_primary_button_is_ember_and_others_are_not(
    qtbot: QtBot, appearance: Appearance
) -> None:
    run, plain = QPushButton(), QPushButton()
    for button in (run, plain):
        qtbot.addWidget(button)
        button.resize(120, button.sizeHint().height())
    set_kind(run, "primary")
    assert colour_at(run, 60, 10) == appearance.tokens().accent
    assert colour_at(plain, 60, 10) == appearance.tokens().raised


def test_a_kind_given_to_a_shown_widget_is_seen_at_once(
    qtbot: QtBot, appearance: Appearance
) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.resize(120, 30)
    assert colour_at(button, 60, 10) == appearance.tokens().raised
    set_kind(button, "primary")
    assert colour_at(button, 60, 10) == appearance.tokens().accent


def test_rows_that_are_laid_out_before_they_are_seen_stand_apart(
    qtbot: QtBot, appearance: Appearance
) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    set_kind(rows, "sections")
    rows.addItems(["General", "Key"])
    rows.setCurrentRow(1)
    qtbot.wait_until(lambda: rows.visualItemRect(rows.item(1)).height() > 0)
    first, second = (rows.visualItemRect(rows.item(row)) for row in range(2))
    rows.show()
    assert first.height() > rows.fontMetrics().height() + METRICS.gap_8
    assert second.top() > first.bottom()
    assert (first.height(), second.top()) == (
        rows.visualItemRect(rows.item(0)).height(),
        rows.visualItemRect(rows.item(1)).top(),
    )


@pytest.mark.parametrize(
    "make", [QPushButton, QToolButton, QLineEdit, SpinBox, DecimalSpinBox, ComboBox]
)
def test_every_control_is_as_high_as_the_others(
    qtbot: QtBot, appearance: Appearance, make: type[QWidget]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    control = make()
    column = QVBoxLayout(window)
    column.addWidget(control)
    column.addStretch()
    window.show()
    assert control.height() == appearance.theme.metrics.control


@pytest.mark.parametrize("make", [QPushButton, QLineEdit, SpinBox, QComboBox, QToolButton])
def test_focus_is_seen_and_moves_nothing(
    qtbot: QtBot, appearance: Appearance, make: type[QWidget]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    other, control = QPushButton(window), make(window)
    control.setGeometry(0, 40, 120, 30)
    show_active(qtbot, window)
    other.setFocus()
    hint = control.sizeHint()
    assert colour_at(control, 60, 0) != appearance.tokens().focus
    control.setFocus()
    assert colour_at(control, 60, 0) == appearance.tokens().focus
    assert colour_at(control, 60, 1) == appearance.tokens().focus
    assert control.sizeHint() == hint


def test_digits_are_of_one_width_where_the_font_can(appearance: Appearance) -> None:
    font = appearance.theme.font(QFont())
    assert font.pixelSize() == 13
    assert QFont.Tag("tnum") in font.featureTags()
    metrics = QFontMetricsF(font)
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_three_sizes_of_words(qtbot: QtBot, appearance: Appearance) -> None:
    del appearance
    sizes = {}
    for kind in ("title", "label", "quiet"):
        label = QLabel("Width")
        qtbot.addWidget(label)
        set_kind(label, kind)
        label.ensurePolished()
        sizes[kind] = label.font().pixelSize()
    assert sizes == {"title": 15, "label": 13, "quiet": 11}
