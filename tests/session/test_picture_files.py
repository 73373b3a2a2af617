from __future__ import annotations

from pathlib import Path

import pytest

from firered_desktop.session import picture_files
from firered_desktop.session.picture_files import DEEPEST, Found, find_pictures


def fill(folder: Path, *names: str) -> Path:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return folder


def shown(found: Found, folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in found.pictures]


def test_a_folder_is_its_pictures_in_order_of_names_then_those_of_its_folders(
    tmp_path: Path,
) -> None:
    fill(tmp_path, "2.jpg", "10.cr3", "10.xmp", "notes.txt", ".x.jpg", "b/1.png", ".git/2.png")
    found = find_pictures([tmp_path])
    assert shown(found, tmp_path) == ["2.jpg", "10.cr3", "b/1.png"]
    assert not found.cut


def test_folders_are_looked_into_only_so_deep(tmp_path: Path) -> None:
    path = "/".join("d" * DEEPEST)
    fill(tmp_path, f"{path}/too_deep.jpg", f"{path[2:]}/seen.jpg")
    assert shown(find_pictures([tmp_path]), tmp_path) == [f"{path[2:]}/seen.jpg"]


def test_links_lead_into_no_circle(tmp_path: Path) -> None:
    fill(tmp_path, "a.jpg")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "again.jpg").symlink_to(tmp_path, target_is_directory=True)
    assert shown(find_pictures([tmp_path]), tmp_path) == ["a.jpg"]


def test_a_huge_folder_is_not_looked_through_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_files, "MOST_LOOKED_AT", 3)
    fill(tmp_path, *(f"{number}.jpg" for number in range(9)))
    found = find_pictures([tmp_path])
    assert len(found.pictures) == 3
    assert found.cut


def test_files_beside_a_picture_are_left_out_and_strangers_counted(tmp_path: Path) -> None:
    fill(tmp_path, "a.dng", "a.xmp", "letter.odt")
    files = [tmp_path / name for name in ("a.dng", "a.xmp", "letter.odt")]
    assert find_pictures(files) == Found((files[0],), others=1)


def test_a_file_with_an_odd_name_is_tried_where_nothing_else_is(tmp_path: Path) -> None:
    fill(tmp_path, "scan")
    assert find_pictures([tmp_path / "scan"]) == Found((tmp_path / "scan",))
    assert find_pictures([tmp_path / "gone"]) == Found((tmp_path / "gone",))


def test_a_folder_that_cannot_be_read_is_empty(tmp_path: Path) -> None:
    inner = fill(tmp_path, "in/a.jpg") / "in"
    inner.chmod(0)
    try:
        assert find_pictures([inner]).pictures in {(), (inner / "a.jpg",)}  # root reads all
    finally:
        inner.chmod(0o700)
