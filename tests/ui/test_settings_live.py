"""Settings in the whole program: at once, kept, and the window goes on where it was."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from firered_desktop.ui.main_window import Page
from firered_desktop.ui.settings_dialog import SettingsDialog
from firered_desktop.ui.settings_sections import Section
from firered_desktop.ui.tokens import NEUTRAL
from tests.ui.live import LANDSCAPE, Live
from tests.ui.room import clipped

WISH = "a warm sunset"


def settings(live: Live) -> SettingsDialog:
    dialog = live.dialog()
    assert isinstance(dialog, SettingsDialog)
    return dialog


def has_words_of(live: Live, pixels: int) -> bool:
    return live.window.font().pixelSize() == pixels


def choose(live: Live, setting: str, data: object) -> None:
    """Choose in the open settings as a person does."""
    box = live.named(setting, QComboBox, settings(live))
    box.setFocus()
    box.setCurrentIndex(box.findData(data))


def test_a_theme_is_worn_at_once_and_kept(live: Live, qapp: QApplication) -> None:
    live.open()
    live.program.desktop.menu_actions["settings"].trigger()
    choose(live, "Appearance", "neutral")
    live.until(lambda: live.program.appearance.tokens() == NEUTRAL)
    live.until(lambda: live._settings.load().theme == "neutral")
    assert settings(live).isVisible()


def is_whole(panel: QWidget) -> bool:
    return clipped(panel) == []


def test_another_language_keeps_the_draft_the_page_and_the_open_settings(live: Live) -> None:
    live.open(LANDSCAPE, prompt=WISH)
    live.ready()
    former = live.program.desktop
    live.program.desktop.window.show_page(Page.HISTORY)
    live.program.desktop.menu_actions["settings"].trigger()
    choose(live, "Language", "zh_CN")
    live.until(lambda: live.program.desktop is not former)
    assert live.program.desktop.window.page is Page.HISTORY
    live.until(lambda: settings(live).windowTitle().startswith("设置"))
    assert settings(live).place.setting == "language"
    assert live.named("Instruction", QPlainTextEdit).toPlainText() == WISH
    live.ready()


def test_larger_words_are_worn_at_once_and_nothing_is_cut_off(
    live: Live, qapp: QApplication
) -> None:
    live.open(LANDSCAPE, prompt=WISH)
    live.ready()
    live.program.desktop.menu_actions["settings"].trigger()
    for percent in (125, 90, 100):
        choose(live, "Text size", percent)
        live.until(partial(has_words_of, live, round(13 * percent / 100)))
        live.window.resize(1366, 768)
        live.window.grab()
        assert live.window.width() == 1366
        for panel in (live.program.desktop.compose, live.program.desktop.result):
            live.until(partial(is_whole, panel))  # once it is laid out
        for section in Section:
            live.named("Sections", QListWidget, settings(live)).setCurrentRow(
                list(Section).index(section)
            )
            settings(live).grab()
            live.until(lambda: clipped(settings(live)) == [])  # once it is laid out
    settings(live).close()
    assert live.named("Run edit", QPushButton).isVisible()
