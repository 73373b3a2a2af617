from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from firered_desktop.preferences import Preferences
from firered_desktop.ui.fields import DecimalSpinBox, SpinBox
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.inline_notice import InlineNotice
from firered_desktop.ui.settings_dialog import SettingsDialog
from tests.ui.hands import click, press, type_words

SET = Preferences(
    language="zh_CN",
    theme="dark",
    largest_size_mp=3.5,
    parallel_edits=7,
    input_expiry_s=2 * 86_400,
    budget_per_day_usd=Decimal("2.50"),
)


@pytest.fixture
def dialog(qtbot: QtBot, plain_icons: Icons) -> SettingsDialog:
    made = SettingsDialog(SET, plain_icons)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def field(dialog: SettingsDialog, kind: type[QWidget], name: str) -> QWidget:
    (found,) = [each for each in dialog.findChildren(kind) if each.accessibleName() == name]
    return found


def button(dialog: SettingsDialog, name: str) -> QPushButton:
    (found,) = [
        each for each in dialog.findChildren(QPushButton) if each.accessibleIdentifier() == name
    ]
    return found


def test_the_settings_in_force_are_shown(dialog: SettingsDialog) -> None:
    language = field(dialog, QComboBox, "Language")
    assert isinstance(language, QComboBox)
    assert language.currentData() == "zh_CN"
    size = field(dialog, DecimalSpinBox, "Largest size")
    assert isinstance(size, DecimalSpinBox)
    assert (size.value(), size.suffix()) == (3.5, " MP")
    edits = field(dialog, SpinBox, "Edits at a time")
    assert isinstance(edits, SpinBox)
    assert edits.value() == 7


def test_saving_announces_what_was_changed_and_keeps_the_rest(
    qtbot: QtBot, dialog: SettingsDialog
) -> None:
    edits = field(dialog, SpinBox, "Edits at a time")
    assert isinstance(edits, SpinBox)
    edits.setValue(4)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        click(button(dialog, "Save settings"))
    assert chosen.args is not None
    (now,) = chosen.args
    assert now.parallel_edits == 4
    assert (now.language, now.largest_size_mp) == ("zh_CN", 3.5)
    assert now.input_expiry_s == SET.input_expiry_s
    assert not dialog.isVisible()


@pytest.mark.parametrize("leave", ["button", "Escape"])
def test_leaving_changes_nothing(dialog: SettingsDialog, leave: str) -> None:
    told: list[Preferences] = []
    dialog.chosen.connect(told.append)
    if leave == "button":
        click(button(dialog, "Close"))
    else:
        press(dialog, Qt.Key.Key_Escape)
    assert told == []
    assert not dialog.isVisible()


def test_the_key_can_be_asked_for(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.key_wished):
        click(button(dialog, "Key"))


def saved(qtbot: QtBot, dialog: SettingsDialog) -> Preferences:
    """What is announced when the person saves."""
    with qtbot.waitSignal(dialog.chosen) as chosen:
        click(button(dialog, "Save settings"))
    assert chosen.args is not None
    now = chosen.args[0]
    assert isinstance(now, Preferences)
    return now


def line(dialog: SettingsDialog, name: str) -> QLineEdit:
    found = field(dialog, QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def choose(dialog: SettingsDialog, name: str, words: str) -> None:
    box = field(dialog, QComboBox, name)
    assert isinstance(box, QComboBox)
    box.setCurrentText(words)
    assert box.currentText() == words


def test_saving_at_once_changes_nothing(qtbot: QtBot, dialog: SettingsDialog) -> None:
    assert saved(qtbot, dialog) == SET


def test_one_section_shows_at_a_time(dialog: SettingsDialog) -> None:
    day, language = line(dialog, "Budget for a day"), field(dialog, QComboBox, "Language")
    assert (language.isVisible(), day.isVisible()) == (True, False)
    click(button(dialog, "Budgets"))
    assert (language.isVisible(), day.isVisible()) == (False, True)


@pytest.mark.parametrize(
    ("typed", "budget"),
    [
        *(("", None), ("5", "5"), ("$5", "5"), ("0,50", "0.50"), ("7.", "7"), ("0", "0")),
        *(("12abc", "12"), ("-3", "3"), ("1e5", "15"), ("$", None)),
    ],
)
def test_a_budget_is_typed_with_either_sign_and_empty_is_no_limit(
    qtbot: QtBot, dialog: SettingsDialog, typed: str, budget: str | None
) -> None:
    click(button(dialog, "Budgets"))
    day = line(dialog, "Budget for a day")
    assert day.text() == "$2.50"
    day.clear()
    type_words(day, typed)
    assert saved(qtbot, dialog).budget_per_day_usd == (None if budget is None else Decimal(budget))


def test_an_empty_budget_says_that_there_is_no_limit(dialog: SettingsDialog) -> None:
    assert line(dialog, "Budget for a month").text() == ""
    assert line(dialog, "Budget for a month").placeholderText() == "No limit"


def test_how_edits_are_sent_is_chosen(qtbot: QtBot, dialog: SettingsDialog) -> None:
    click(button(dialog, "Sending edits"))
    choose(dialog, "When the network is back", "Ask me")
    choose(dialog, "Longest time for one edit", "30 minutes")
    full = field(dialog, QCheckBox, "Send pictures in full size")
    full.setFocus()
    press(full, Qt.Key.Key_Space)
    click(button(dialog, "At fal"))
    choose(dialog, "Send pictures", "Inside the request")
    choose(dialog, "Keep results at fal", "30 days")
    keep = field(dialog, QCheckBox, "Let fal keep requests")
    assert "cannot be found again" in keep.accessibleDescription()
    press(keep, Qt.Key.Key_Space)
    now = saved(qtbot, dialog)
    assert (now.network_return, now.edit_timeout_s, now.full_size_inputs) == ("ask", 1_800, True)
    assert (now.input_delivery, now.result_expiry_s, now.store_io) == (
        "data_uri",
        30 * 86_400,
        False,
    )


def test_a_time_that_is_not_among_the_offered_ones_is_shown_as_it_is(
    dialog: SettingsDialog,
) -> None:
    kept = field(dialog, QComboBox, "Keep pictures at fal")
    assert isinstance(kept, QComboBox)
    assert kept.currentText() == "2 days"
    assert [kept.itemText(at) for at in range(kept.count())] == [
        *("1 hour", "6 hours", "1 day", "2 days", "3 days", "7 days", "30 days")
    ]


def test_limits_of_a_connection_have_their_unit(dialog: SettingsDialog) -> None:
    for name, words in (
        ("Longest wait for a connection", "10 s"),
        ("Longest silence of a connection", "30 s"),
    ):
        box = field(dialog, SpinBox, name)
        assert isinstance(box, SpinBox)
        assert box.text() == words


def test_every_control_has_a_name_of_its_own_and_scroll_areas_take_no_focus(
    dialog: SettingsDialog,
) -> None:
    inside = (QAbstractScrollArea, QComboBox, SpinBox, DecimalSpinBox)
    names = Counter(
        each.accessibleName()
        for each in dialog.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(each.parent(), inside)
    )
    assert "" not in names
    assert [name for name, count in names.items() if count > 1] == []
    areas = dialog.findChildren(QScrollArea)
    assert len(areas) == 5
    assert all(area.focusPolicy() == Qt.FocusPolicy.NoFocus for area in areas)


def test_it_is_never_higher_than_the_screen(dialog: SettingsDialog) -> None:
    assert dialog.height() < dialog.screen().availableGeometry().height()


def test_how_results_leave_is_chosen(qtbot: QtBot, dialog: SettingsDialog) -> None:
    click(button(dialog, "Exports"))
    folder = line(dialog, "Export folder")
    assert (folder.text(), folder.placeholderText()) == ("", "Beside the original")
    type_words(folder, "/photos")
    name = line(dialog, "File name")
    name.clear()
    type_words(name, "{date} {name}")
    choose(dialog, "Format", "TIFF")
    choose(dialog, "Depth", "16 bit")
    now = saved(qtbot, dialog)
    assert (now.export_folder, now.export_template) == ("/photos", "{date} {name}")
    assert (now.export_format, now.export_depth) == ("tiff", "16")


def test_a_name_that_cannot_be_is_said_and_the_dialog_stays(dialog: SettingsDialog) -> None:
    told: list[Preferences] = []
    dialog.chosen.connect(told.append)
    click(button(dialog, "Exports"))
    type_words(line(dialog, "File name"), "{nmae}")
    click(button(dialog, "Save settings"))
    (notice,) = dialog.findChildren(InlineNotice)
    assert notice.text.startswith("{nmae} is no place that a name can have. Use words and these")
    assert dialog.isVisible()
    assert told == []
