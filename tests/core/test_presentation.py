"""What is said of results that are shown to others."""

from __future__ import annotations

from dataclasses import replace

from firered_desktop.core.gallery import HistoryEntry, key_of
from firered_desktop.core.judging import Judgement
from firered_desktop.core.presentation import Caption, Proof, Shown, proof_size, shown
from firered_desktop.core.sizes import Dimensions
from tests.contract.gallery_contract import finished
from tests.contract.sample_jobs import a_job

PICTURE = Shown("aa", "bb", Dimensions(3000, 2000), "beach", "warmer\n light", 4, 0.0, 7)


def test_a_result_is_shown_as_its_file_would_be_called() -> None:
    job = finished(1, "warmer light", results=2, files=("/p/beach.jpg",))
    entry = HistoryEntry(key_of(1, 1), job, Judgement(rating=3))
    picture = shown(entry)
    assert picture is not None
    assert picture.name == "beach-firered-2"
    assert (picture.rating, picture.prompt, picture.before_sha256) == (3, "warmer light", None)
    assert shown(HistoryEntry(key_of(1, 0), a_job(), Judgement())) is None


def test_captions_stand_in_order_and_what_there_is_not_is_left_out() -> None:
    assert PICTURE.lines((Caption.RATING, Caption.NAME)) == ("beach", "★★★★☆")
    assert PICTURE.lines((Caption.PROMPT, Caption.SEED)) == ("warmer light", "seed 7")
    assert PICTURE.lines((Caption.SEED,), "种子 {seed}") == ("种子 7",)
    assert replace(PICTURE, rating=0, seed=None).lines((Caption.RATING, Caption.SEED)) == ()
    assert len(PICTURE.lines(tuple(Caption))) == 5


def test_a_proof_is_larger_with_more_pixels_and_with_what_was_before() -> None:
    small, large = (proof_size([PICTURE], Proof("t", side=side)) for side in (1200, 2400))
    assert small < large
    assert proof_size([PICTURE], Proof("t", befores=False)) < proof_size([PICTURE], Proof("t"))
    tiny = replace(PICTURE, dimensions=Dimensions(64, 48))
    assert proof_size([tiny], Proof("t", side=1200)) == proof_size([tiny], Proof("t", side=2400))
