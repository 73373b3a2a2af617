"""How a tour is led: one move after the other, each waited for, and lost where one never ends."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget

from firered_desktop.core.parameters import PROMPT
from firered_desktop.tour import guide
from firered_desktop.tour.edits import APART, composed, run, setting, worked
from firered_desktop.tour.guide import Guide, Manner
from firered_desktop.tour.hands import choose, click, shut
from firered_desktop.tour.stage import Stage, TourLostError
from firered_desktop.tour.steps import Sitting, Step, lead, show
from firered_desktop.tour.words import SUNSET
from firered_desktop.ui.appearance import Appearance


@pytest.fixture(autouse=True)
def worn(appearance: Appearance) -> Iterator[None]:
    """The look and the language, put back after the test."""
    language = QLocale()
    yield
    QLocale.setDefault(language)


def led(qapp: QApplication, *steps: Step, only: tuple[str, ...] = ()) -> list[str]:
    """The states that were looked at, each with the kind of what was in front."""
    seen: list[str] = []

    def look(name: str, front: QWidget, stage: Stage) -> None:
        assert front is stage.front
        seen.append(f"{name}: {type(front).__name__}")

    Guide(qapp, Manner(), look, only).lead([Sitting((steps,))])
    return seen


def test_each_state_is_looked_at_in_turn_and_what_is_in_front_of_the_window(
    qapp: QApplication,
) -> None:
    steps = (show("one"), show("two", choose("about")), show("three", shut()))
    assert led(qapp, *steps) == ["one: MainWindow", "two: AboutDialog", "three: MainWindow"]


def test_those_that_are_asked_for_are_looked_at_alone_and_the_way_there_is_gone(
    qapp: QApplication,
) -> None:
    gone: list[str] = []
    steps = (
        show("one", lambda _: gone.append("one")),
        lead(lambda _: gone.append("between")),
        show("two", lambda _: gone.append("two")),
        show("three", lambda _: gone.append("three")),
    )
    assert led(qapp, *steps, only=("two",)) == ["two: MainWindow"]
    assert gone == ["one", "between", "two"]


def test_a_move_is_waited_for(qapp: QApplication) -> None:
    looks: list[int] = []

    def third_time() -> bool:
        looks.append(1)
        return len(looks) == 3

    assert led(qapp, show("one", lambda _: third_time)) == ["one: MainWindow"]
    assert len(looks) == 3


def test_a_move_that_never_ends_is_told_with_its_state(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guide, "PATIENCE", 10 * guide.PULSE)
    with pytest.raises(TourLostError, match="one"):
        led(qapp, show("one", lambda _: lambda: False))


def test_what_is_not_there_cannot_be_clicked(qapp: QApplication) -> None:
    with pytest.raises(TourLostError, match="Nonsense"):
        led(qapp, show("one", click("Nonsense")))


def test_time_passes_when_the_tour_says_so(qapp: QApplication) -> None:
    times: list[float] = []

    def note(stage: Stage) -> None:
        times.append(stage.clock.now())

    led(qapp, show("one", note, note, worked(5), note))
    assert [later - times[0] for later in times] == [0, 0, 5]


def test_an_edit_is_composed_with_the_words_of_the_language(qapp: QApplication) -> None:
    found: list[object] = []

    def note(stage: Stage) -> None:
        found.append(stage.session.draft.parameters.value(PROMPT))

    led(qapp, show("one", *composed("landscape", SUNSET), note))
    assert found == [SUNSET["en"]]


def test_edits_lie_apart_in_time(qapp: QApplication) -> None:
    begun: list[float] = []

    def note(stage: Stage) -> None:
        begun.append(stage.clock.now())

    led(qapp, show("one", note, setting(PROMPT, ""), run(), note))
    assert begun[1] - begun[0] == APART
