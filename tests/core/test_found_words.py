from __future__ import annotations

from dataclasses import replace

import pytest

from firered_desktop.core.edit import InputImage
from firered_desktop.core.found_words import FoundText, best_match, found_in
from firered_desktop.core.gallery import HistoryEntry
from firered_desktop.core.judging import Judgement
from firered_desktop.core.sizes import Dimensions
from tests.fakes import a_job, a_request

PHOTO = InputImage("/photos/Bride 01.jpg", Dimensions(4, 3), 9)
ENTRY = HistoryEntry(
    15,
    a_job(request=replace(a_request("Make the beach warm"), images=(PHOTO,))),
    Judgement(note="for the bride of the beach", tags=("白色",)),
)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("BEACH", FoundText("Make the beach warm", ((9, 14),))),
        ("bride", FoundText("Bride 01.jpg", ((0, 5),))),
        ("bride beach", FoundText("for the bride of the beach", ((8, 13), (21, 26)))),
        ("白", FoundText("白色", ((0, 1),))),
        ("zebra", None),
        ("  ", None),
    ],
)
def test_the_text_with_the_most_of_the_words_tells_why(words: str, told: FoundText | None) -> None:
    assert best_match(ENTRY, words) == told


def test_a_text_is_shown_also_where_nothing_is_found_in_it() -> None:
    assert found_in("sky", "sea") == FoundText("sky")
