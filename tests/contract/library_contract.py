"""What every Library keeps to; a test class that inherits it gives a `library` and runs it."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from firered_desktop.core.edit import EditResult
from firered_desktop.core.errors import EditUnknown
from firered_desktop.core.job import UNFINISHED, Progress, State
from firered_desktop.core.ports import Library
from tests.contract.sample_jobs import a_job


def ids(jobs: object) -> list[str]:
    assert isinstance(jobs, tuple)
    return [job.id for job in jobs]


class LibraryContract:
    """Inherit, and define the fixture `library`."""

    def test_an_edit_that_was_added_is_there(self, library: Library) -> None:
        job = a_job(folder="/exports")
        library.add(job)
        assert library.get(job.id) == job

    def test_an_unknown_edit_is_not_there(self, library: Library) -> None:
        assert library.get("nobody") is None

    def test_an_edit_is_never_added_twice(self, library: Library) -> None:
        library.add(a_job(prompt="first"))
        with pytest.raises(ValueError, match="edit-1"):
            library.add(a_job(prompt="second"))
        assert [job.request.prompt for job in library.recent(10)] == ["first"]

    def test_an_update_replaces_the_edit(self, library: Library) -> None:
        job = a_job()
        library.add(job)
        later = replace(job, state=State.FINISHED, changed_at=2e9, result=EditResult((), seed=7))
        library.update(later)
        assert library.get(job.id) == later
        assert library.recent(10) == (later,)

    def test_progress_is_not_kept(self, library: Library) -> None:
        job = a_job(state=State.UPLOADING)
        library.add(job.progressed(Progress(0.5)))
        assert library.get(job.id) == job

    def test_an_unknown_edit_cannot_be_updated(self, library: Library) -> None:
        with pytest.raises(EditUnknown):
            library.update(a_job("nobody"))
        assert library.get("nobody") is None

    def test_unfinished_edits_come_oldest_first(self, library: Library) -> None:
        for number, state in enumerate(State):
            library.add(a_job(state.value, created_at=1000.0 - number, state=state))
        expected = [state.value for state in reversed(State) if state in UNFINISHED]
        assert ids(library.unfinished()) == expected

    def test_recent_edits_come_newest_first_in_pages(self, library: Library) -> None:
        for created_at in (30.0, 10.0, 20.0):
            library.add(a_job(f"at-{created_at:g}", created_at=created_at))
        assert ids(library.recent(10)) == ["at-30", "at-20", "at-10"]
        assert ids(library.recent(2)) == ["at-30", "at-20"]
        assert ids(library.recent(2, 2)) == ["at-10"]

    def test_of_edits_of_one_moment_the_later_added_is_newer(self, library: Library) -> None:
        for name in ("first", "second", "third"):
            library.add(a_job(name, created_at=5.0))
        assert ids(library.recent(10)) == ["third", "second", "first"]

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("sunset", ["sky"]),
            ("SUNSET warm", ["sky"]),
            ("nset", ["sky"]),
            ("sunset car", []),
            ("红色", ["car"]),
            ("红", ["car"]),
            ("红色 DSC_0042", ["car"]),
            ("ab", ["label"]),
            ("beach.JPG", ["sky"]),
            ("holiday", []),  # the folder of a picture is not its name
            ("100%", ["label"]),
            ("%", ["label"]),
            ("_", ["car"]),
            ('"ab', ["label"]),
            ("", ["sky", "car", "label"]),
            ("  \n ", ["sky", "car", "label"]),
        ],
    )
    def test_a_search_finds_every_word_in_prompt_or_file_name(
        self, library: Library, text: str, found: list[str]
    ) -> None:
        library.add(a_job("label", '100% sharp: "abc"', created_at=1.0))
        library.add(a_job("car", "把汽车改成红色", files=("/p/DSC_0042.NEF",), created_at=2.0))
        library.add(
            a_job("sky", "a Warm Sunset sky", files=("/holiday/beach.jpg",), created_at=3.0)
        )
        assert ids(library.search(text, 10)) == found

    @pytest.mark.parametrize("text", ["warmer", "wa", "warmer wa"])
    def test_a_search_comes_newest_first_in_pages(self, library: Library, text: str) -> None:
        for number in (3, 1, 2, 4):
            library.add(a_job(f"edit-{number}", created_at=float(number)))
        assert ids(library.search(text, 3)) == ["edit-4", "edit-3", "edit-2"]
        assert ids(library.search(text, 3, 3)) == ["edit-1"]

    def test_a_request_id_is_owned_once_it_is_stored(self, library: Library) -> None:
        library.add(a_job("one", request_id="r-1"))
        library.add(a_job("two"))
        assert library.request_ids() == {"r-1"}

    def test_a_picture_is_found_under_its_hash(self, library: Library) -> None:
        source = library.workspace() / "download.part"
        source.write_bytes(b"pixels")
        sha256 = hashlib.sha256(b"pixels").hexdigest()
        assert library.picture(sha256) is None
        place = library.take_in(source, sha256, "image/png")
        assert library.picture(sha256) == place
        assert place.read_bytes() == b"pixels"
        assert not source.exists()

    def test_a_thumbnail_is_kept_for_each_result(self, library: Library) -> None:
        library.add(a_job())
        library.put_thumbnail("edit-1", 0, b"old")
        library.put_thumbnail("edit-1", 0, b"new")
        library.put_thumbnail("edit-1", 1, b"other")
        assert library.thumbnail("edit-1", 0) == b"new"
        assert library.thumbnail("edit-1", 1) == b"other"
        assert library.thumbnail("edit-1", 2) is None
        assert library.thumbnail("nobody", 0) is None

    def test_an_unknown_edit_takes_no_thumbnail(self, library: Library) -> None:
        with pytest.raises(EditUnknown):
            library.put_thumbnail("nobody", 0, b"small")

    def test_each_edit_has_a_lock_of_its_own(self, library: Library) -> None:
        assert library.lock_path("one") != library.lock_path("two")
        assert library.lock_path("one").parent.is_dir()
