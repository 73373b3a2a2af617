from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QWidget

from firered_desktop.ui.drop_zones import DropZone
from firered_desktop.ui.instruction_edit import InstructionEdit
from firered_desktop.ui.picture_slot import picture_mime
from tests.ui.hands import drop_on, enter, files, pixels
from tests.ui.live import Live
from tests.ui.scene import Scene


def zones(scene: Scene) -> list[str]:
    """What the places that are seen say, in order."""
    shown = [zone for zone in scene.panel.findChildren(DropZone) if zone.isVisible()]
    return [zone.accessibleName() for zone in shown]


def leave(target: QWidget) -> None:
    QApplication.sendEvent(target, QDragLeaveEvent())


def test_each_place_says_what_it_does(scene: Scene) -> None:
    scene.ready("a.jpg", "b.jpg")
    assert enter(scene.panel, files("c.jpg"))
    assert zones(scene) == [
        "Replace picture 1",
        "Replace picture 2",
        "Add as picture 3",
        "Restore settings from this picture",
    ]


def test_several_files_say_what_becomes_of_the_others(scene: Scene) -> None:
    scene.ready("a.jpg")
    enter(scene.slot(1), files("c.jpg", "d.jpg", "e.jpg"))
    assert zones(scene) == [
        "Replace picture 1, add 2 more",
        "Add as pictures 2 to 4",
        "One edit for each picture",
    ]


def test_a_drop_on_a_place_does_what_it_says(scene: Scene) -> None:
    scene.ready("a.jpg", "b.jpg")
    enter(scene.panel, files("c.jpg"))
    assert drop_on(scene.find(DropZone, "Replace picture 2"), files("c.jpg"))
    assert scene.names == ["a.jpg", "c.jpg"]
    assert zones(scene) == []
    enter(scene.panel, files("d.jpg"))
    drop_on(scene.find(DropZone, "Add as picture 3"), files("d.jpg"))
    assert scene.names == ["a.jpg", "c.jpg", "d.jpg"]


def test_files_fill_the_places_in_order_from_where_they_are_dropped(scene: Scene) -> None:
    scene.ready("a.jpg")
    enter(scene.panel, files("c.jpg", "d.jpg"))
    drop_on(scene.find(DropZone, "Replace picture 1, add 1 more"), files("c.jpg", "d.jpg"))
    assert scene.names == ["c.jpg", "d.jpg"]


def test_files_dropped_for_one_edit_each_make_a_batch(scene: Scene) -> None:
    enter(scene.panel, files("c.jpg", "d.jpg"))
    drop_on(scene.find(DropZone, "One edit for each picture"), files("c.jpg", "d.jpg"))
    assert scene.draft.batch.count == 2


def test_a_copy_dropped_for_its_settings_becomes_no_picture(scene: Scene) -> None:
    asked: list[Path] = []
    scene.panel.zones.restore_wished.connect(asked.append)
    enter(scene.panel, files("copy.png"))
    drop_on(scene.find(DropZone, "Restore settings from this picture"), files("copy.png"))
    assert asked == [Path("/photos/copy.png")]
    assert scene.names == []


def test_pixels_carry_no_settings_and_are_one_picture(scene: Scene) -> None:
    enter(scene.panel, pixels())
    assert zones(scene) == ["Add as picture 1"]


def test_a_full_draft_offers_no_place_to_add(scene: Scene) -> None:
    scene.ready(*(f"{number}.jpg" for number in range(10)))
    enter(scene.panel, files("c.jpg"))
    assert not [words for words in zones(scene) if words.startswith("Add")]
    assert len(zones(scene)) == 11


def test_the_places_go_when_the_drag_leaves_and_stay_between_two_of_them(scene: Scene) -> None:
    scene.ready("a.jpg")
    enter(scene.panel, files("c.jpg"))
    first, second = scene.panel.findChildren(DropZone)[:2]
    enter(first, files("c.jpg"))
    assert first.property("state") == "target"
    leave(first)
    enter(second, files("c.jpg"))
    assert zones(scene)
    assert first.property("state") == ""
    leave(second)
    scene.qtbot.waitUntil(lambda: zones(scene) == [])


def test_beside_the_places_nothing_is_taken(scene: Scene) -> None:
    enter(scene.panel, files("c.jpg"))
    drop_on(scene.panel.zones, files("c.jpg"))
    assert scene.names == []
    assert zones(scene) == []


def test_a_drag_over_the_text_shows_the_places_too(scene: Scene) -> None:
    enter(scene.find(InstructionEdit, "Instruction"), files("c.jpg"))
    assert zones(scene)


def test_what_is_no_picture_shows_no_places(scene: Scene) -> None:
    words = QMimeData()
    words.setText("hello")
    enter(scene.panel, words)
    assert zones(scene) == []


def test_a_picture_of_the_draft_that_is_moved_shows_no_places(scene: Scene) -> None:
    scene.ready("a.jpg", "b.jpg")
    enter(scene.slot(2), picture_mime(scene.draft.pictures[0], 1))
    assert zones(scene) == []


def test_a_drag_anywhere_over_the_window_shows_the_places(live: Live) -> None:
    live.open()
    enter(live.window, files("c.jpg"))
    assert live.program.desktop.compose.zones.isVisible()
    leave(live.window)
    live.until(lambda: not live.program.desktop.compose.zones.isVisible())


def test_settings_that_are_not_there_are_told(live: Live) -> None:
    live.open()
    zones, notice = live.program.desktop.compose.zones, "There are no settings in landscape.jpg."
    zones.restore_wished.emit(live.photo)
    panel = live.program.desktop.compose.slots
    live.until(lambda: any(notice in told for told in _said(panel)))


def _said(panel: QWidget) -> list[str]:
    return [each.accessibleName() for each in panel.findChildren(QWidget) if each.isVisible()]


def test_steps_and_the_batch_stand_in_the_menus(live: Live) -> None:
    live.open(live.photo, live.photo)
    live.ready(2)
    draft, actions = live.program.session.draft, live.program.desktop.menu_actions
    assert actions["each"].isEnabled()
    actions["each"].trigger()
    assert draft.batch.count == 2
    draft.remove(draft.pictures[0].id)
    assert (draft.batch.count, actions["each"].isEnabled()) == (1, False)
    actions["undo"].trigger()
    live.ready(2)
    actions["redo"].trigger()
    live.ready(1)


def test_a_batch_runs_as_one_edit_for_each_picture(live: Live) -> None:
    live.open(live.photo, live.photo, prompt="warm evening light")
    live.ready(2)
    live.program.session.draft.batch.choose(True)
    live.program.desktop.compose.run()
    live.ended(count=2)
    jobs = live.program.session.edits.jobs()
    assert [len(job.request.images) for job in jobs] == [1, 1]


def test_a_tip_that_is_dismissed_is_kept_in_the_settings(live: Live) -> None:
    live.open()
    session = live.program.session
    live.program.desktop.compose.instruction.tip_dismissed.emit("stays")
    live.until(lambda: session.preferences.dismissed_tips == "stays")
