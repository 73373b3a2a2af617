"""Results as files in a folder of the person's."""

from __future__ import annotations

import errno
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from firered_desktop.core.errors import FolderUnwritable, OriginalKept
from firered_desktop.outbox.delivery import (
    check_folder,
    check_target,
    copy_beside,
    copy_file,
    deliver,
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "library.png"
    path.write_bytes(b"the service's bytes")
    return path


def test_a_result_gets_a_name_of_its_own_and_its_bytes(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    delivered = deliver(source, folder, "海滩", ".png")
    assert delivered == folder / "海滩-firered.png"
    assert delivered.read_bytes() == source.read_bytes()
    assert [path.name for path in folder.iterdir()] == [delivered.name]  # nothing half-made stays


def test_what_is_there_is_never_overwritten(source: Path, tmp_path: Path) -> None:
    (tmp_path / "beach-firered.png").write_bytes(b"mine")
    (tmp_path / "beach-firered-2.png").write_bytes(b"mine too, and longer than that")
    (tmp_path / "beach-firered-3.png").mkdir()
    assert deliver(source, tmp_path, "beach", ".png").name == "beach-firered-4.png"
    assert (tmp_path / "beach-firered.png").read_bytes() == b"mine"


def test_a_result_that_was_delivered_before_is_not_delivered_twice(
    source: Path, tmp_path: Path
) -> None:
    first = deliver(source, tmp_path / "out", "beach", ".png")
    assert deliver(source, tmp_path / "out", "beach", ".png") == first


def test_a_folder_is_made_and_tried_before_anything_is_paid_for(tmp_path: Path) -> None:
    check_folder(tmp_path / "a" / "b")
    assert list((tmp_path / "a" / "b").iterdir()) == []


def test_a_folder_that_cannot_be_is_refused(source: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    for attempt in (
        lambda: check_folder(blocked / "out"),
        lambda: deliver(source, blocked / "out", "beach", ".png"),
        lambda: copy_file(source, blocked / "beach.png"),
    ):
        with pytest.raises(FolderUnwritable):
            attempt()


def test_a_chosen_file_is_replaced_whole(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "chosen.png"
    target.write_bytes(b"agreed to be replaced")
    assert copy_file(source, target).read_bytes() == source.read_bytes()


def test_an_original_is_no_target_by_whatever_name(source: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.png"
    link.symlink_to(source)
    for target in (source, link, tmp_path / "x" / ".." / source.name):
        (tmp_path / "x").mkdir(exist_ok=True)
        with pytest.raises(OriginalKept):
            check_target(target, [tmp_path / "gone.png", source])
    check_target(tmp_path / "new.png", [tmp_path / "gone.png", source])


def test_a_name_may_be_as_long_as_names_can_be(source: Path, tmp_path: Path) -> None:
    target = tmp_path / ("海" * 83 + ".png")  # 253 bytes
    assert copy_file(source, target).read_bytes() == source.read_bytes()


@pytest.mark.parametrize("letter", ["a", "夏", "🌅"])
def test_a_name_that_is_nearly_too_long_is_shortened(
    source: Path, tmp_path: Path, letter: str
) -> None:
    stem = letter * (250 // len(letter.encode()))
    target = deliver(source, tmp_path / "out", stem, ".png")
    assert target.exists()
    shortened = target.name.removesuffix("-firered.png")
    assert shortened
    assert stem.startswith(shortened)


def test_several_that_arrive_at_once_each_get_a_name(tmp_path: Path) -> None:
    sources = []
    for number in range(8):
        sources.append(tmp_path / f"result-{number}")
        sources[-1].write_bytes(f"bytes of {number}".encode())
    folder = tmp_path / "out"
    with ThreadPoolExecutor(8) as pool:
        targets = list(pool.map(lambda each: deliver(each, folder, "beach", ".png"), sources))
    assert len(set(targets)) == 8
    assert sorted(folder.iterdir()) == sorted(targets)
    for source, target in zip(sources, targets, strict=True):
        assert target.read_bytes() == source.read_bytes()


def test_a_file_system_without_links_is_written_as_well(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "beach-firered.png").write_bytes(b"mine")
    target = deliver(source, tmp_path, "beach", ".png")
    assert target.name == "beach-firered-2.png"
    assert target.read_bytes() == source.read_bytes()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_copies_that_a_killed_program_began_are_removed_once_they_are_old(
    source: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    old, fresh, mine = (folder / name for name in (".firered-a.partial", ".firered-b.partial", "c"))
    for path in (old, fresh, mine):
        path.touch()
    for path in (old, mine):
        os.utime(path, (1.0, 1.0))
    deliver(source, folder, "beach", ".png")
    assert sorted(path.name for path in folder.iterdir()) == [fresh.name, "beach-firered.png", "c"]


def test_a_copy_takes_the_first_name_that_is_free_and_is_no_other_files(
    source: Path, tmp_path: Path
) -> None:
    names = [tmp_path / f"copy-{number}.png" for number in range(12)]
    names[0].write_bytes(b"mine")
    with ThreadPoolExecutor() as pool:
        made = list(pool.map(lambda _: copy_beside(source, names), range(8)))
    assert sorted(made) == sorted(names[1:9])
    assert all(path.read_bytes() == source.read_bytes() for path in made)
    assert names[0].read_bytes() == b"mine"


def test_a_copy_into_a_folder_that_is_not_there_is_refused(source: Path, tmp_path: Path) -> None:
    with pytest.raises(FolderUnwritable):
        copy_beside(source, [tmp_path / "nowhere" / "copy.png"])
