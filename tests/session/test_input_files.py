from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from firered_desktop.core.edit import InputImage, PreparedPicture
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.input_files import with_files_at_hand
from tests.fakes import a_job, a_request
from tests.session.fake_library import FakeLibrary

SMALL = Dimensions(1216, 816)
WEB = "https://studio.example/beach.jpg"


def prepared(name: str) -> PreparedPicture:
    return PreparedPicture(name, "image/jpeg", SMALL, 1000, f"before-{name}")


def image(path: str) -> InputImage:
    return InputImage(path, Dimensions(6000, 4000), 9_000_000)


def no_old_file(path: Path, size: int) -> Path | None:
    return None


def test_an_original_that_is_there_is_used_as_it_is(tmp_path: Path) -> None:
    there = tmp_path / "beach.jpg"
    there.touch()
    request = replace(a_request(), images=(image(str(there)),))
    job = a_job(request=request, prepared=(prepared("kept"),))
    assert with_files_at_hand(job, FakeLibrary(), no_old_file) == request


def test_what_was_prepared_stands_for_an_original_that_is_gone(tmp_path: Path) -> None:
    there = tmp_path / "beach.jpg"
    there.touch()
    images = (image(WEB), image("/gone/sea.jpg"), image(str(there)))
    request = replace(a_request(), images=images)
    job = a_job(request=request, prepared=(prepared("sea"), prepared("beach")))
    restored = with_files_at_hand(job, FakeLibrary(), no_old_file)
    assert [each.path for each in restored.images] == [WEB, "/library/sea", str(there)]
    assert restored.images[1].dimensions == SMALL


def test_where_nothing_is_left_the_name_stays() -> None:
    library = FakeLibrary()
    library.missing.add("kept")
    request = replace(a_request(), images=(image("/gone/sea.jpg"),))
    job = a_job(request=request, prepared=(prepared("kept"),))
    assert with_files_at_hand(job, library, no_old_file) == request
    assert with_files_at_hand(a_job(request=request), library, no_old_file) == request


def test_the_old_file_stands_for_one_whose_place_a_result_took(tmp_path: Path) -> None:
    there, old = tmp_path / "beach.tif", tmp_path / "kept.tif"
    there.write_bytes(b"the result")
    request = replace(a_request(), images=(image(str(there)),))
    job = a_job(request=request, prepared=(prepared("kept"),))

    def old_file(path: Path, size: int) -> Path | None:
        return old if (path, size) == (there, 9_000_000) else None

    assert with_files_at_hand(job, FakeLibrary(), old_file).images[0].path == str(old)


def test_a_file_that_the_person_changed_is_used_as_it_is_now(tmp_path: Path) -> None:
    there = tmp_path / "beach.jpg"
    there.write_bytes(b"retouched since")
    request = replace(a_request(), images=(image(str(there)),))
    job = a_job(request=request, prepared=(prepared("kept"),))
    assert with_files_at_hand(job, FakeLibrary(), no_old_file) == request


def test_an_original_is_taken_from_where_it_was_found_again(tmp_path: Path) -> None:
    moved = tmp_path / "sea.jpg"
    moved.touch()
    request = replace(a_request(), images=(image("/gone/sea.jpg"), image("/gone/beach.jpg")))
    job = a_job(request=request, prepared=(prepared("sea"), prepared("beach")))
    places = {"/gone/sea.jpg": str(moved)}
    at_hand = with_files_at_hand(job, FakeLibrary(), no_old_file, places.get)
    assert [each.path for each in at_hand.images] == [str(moved), "/library/beach"]
