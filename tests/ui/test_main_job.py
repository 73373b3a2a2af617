"""The main job by hand in the real window: drop, type, run, judge, keep, find again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from firered_desktop.core.job import State
from firered_desktop.core.parameters import NUM_INFERENCE_STEPS, PROMPT
from firered_desktop.demo.script import CONTENT_REFUSED, Fail, Pause, Route
from firered_desktop.session.pictures import PictureState
from firered_desktop.ui.compare_scene import Mode
from firered_desktop.ui.edit_list import EditList
from firered_desktop.ui.fields import ComboBox
from firered_desktop.ui.gallery_grid import GalleryGrid
from firered_desktop.ui.job_bar import JobBar
from firered_desktop.ui.main_window import Page
from firered_desktop.ui.notice_bar import NoticeBar
from firered_desktop.ui.save_dialog import SaveDialog
from tests.ui.hands import click, drop_on, files, hold, let_go, press, type_words
from tests.ui.live import Live

pytestmark = pytest.mark.e2e  # the whole program, if in this process

CONTROL = Qt.KeyboardModifier.ControlModifier
SUNSET = "Replace the grey sky with a warm sunset"


def compose(live: Live, words: str = SUNSET) -> QPlainTextEdit:
    """Drop the landscape on the panel and type an instruction, as a person does."""
    live.open()
    assert drop_on(live.program.desktop.compose, files(str(live.photo)))
    live.ready()
    editor = live.named("Instruction", QPlainTextEdit)
    click(editor.viewport())
    type_words(editor, words)
    return editor


def finish(live: Live, words: str = SUNSET) -> None:
    """Compose, run, and wait until the result is shown."""
    compose(live, words)
    click(live.named("Run edit", QPushButton))
    live.ended()
    live.shown()


def notice(live: Live) -> NoticeBar:
    (bar,) = live.program.desktop.result.findChildren(NoticeBar)
    return bar


def cards(strip: QListView) -> list[str]:
    """What a screen reader says of each card."""
    model = strip.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def test_a_dropped_picture_and_a_typed_instruction_become_a_result(live: Live) -> None:
    compose(live)
    heard: list[str] = []
    (bar,) = live.program.desktop.result.findChildren(JobBar)
    (words,) = bar.findChildren(QLabel)
    live.program.session.edits.changed.connect(lambda _: heard.append(words.text()))
    click(live.named("Run edit", QPushButton))
    job = live.ended()
    live.shown()
    assert job.request.prompt == SUNSET
    course = [
        "Waiting for its turn",
        "Preparing",
        "Uploading",
        "Sending",
        "In the queue",
        "Next",
        "Working",
        "Downloading",
    ]
    steps = [
        next(i for i, step in enumerate(course) if text.startswith(step)) for text in heard if text
    ]
    assert steps[0] == 0
    # It waits once more between being made ready and being sent.
    going = [step for step in steps if step]
    assert going == sorted(going)
    assert len(set(steps)) >= 4
    assert not bar.isVisible()
    (card,) = cards(live.named("Recent edits", EditList))
    assert card.startswith(f"{SUNSET}. Saved, ")


def test_the_pixels_left_of_the_divider_are_before_and_right_of_it_after(live: Live) -> None:
    finish(live)
    compare = live.program.desktop.result.compare
    split = compare.grab().toImage()
    compare.set_mode(Mode.BEFORE)
    before = compare.grab().toImage()
    compare.set_mode(Mode.AFTER)
    after = compare.grab().toImage()
    sky = [(x, 3 * split.height() // 8) for x in range(0, split.width(), 7)]
    middle, grip = split.width() // 2, 30
    left = [place for place in sky if split.width() // 4 < place[0] < middle - grip]
    right = [place for place in sky if middle + grip < place[0] < 3 * split.width() // 4]
    assert colours(split, left) == colours(before, left)
    assert colours(split, right) == colours(after, right)
    assert colours(before, right) != colours(after, right)


def colours(image: QImage, places: list[tuple[int, int]]) -> list[int]:
    return [image.pixel(*place) for place in places]


def test_ctrl_enter_in_the_instruction_runs_the_edit(live: Live) -> None:
    editor = compose(live)
    press(editor, Qt.Key.Key_Return, CONTROL)
    assert live.ended().request.prompt == SUNSET


def test_ctrl_enter_elsewhere_runs_the_edit_once(live: Live) -> None:
    compose(live)
    size = live.named("Image size", QComboBox)
    size.setFocus()
    press(size, Qt.Key.Key_Return, CONTROL)
    live.ended()
    assert len(live.program.session.edits.jobs()) == 1


def test_what_was_done_is_there_after_closing_and_opening_again(live: Live) -> None:
    finish(live)
    live.close()
    live.open()
    assert len(cards(live.named("Recent edits", EditList))) == 1
    strip = live.named("Recent edits", EditList)
    strip.scrollTo(strip.model().index(0, 0))
    QTest.mouseClick(
        strip.viewport(),
        Qt.MouseButton.LeftButton,
        pos=strip.visualRect(strip.model().index(0, 0)).center(),
    )
    live.shown()
    assert live.program.session.comparison.job is not None


@pytest.mark.parametrize(
    ("instruction", "searched"),
    [(SUNSET, "sunset"), ("把天空换成温暖的日落", "日落"), (SUNSET, "landscape")],
)
def test_the_history_finds_an_edit(live: Live, instruction: str, searched: str) -> None:
    compose(live, "make it black and white")
    click(live.named("Run edit", QPushButton))
    live.ended()
    editor = live.named("Instruction", QPlainTextEdit)
    editor.selectAll()
    editor.insertPlainText(instruction)
    click(live.named("Run edit", QPushButton))
    live.ended(count=2)
    live.program.desktop.window.show_page(Page.HISTORY)
    field = live.named("Search history", QLineEdit)
    grid = live.named("History", GalleryGrid)
    field.setFocus()
    if searched.isascii():
        type_words(field, searched)
    else:
        field.insert(searched)  # as an input method does
    gallery = live.program.session.archive.gallery
    wanted = 2 if searched == "landscape" else 1
    live.until(lambda: not gallery.looking and len(cards(grid)) == wanted)
    live.until(lambda: any(card.startswith(instruction) for card in cards(grid)))
    field.clear()
    live.until(lambda: len(cards(grid)) == 2)


def test_a_search_that_finds_nothing_says_so(live: Live) -> None:
    live.open()
    live.program.desktop.menu_actions["search"].trigger()
    field = live.named("Search history", QLineEdit)
    live.until(field.hasFocus)
    type_words(field, "zebra")
    gallery = live.program.session.archive.gallery
    live.until(lambda: not gallery.looking and gallery.query.words == "zebra")
    words = [label.text() for label in live.window.findChildren(QLabel) if label.isVisible()]
    assert "No picture matches “zebra”." in words


def test_the_result_can_be_used_as_the_next_picture(live: Live) -> None:
    finish(live)
    click(live.named("Use as picture", QPushButton))
    draft = live.program.session.draft
    live.until(lambda: draft.pictures[0].path != live.photo)
    live.ready()
    result = live.ended().result
    assert result is not None
    assert draft.pictures[0].path is not None
    assert result.images[0].sha256 in draft.pictures[0].path.name


def test_the_settings_of_a_result_can_be_composed_again(live: Live) -> None:
    finish(live)
    live.program.session.draft.clear()
    strip = live.named("Recent edits", EditList)
    QTest.mouseClick(
        strip.viewport(),
        Qt.MouseButton.LeftButton,
        pos=strip.visualRect(strip.model().index(0, 0)).center(),
    )
    live.shown()
    click(live.named("Use these settings", QPushButton))
    live.ready()
    assert live.named("Instruction", QPlainTextEdit).toPlainText() == SUNSET


def test_copying_puts_the_pixels_and_the_file_on_the_clipboard(live: Live) -> None:
    finish(live)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("something else")
    click(live.named("Copy result", QPushButton))
    live.until(lambda: clipboard.mimeData().hasImage())
    result = live.ended().result
    assert result is not None
    (url,) = clipboard.mimeData().urls()
    assert clipboard.image().size().toTuple() == (384, 256)
    copied = Path(url.toLocalFile())
    assert copied.name == "landscape-firered.png"
    assert QImage(str(copied)).size().toTuple() == (384, 256)
    assert notice(live).text == "Copied. Paste it in another program."
    clipboard.clear()


def test_saving_untouched_writes_the_bytes_of_the_service(live: Live) -> None:
    finish(live)
    target = live.photo.with_name("landscape-firered.png")
    save(live, "As it came, untouched")
    live.until(lambda: str(target) in notice(live).text)
    result = live.ended().result
    assert result is not None
    kept = live.program.services.library.picture(result.images[0].sha256)
    assert kept is not None
    assert target.read_bytes() == kept.read_bytes()


def test_saving_writes_a_labelled_copy_and_the_choices_are_remembered(live: Live) -> None:
    finish(live)
    for name in ("landscape-firered.jpg", "landscape-firered-2.jpg"):
        save(live, "JPEG")
        target = live.photo.with_name(name)
        told(live, str(target))
        assert b"DigitalSourceType" in target.read_bytes()
    assert live.program.session.preferences.export_format == "jpeg"


def test_the_photograph_itself_is_never_overwritten(live: Live) -> None:
    original = live.photo.read_bytes()
    finish(live)
    dialog = save_dialog(live)
    line = live.named("File name", QLineEdit, dialog)
    line.clear()
    type_words(line, live.photo.name)
    tick = live.named("Replace what is there", QCheckBox, dialog)
    live.until(tick.isVisible)
    press(tick, Qt.Key.Key_Space)
    press(line, Qt.Key.Key_Return)
    (question,) = dialog.findChildren(QMessageBox)
    click(next(each for each in question.buttons() if each.text() == "Replace"))
    live.until(lambda: "never written over" in notice(live).text)
    assert live.photo.read_bytes() == original


def told(live: Live, part: str) -> None:
    """Wait until the notice says `part`."""
    live.until(lambda: part in notice(live).text)


def save_dialog(live: Live) -> SaveDialog:
    """Press *Save as*."""
    click(live.named("Save as", QPushButton))
    (dialog,) = live.window.findChildren(SaveDialog)
    return dialog


def save(live: Live, form: str) -> None:
    """Press *Save as*, choose a format, and press Enter."""
    dialog = save_dialog(live)
    live.named("Format", ComboBox, dialog).setCurrentText(form)
    press(live.named("File name", QLineEdit, dialog), Qt.Key.Key_Return)
    live.until(lambda: not live.window.findChildren(SaveDialog))


def test_an_edit_can_be_cancelled_while_it_runs(live: Live) -> None:
    gate = Pause()
    live.script.add(Route.EDIT, gate)
    compose(live)
    click(live.named("Run edit", QPushButton))
    live.ended(State.IN_PROGRESS)
    click(live.named("Cancel", QPushButton))
    ended(live, gate)
    assert not live.named("Cancel", QPushButton).isVisible()
    job = live.program.session.edits.jobs()[0]
    assert job.state in (State.CANCELLED, State.FAILED)
    assert live.named("Try again", QPushButton).isVisible()


def ended(live: Live, gate: Pause) -> None:
    """Wait until nothing runs, letting go of what the service holds."""
    edits = live.program.session.edits
    live.until(lambda: any(job.progress.stopping for job in edits.jobs()) or not edits.under_way())
    gate.gate.set()
    live.until(lambda: not edits.under_way())


def test_an_edit_that_runs_can_be_cancelled_while_another_is_looked_at(live: Live) -> None:
    finish(live)
    gate = Pause()
    live.script.add(Route.EDIT, gate)
    # The same draft twice at once is a double click, which is one edit.
    live.program.session.draft.set_value(PROMPT, "a cold morning")
    click(live.named("Run edit", QPushButton))
    live.ended(State.IN_PROGRESS)
    strip = live.named("Recent edits", EditList)
    QTest.mouseClick(
        strip.viewport(),
        Qt.MouseButton.LeftButton,
        pos=strip.visualRect(strip.model().index(1, 0)).center(),
    )
    live.shown()
    cancel = live.named("Cancel", QPushButton)
    assert cancel.isVisible()
    click(cancel)
    ended(live, gate)
    states = {job.state for job in live.program.session.edits.jobs()}
    assert State.FINISHED in states
    assert states & {State.CANCELLED, State.FAILED}


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (CONTENT_REFUSED, "fal's content rules do not allow this edit."),
        (Fail(detail="out of memory"), "fal could not finish this edit"),
    ],
)
def test_a_failed_edit_says_what_happened_in_the_window_and_offers_what_to_do(
    live: Live, fault: Fail, told: str
) -> None:
    live.script.add(Route.EDIT, fault, times=None)
    compose(live)
    click(live.named("Run edit", QPushButton))
    live.ended(State.FAILED)
    assert told in notice(live).text
    assert "charged" in notice(live).text
    assert QApplication.activeModalWidget() is None
    assert live.window.findChildren(QMessageBox) == []
    live.script.clear()
    click(live.named("Try again", QPushButton))
    live.ended()
    live.shown()
    assert told not in notice(live).text


def test_a_file_that_is_no_picture_is_said_in_its_place(live: Live, tmp_path: Path) -> None:
    letter = tmp_path / "letter.jpg"
    letter.write_text("Dear all,", encoding="utf-8")
    live.open()
    assert drop_on(live.program.desktop.compose, files(str(letter)))
    draft = live.program.session.draft
    live.until(lambda: [each.state for each in draft.pictures] == [PictureState.FAILED])
    assert "letter.jpg" in live.program.desktop.compose.slots.notice
    click(live.named("Run edit", QPushButton))
    assert live.program.session.edits.jobs() == ()


def test_without_an_instruction_nothing_runs_and_the_cursor_goes_there(live: Live) -> None:
    live.open(live.photo)
    live.ready()
    click(live.named("Run edit", QPushButton))
    assert live.program.session.edits.jobs() == ()
    assert live.named("Instruction", QPlainTextEdit).hasFocus()
    assert live.program.desktop.compose.run_bar.notice != ""


def test_an_edit_is_made_and_saved_with_the_keyboard_alone(live: Live) -> None:
    live.open()
    QGuiApplication.clipboard().setMimeData(files(str(live.photo)))
    tab_to(live, "Picture 1")
    press(focused(), Qt.Key.Key_V, CONTROL)
    live.ready()
    tab_to(live, "Instruction")
    type_words(focused(), SUNSET)
    tab_to(live, "Run edit")
    press(focused(), Qt.Key.Key_Space)
    live.ended()
    live.shown()
    tab_to(live, "Save as")
    press(focused(), Qt.Key.Key_Space)
    live.until(lambda: isinstance(focused(), QLineEdit))
    type_words(focused(), "kept")
    press(focused(), Qt.Key.Key_Return)
    live.until(live.photo.with_name("kept.png").exists)
    QGuiApplication.clipboard().clear()


def test_tab_leads_through_the_window_in_the_order_of_the_eye(live: Live) -> None:
    live.open()
    live.until(lambda: "Recipe 3" in shown(live))
    first = stop()
    order = [first]
    press(focused(), Qt.Key.Key_Tab)
    while stop() != first:
        order.append(stop())
        press(focused(), Qt.Key.Key_Tab)
        assert len(order) < 40, order
    at = order.index("Add pictures")
    assert order[at:] + order[:at] == [
        "Add pictures",
        "More ways to add pictures",
        "Picture 1",
        "Picture 2",
        "Picture 3",
        "Past instructions",
        "Recipes",
        "Instruction",
        "Keep my settings",
        "Standard quality",
        "Image size",
        "1",
        "More settings",
        "Sending",
        "Run edit",
        "What leaves this computer",
        "Compare",
        "Add a first picture",
        *("Sample 1", "Sample 2", "Sample 3", "Sample 4"),
        *("Recipe 1", "Recipe 2", "Recipe 3", "See all recipes"),
        *("Split view", "Full view"),
        "Recent edits",
        "Compose view",
        "Settings",
        "Activity",
    ]


def shown(live: Live) -> set[str]:
    """The names of the buttons that are seen."""
    buttons = live.window.findChildren(QAbstractButton)
    return {each.accessibleIdentifier() for each in buttons if each.isVisible()}


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def stop() -> str:
    """The name of what has the focus."""
    widget: QWidget | None = focused()
    while widget is not None and not widget.accessibleIdentifier():
        widget = widget.parentWidget()
    assert widget is not None
    return widget.accessibleIdentifier()


def tab_to(live: Live, identifier: str) -> None:
    """Press Tab until the focus is there."""
    for _ in range(60):
        if stop() == identifier:
            return
        press(focused(), Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach {identifier}")


def page(live: Live) -> Page:
    return live.program.desktop.window.page


def mode(live: Live) -> Mode:
    return live.program.desktop.result.compare.mode


def test_letters_and_digits_in_a_field_are_text(live: Live) -> None:
    editor = compose(live, "")
    type_words(editor, "gGeEyYdDzZ?\\0123456789pPxXuU")
    assert editor.toPlainText() == "gGeEyYdDzZ?\\0123456789pPxXuU"
    window = live.program.desktop.window
    assert page(live) == Page.COMPOSE
    assert mode(live) == Mode.SPLIT
    window.show_page(Page.HISTORY)
    field = live.named("Search history", QLineEdit)
    field.setFocus()
    type_words(field, "eEy1")
    assert field.text() == "eEy1"
    assert page(live) == Page.HISTORY


def test_letters_elsewhere_are_keys(live: Live) -> None:
    finish(live)
    button = live.named("Run edit", QPushButton)
    button.setFocus()
    press(button, Qt.Key.Key_G)
    assert page(live) == Page.HISTORY
    press(live.window, Qt.Key.Key_E)
    assert page(live) == Page.COMPOSE
    press(live.window, Qt.Key.Key_Y)
    assert mode(live) == Mode.SIDE_BY_SIDE
    assert live.named("Side by side view", QPushButton).isChecked()
    press(live.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
    assert mode(live) == Mode.SPLIT


def test_the_before_is_held_up_from_anywhere(live: Live) -> None:
    finish(live)
    compare = live.program.desktop.result.compare
    button = live.named("Run edit", QPushButton)
    button.setFocus()
    place = QPoint(3 * compare.width() // 5, 3 * compare.height() // 8)
    after = compare.grab().toImage().pixel(place)
    hold(button, Qt.Key.Key_Backslash)
    held = compare.grab().toImage().pixel(place)
    let_go(button, Qt.Key.Key_Backslash)
    assert held != after
    assert compare.grab().toImage().pixel(place) == after
    press(button, Qt.Key.Key_Z)
    assert round(compare.lens.percent) == 100


def test_a_number_typed_and_not_left_counts(live: Live) -> None:
    compose(live)
    click(live.named("More settings", QWidget))
    steps = live.named("Inference steps", QSpinBox)
    steps.setFocus()
    steps.selectAll()
    type_words(steps, "21")
    live.program.desktop.menu_actions["run"].trigger()
    assert live.ended().request.parameters.value(NUM_INFERENCE_STEPS) == 21


def test_a_digit_on_the_results_chooses_how_many_are_made(live: Live) -> None:
    compose(live)
    number = live.named("Number of images", QWidget)
    one = next(each for each in number.findChildren(QPushButton) if each.isChecked())
    one.setFocus()
    press(one, Qt.Key.Key_2)
    live.program.desktop.menu_actions["run"].trigger()
    job = live.ended()
    assert job.result is not None
    assert len(job.result.images) == 2
