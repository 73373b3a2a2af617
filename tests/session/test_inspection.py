"""What is looked for off the GUI thread, and told on it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from firered_desktop.core.errors import DiskFull
from firered_desktop.session.inspection import Inspection
from tests.session.fake_parts import FakeInspector


class Broken(FakeInspector):
    """Cannot write a report."""

    def report(self) -> str:
        raise DiskFull(folder="/full")


def test_the_formats_are_found(qtbot: QtBot) -> None:
    inspector = FakeInspector()
    inspection = Inspection(inspector)
    with qtbot.waitSignal(inspection.found) as told:
        inspection.look()
    assert told.args == [inspector.found]
    assert inspection.library_folder == inspector.library_folder


def test_a_report_says_which_qt_this_is(qtbot: QtBot) -> None:
    inspection = Inspection(FakeInspector())
    with qtbot.waitSignal(inspection.reported) as told:
        inspection.write_report()
    assert told.args is not None
    assert told.args[0].startswith("Qt 6.")
    assert told.args[0].endswith("\nall is well\n")


def test_a_report_that_fails_says_what_failed(qtbot: QtBot) -> None:
    inspection = Inspection(Broken())
    with qtbot.waitSignal(inspection.reported) as told:
        inspection.write_report()
    assert told.args is not None
    assert told.args[0].endswith("\nDiskFull\n")
