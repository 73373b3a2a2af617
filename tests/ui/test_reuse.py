"""An edit's settings in the whole window: locked, taken up, made finer, shown."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from firered_desktop.core.job import Job
from firered_desktop.core.parameters import GUIDANCE_SCALE, NUM_INFERENCE_STEPS, PROMPT, SEED
from firered_desktop.core.quality import DRAFT, FINE, STANDARD
from tests.ui.hands import click
from tests.ui.live import Live


def run(live: Live, quality: object = DRAFT) -> Job:
    """Run an edit of that quality and look at it."""
    live.open(live.photo, prompt="a warm sunset")
    live.ready()
    draft = live.program.session.draft
    draft.quality.choose(quality)  # type: ignore[arg-type]  # each caller gives one of the sets
    live.named("Run edit", QPushButton).click()
    job = live.ended()
    live.shown()
    return job


def said(live: Live, words: str) -> bool:
    labels = live.window.findChildren(QLabel)
    return any(words in label.text() for label in labels if label.isVisible())


def test_a_draft_is_composed_again_as_fine_and_not_sent(live: Live) -> None:
    job = run(live)
    draft = live.program.session.draft
    draft.set_value(PROMPT, "something else")
    action = live.program.desktop.menu_actions["fine"]
    assert action.isEnabled()
    action.trigger()
    live.until(lambda: draft.quality.chosen is FINE)
    assert draft.parameters.value(PROMPT) == "a warm sunset"
    assert draft.parameters.value(SEED) == job.request.seed
    live.until(lambda: said(live, "A larger size gives another picture"))
    live.until(lambda: live.named("Run edit", QPushButton).hasFocus())
    assert len(live.program.session.edits.jobs()) == 1


def test_only_a_draft_is_offered_as_fine(live: Live) -> None:
    run(live, STANDARD)
    assert not live.program.desktop.menu_actions["fine"].isEnabled()


def test_locked_settings_stay_when_an_edit_is_taken_up(live: Live) -> None:
    run(live)
    session = live.program.session
    click(live.named("Keep my settings", QToolButton))
    live.until(lambda: session.preferences.settings_locked)
    session.draft.quality.choose(STANDARD)
    session.draft.set_value(GUIDANCE_SCALE, 7.0)
    session.draft.set_value(PROMPT, "something else")
    live.program.desktop.menu_actions["reuse"].trigger()
    live.until(lambda: session.draft.parameters.value(PROMPT) == "a warm sunset")
    assert session.draft.quality.chosen is STANDARD
    assert session.draft.parameters.value(GUIDANCE_SCALE) == 7.0
    live.until(lambda: said(live, "Your settings are locked and stay."))
    click(live.named("Use its settings too", QPushButton))
    live.until(lambda: session.draft.quality.chosen is DRAFT)


def test_the_lock_is_there_at_the_next_start(live: Live) -> None:
    live.open()
    click(live.named("Keep my settings", QToolButton))
    live.until(lambda: live.program.session.preferences.settings_locked)
    live.close()
    live.open()
    assert live.named("Keep my settings", QToolButton).isChecked()


def test_its_settings_are_shown_and_taken_up_without_the_seed(live: Live) -> None:
    run(live)
    draft = live.program.session.draft
    draft.set_value(NUM_INFERENCE_STEPS, 50)
    click(live.named("Settings of this edit", QToolButton))
    dialog = live.dialog()
    assert draft.parameters.value(NUM_INFERENCE_STEPS) == 50
    click(live.named("Use without the seed", QPushButton, dialog))
    live.until(lambda: draft.quality.chosen is DRAFT)
    assert draft.parameters.value(SEED) is None


def test_after_an_edit_the_time_of_the_next_is_told(live: Live) -> None:
    run(live)
    assert live.program.session.outlook.time is not None
    live.until(lambda: said(live, "last time about"))
