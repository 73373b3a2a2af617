from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QApplication

from firered_desktop.core.gallery import Grouping, HistoryEntry, ListedGroup
from firered_desktop.core.judging import Judgement
from firered_desktop.ui.gallery_headings import count_words, heading_words
from tests.contract.gallery_contract import finished

NOON = datetime(2026, 3, 4, 12).astimezone().timestamp()


def words(grouping: Grouping, value: str, *entries: HistoryEntry) -> str:
    known = dict(enumerate(entries))
    return heading_words(grouping, ListedGroup(value, 0, 2), NOON, known.get)


def an_entry(*files: str) -> HistoryEntry:
    return HistoryEntry(1, finished(1, files=files), Judgement())


@pytest.mark.usefixtures("british", "qapp")
def test_a_day_is_called_as_people_call_it() -> None:
    assert words(Grouping.DAY, "2026-03-04") == "Today"
    assert words(Grouping.DAY, "2026-03-03") == "Yesterday"
    day = words(Grouping.DAY, "2026-03-02")
    assert day == QLocale().toString(QDate(2026, 3, 2), QLocale.FormatType.LongFormat)
    assert "2 March 2026" in day


@pytest.mark.usefixtures("qapp")
def test_a_project_has_its_name_or_there_is_none() -> None:
    assert words(Grouping.PROJECT, "Wedding") == "Wedding"
    assert words(Grouping.PROJECT, "") == "No project"


@pytest.mark.usefixtures("qapp")
def test_a_photograph_is_called_by_its_file() -> None:
    assert words(Grouping.PHOTOGRAPH, "7") == "Photograph 7"  # until it was read
    later, first = an_entry("/library/ab/result.png"), an_entry("C:\\photos\\beach.jpg")
    assert words(Grouping.PHOTOGRAPH, "7", later, first) == "beach.jpg"
    assert words(Grouping.PHOTOGRAPH, "") == "No photograph"


@pytest.mark.usefixtures("british")
def test_results_are_counted(qapp: QApplication) -> None:
    assert count_words(1) == "1 result"
    assert count_words(1200) == "1,200 results"
