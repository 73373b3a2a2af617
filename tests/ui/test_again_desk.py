"""An edit asked for again in the whole window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QPushButton

from firered_desktop.core.models import V1
from firered_desktop.core.parameters import GUIDANCE_SCALE, PROMPT, SEED
from firered_desktop.ui.picture_dialog import PictureDialog
from tests.ui.live import Live


def run(live: Live, count: int = 1) -> None:
    live.ready()
    live.named("Run edit", QPushButton).click()
    live.ended(count=count)
    live.shown()


def entry(live: Live, words: str) -> QAction:
    """An entry of the menu on the tool *Again*, which is opened."""
    menu = live.program.desktop.result.again
    live.named("Again", QPushButton).click()
    live.until(menu.isVisible)
    menu.close()
    live.window.activateWindow()  # without a window manager nobody else does
    (found,) = [each for each in menu.actions() if each.text().startswith(words)]
    return found


def test_the_next_seed_is_composed_run_by_the_person_and_compared(live: Live) -> None:
    live.open(live.photo, prompt="a warm sunset")
    run(live)
    session = live.program.session
    former = session.comparison.job
    assert former is not None
    entry(live, "With the next seed").trigger()
    seed = (former.request.seed or 0) + 1
    live.until(lambda: session.draft.parameters.value(SEED) == seed)
    live.until(lambda: live.named("Run edit", QPushButton).hasFocus())
    assert len(session.edits.jobs()) == 1
    run(live, count=2)
    live.until(lambda: bool(live.window.findChildren(QPushButton, "Compare with the former one")))
    live.named("Compare with the former one", QPushButton).click()
    assert session.comparison.compared_with is not None
    assert session.comparison.compared_with.job.id == former.id


def test_the_other_model_and_another_picture_keep_everything_else(
    live: Live, tmp_path: Path
) -> None:
    live.open(live.photo, prompt="a warm sunset")
    run(live)
    session = live.program.session
    job = session.comparison.job
    assert job is not None
    entry(live, f"With {V1.label}").trigger()
    live.until(lambda: session.draft.model is V1)
    assert session.draft.parameters.value(SEED) == job.request.seed
    other = tmp_path / "other.jpg"
    other.write_bytes(live.photo.read_bytes())
    live.ready()
    session.comparison.show(job)  # the photograph that was composed with is looked at by now
    entry(live, "On another picture…").trigger()
    dialog = live.dialog()
    assert isinstance(dialog, PictureDialog)
    dialog.filesSelected.emit([str(other)])
    dialog.close()
    live.until(lambda: [each.name for each in session.draft.pictures] == ["other.jpg"])
    assert session.draft.parameters.value(PROMPT) == "a warm sunset"
    assert session.draft.parameters.value(SEED) == job.request.seed


def test_what_is_ticked_is_used_and_remembered(live: Live) -> None:
    live.open(live.photo, prompt="a warm sunset")
    run(live)
    session = live.program.session
    session.draft.set_value(PROMPT, "something else")
    session.draft.set_value(GUIDANCE_SCALE, 9.0)
    entry(live, "Choose what to use…").trigger()
    dialog = live.dialog()
    live.named("Tick none", QPushButton, dialog).click()
    live.named(f"Use {PROMPT.name}", QCheckBox, dialog).click()
    live.named("Use what is ticked", QPushButton, dialog).click()
    live.until(lambda: session.draft.parameters.value(PROMPT) == "a warm sunset")
    assert session.draft.parameters.value(GUIDANCE_SCALE) == 9.0
    live.until(lambda: session.preferences.reused_fields == PROMPT.name)
    entry(live, "Choose what to use…").trigger()
    assert not live.named("Use pictures", QCheckBox, live.dialog()).isChecked()
    live.dialog().close()
    entry(live, "Everything without the seed").trigger()
    live.until(lambda: session.draft.parameters.value(SEED) is None)
    live.ready()
    session.comparison.show(session.edits.jobs()[0])
    entry(live, "Use everything").trigger()
    live.until(lambda: session.draft.parameters.value(SEED) is not None)
