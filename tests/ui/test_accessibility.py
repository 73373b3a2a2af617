"""What a screen reader is told: every name of the design, each once, nothing nameless."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QToolButton, QWidget

from firered_desktop.core.job import State
from firered_desktop.demo.script import Pause, Route
from firered_desktop.ui.main_window import Page
from tests.ui.hearing import ITEMS, Heard, Role, faults, hear
from tests.ui.live import LANDSCAPE, Live

COMPOSING = {
    "Picture 1": Role.Button,
    "Picture 2": Role.Button,
    "Picture 3": Role.Button,
    "Add pictures": Role.Button,
    "Instruction": Role.EditableText,
    "Recipes": Role.Button,
    "Draft quality": Role.RadioButton,
    "Standard quality": Role.RadioButton,
    "Fine quality": Role.RadioButton,
    "Keep my settings": Role.CheckBox,
    "Image size": Role.ComboBox,
    "Number of images": Role.Grouping,
    "Run edit": Role.Button,
    "Compare": Role.Canvas,
    "Recent edits": Role.List,
}
ALWAYS = {
    "FireRed Desktop": Role.Window,
    "Compose view": Role.RadioButton,
    "History view": Role.RadioButton,
    "Settings": Role.Button,
}
CUSTOM = {"Width": Role.SpinBox, "Height": Role.SpinBox}
FOLDED = {
    "What to avoid": Role.EditableText,
    "Model": Role.ComboBox,
    "Acceleration": Role.ComboBox,
    "Output format": Role.ComboBox,
    "Inference steps": Role.SpinBox,
    "Guidance scale": Role.SpinBox,
    "Seed": Role.SpinBox,
    "Safety checker": Role.CheckBox,
    "Keep nothing at fal (sync mode)": Role.CheckBox,
}
SENDING = {
    "Project": Role.EditableText,
    "Not before": Role.CheckBox,
    "Not before time": Role.SpinBox,
    "Webhook address": Role.EditableText,
}
HISTORY = {"History": Role.List, "Search history": Role.EditableText}


def told(window: QWidget) -> list[Heard]:
    """What is told, after a check of what holds whatever is shown."""
    assert faults(window) == []
    return hear(window)


def shown(heard: list[Heard]) -> list[Heard]:
    return [each for each in heard if each.shows]


def roles(heard: list[Heard], names: dict[str, Role]) -> dict[str, Role]:
    """Which of `names` are told, with their roles."""
    return {each.name: each.role for each in heard if each.name in names}


def test_an_empty_window_tells_every_name(live: Live) -> None:
    live.open()
    expected = COMPOSING | ALWAYS
    assert roles(shown(told(live.window)), expected) == expected


def test_folded_controls_are_there_and_show_when_they_are_unfolded(live: Live) -> None:
    live.open()
    folded = told(live.window)
    everything = FOLDED | SENDING
    assert roles(folded, CUSTOM) == CUSTOM
    assert roles(shown(folded), CUSTOM) == {}
    assert roles(folded, everything) == everything
    assert roles(shown(folded), everything) == {}
    live.named("More settings", QToolButton).click()
    assert roles(shown(told(live.window)), everything) == FOLDED
    live.named("Sending", QToolButton).click()
    assert roles(shown(told(live.window)), everything) == everything


def test_every_name_of_the_design_is_its_own_identifier(live: Live) -> None:
    live.open()
    live.program.desktop.window.show_page(Page.HISTORY)
    names = COMPOSING | ALWAYS | FOLDED | SENDING | HISTORY | CUSTOM
    found = {each.name: each.identifier for each in told(live.window) if each.name in names}
    del found["FireRed Desktop"]
    assert found == {name: name for name in found}
    assert len(found) == len(names) - 1


def test_a_picture_is_told_in_its_place(live: Live) -> None:
    live.open(LANDSCAPE)
    live.ready()
    (first,) = [each for each in shown(told(live.window)) if each.name == "Picture 1"]
    assert "landscape.jpg" in first.description
    (second,) = [each for each in shown(told(live.window)) if each.name == "Picture 2"]
    assert second.description == "Empty"


def test_the_price_is_told_with_the_button_that_spends_it(live: Live) -> None:
    live.open(LANDSCAPE, demo=False)
    live.ready()
    (run,) = [each for each in told(live.window) if each.name == "Run edit"]
    assert run.description == "about $0.06–0.07"


def test_the_history_has_its_names(live: Live) -> None:
    live.open()
    live.program.desktop.window.show_page(Page.HISTORY)
    heard = told(live.window)
    assert roles(heard, HISTORY) == HISTORY
    expected = ALWAYS | {"Search history": Role.EditableText}
    assert roles(shown(heard), expected) == expected


def test_while_an_edit_runs_it_can_be_cancelled_and_its_name_is_told(live: Live) -> None:
    gate = Pause()
    live.script.add(Route.EDIT, gate)
    live.open(live.photo, prompt="a warm sunset")
    live.ready()
    live.named("Run edit", QPushButton).click()
    live.ended(State.IN_PROGRESS)
    (cancel,) = [each for each in shown(told(live.window)) if each.name == "Cancel"]
    assert cancel.role is Role.Button
    assert "a warm sunset" in cancel.description
    gate.gate.set()
    live.ended()
    live.shown()
    names = {each.name for each in shown(told(live.window))}
    assert "Cancel" not in names
    assert {"Save as", "Copy result", "Use as picture", "Use these settings"} <= names


@pytest.mark.parametrize("wish", ["settings", "key", "keys", "about", "ledger"])
def test_a_dialog_tells_all_of_its_controls(live: Live, wish: str) -> None:
    live.open()
    live.program.desktop.menu_actions[wish].trigger()
    dialog = live.dialog()
    own = {each.name for each in shown(told(dialog)) if each.name and each.role not in ITEMS}
    behind = {each.name for each in shown(told(live.window)) if each.name}
    assert own & behind == set()
    dialog.close()


@pytest.mark.parametrize("page", Page)
def test_names_follow_the_language_and_identifiers_stay(
    live: Live, qapp: QApplication, page: Page
) -> None:
    shouting = Shouting()
    qapp.installTranslator(shouting)
    live.open()
    live.program.desktop.window.show_page(page)
    heard = told(live.window)
    qapp.removeTranslator(shouting)
    names = COMPOSING | ALWAYS | FOLDED | SENDING
    if page is Page.HISTORY:
        names |= HISTORY
    named = {each.identifier: each.name for each in heard if each.identifier in names}
    assert named == {name: name.upper() for name in names if name != "FireRed Desktop"}


def test_another_language_in_the_settings_names_everything_anew(live: Live) -> None:
    live.open()
    live.program.desktop.window.show_page(Page.HISTORY)
    former = live.window
    gone: list[bool] = []
    former.destroyed.connect(lambda: gone.append(True))
    _speak(live, "zh_CN")
    live.until(lambda: live.window is not former and bool(gone))
    names = COMPOSING | ALWAYS | FOLDED | SENDING | HISTORY
    found = {each.identifier for each in told(live.window)}
    assert names.keys() - {"FireRed Desktop"} <= found


def test_a_choice_is_told_with_what_is_chosen(live: Live) -> None:
    live.open()
    (size,) = [each for each in told(live.window) if each.name == "Image size"]
    assert size.description.startswith("Match photo. ")


def test_no_scroll_area_is_a_stop(live: Live) -> None:
    live.open()
    areas = live.window.findChildren(QScrollArea)
    assert areas
    assert not any(area.focusPolicy() & area.focusPolicy().TabFocus for area in areas)


class Shouting(QTranslator):
    """A language that is English in capital letters, places as they are."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return "".join(_parts(source))


def _parts(source: str) -> list[str]:
    halves = source.split("{")
    return [halves[0].upper()] + [
        "{" + place + "}" + rest.upper()
        for place, _, rest in (half.partition("}") for half in halves[1:])
    ]


def _speak(live: Live, language: str) -> None:
    session = live.program.session
    session.settle(replace(session.preferences, language=language))
