"""The window in Simplified Chinese, looked through for words that stayed English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from firered_desktop.assets import assets_folder
from firered_desktop.core.errors import LEAVES, Failure
from firered_desktop.core.job import Hold, Progress, State
from firered_desktop.core.parameters import TABLE
from firered_desktop.demo import script
from firered_desktop.demo.script import Fail, Fault, LoseAnswer, Pause, Route, Unsafe
from firered_desktop.preferences import Preferences, settings
from firered_desktop.session.first_start import Step
from firered_desktop.session.translation import Translation
from firered_desktop.ui.appearance import Appearance
from firered_desktop.ui.compare_scene import Mode
from firered_desktop.ui.main_window import Page
from firered_desktop.ui.menus import MENUS, spoken_words
from firered_desktop.ui.speech import say
from firered_desktop.ui.words import failure_words, progress_words, status_words
from tests.fakes import a_job
from tests.ui.live import LANDSCAPE, Live
from tests.ui.reading import english_words, left_in_english

WISH = "把灰色的天空换成温暖的日落"


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[Translation]:
    """The application in Chinese."""
    locale = QLocale()
    translation = Translation(qapp, assets_folder() / "translations")
    translation.use("zh_CN")
    yield translation
    translation.use("en")
    QLocale.setDefault(locale)


@pytest.fixture
def live(
    qtbot: QtBot, appearance: Appearance, qapp: QApplication, tmp_path: Path
) -> Iterator[Live]:
    """The program in Chinese, to be opened by the test."""
    locale = QLocale()
    started = Live(qtbot, qapp, tmp_path, "zh_CN")
    yield started
    started.close()
    QLocale.setDefault(locale)


def test_an_empty_window_speaks_chinese(live: Live) -> None:
    live.open()
    assert left_in_english(live.window) == []
    live.named("Run edit", QPushButton).click()
    assert left_in_english(live.window) == []


def test_the_first_start_speaks_chinese(live: Live) -> None:
    live._settings.save(Preferences(language="zh_CN", theme="dark"))
    live.open(demo=False)
    for _ in Step:
        assert live.named("First start", QFrame).isVisible()
        assert left_in_english(live.window) == []
        live.named("Next", QPushButton).click()


def test_the_main_job_speaks_chinese_from_the_picture_to_the_result(live: Live) -> None:
    gate = Pause()
    live.script.add(Route.EDIT, gate)
    live.open(LANDSCAPE)
    live.ready()
    live.named("Instruction", QPlainTextEdit).setPlainText(WISH)
    live.named("More settings", QToolButton).click()
    assert left_in_english(live.window) == []
    live.named("Run edit", QPushButton).click()
    live.ended(State.IN_PROGRESS)
    assert left_in_english(live.window) == []
    gate.gate.set()
    live.ended()
    live.shown()
    for mode in Mode:
        live.program.desktop.result.compare.set_mode(mode)
        assert left_in_english(live.window) == []


def test_the_history_speaks_chinese_also_where_nothing_is_found(live: Live) -> None:
    live.open()
    live.program.desktop.window.show_page(Page.HISTORY)
    live.named("Search history", QLineEdit).setText("没有")
    gallery = live.program.session.archive.gallery
    live.until(lambda: not gallery.looking and gallery.query.words == "没有")
    assert left_in_english(live.window) == []


@pytest.mark.parametrize("wish", ["settings", "key", "keys", "diagnostics", "about"])
def test_a_dialog_speaks_chinese(live: Live, wish: str) -> None:
    live.open()
    live.program.desktop.menu_actions[wish].trigger()
    dialog = live.dialog()
    assert left_in_english(dialog) == []
    dialog.close()


@pytest.mark.parametrize(
    ("route", "fault", "state"),
    [
        (Route.EDIT, Fail(), State.FAILED),
        (Route.EDIT, script.CONTENT_REFUSED, State.FAILED),
        (Route.EDIT, Unsafe(), State.FINISHED),
        (Route.SUBMIT, script.KEY_REFUSED, State.HELD),
        (Route.SUBMIT, script.ACCOUNT_LOCKED, State.HELD),
        (Route.SUBMIT, LoseAnswer(), State.UNCONFIRMED),
    ],
    ids=lambda value: value.value if isinstance(value, (Route, State)) else type(value).__name__,
)
def test_what_goes_wrong_is_told_in_chinese(
    live: Live, route: Route, fault: Fault, state: State
) -> None:
    live.script.add(route, fault, times=None)
    live.open(LANDSCAPE, prompt=WISH)
    live.ready()
    live.named("Run edit", QPushButton).click()
    live.ended(state)
    assert left_in_english(live.window) == []


@pytest.mark.parametrize("code", LEAVES)
def test_every_notice_is_in_chinese(speaking: Translation, code: str) -> None:
    values = {"detail": "timeout", "reason": "Exhausted balance", "what": "甲。", "remedy": "乙。"}
    said = failure_words(Failure(code, values=values))
    assert english_words(said) == []
    assert "。 " not in said


def test_every_state_and_hold_is_in_chinese(speaking: Translation) -> None:
    jobs = [a_job(state=state, progress=Progress(fraction=0.4, position=2)) for state in State]
    jobs += [a_job(state=State.HELD, hold=hold) for hold in Hold]
    said = [progress_words(job, 60.0) for job in jobs] + [status_words(jobs)]
    assert [words for words in said if english_words(words)] == []


def test_every_setting_is_named_in_chinese(speaking: Translation) -> None:
    def translated(context: str, text: str) -> str:
        return QCoreApplication.translate(context, text)

    rows = [("parameters", row) for row in TABLE] + [("preferences", row) for row in settings.TABLE]
    said = [
        translated(context, text)
        for context, row in rows
        for text in (row.label, row.hint, row.term, row.spoken)
    ]
    assert [words for words in said if english_words(words)] == []


def test_a_refused_value_is_told_in_chinese(speaking: Translation) -> None:
    refusals = [row.refusal() for row in (*TABLE, *settings.TABLE)]
    refused = [say(each.remedy) for each in refusals]
    assert not any("some words" in each or "WIDTH" in each or "path" in each for each in refused)


def test_an_entry_is_listed_without_the_letter_of_its_menu(speaking: Translation) -> None:
    words = [spoken_words(item) for _, entries in MENUS for item in entries if item]
    assert "另存为" in words
    assert not any("(" in each or "&" in each or each.endswith("…") for each in words)
