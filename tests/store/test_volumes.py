"""Network file systems, from tables of mounts as Linux writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from firered_desktop.store.volumes import network_kind

TABLE = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:40 / /office rw,relatime - nfs4 server:/office rw
31 30 0:41 / /office/fast rw shared:2 master:3 - xfs /dev/vdb rw
32 22 0:42 / /my\\040share rw - cifs //server/share rw
33 22 0:43 / /home/person/remote rw - fuse.sshfs person@server: rw
34 22 0:44 / /twice rw - nfs server:/twice rw
35 34 0:45 / /twice rw - tmpfs tmpfs rw
a line of nothing
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "mountinfo"
    path.write_text(TABLE)
    return path


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv/library", None),
        ("/office/library", "nfs4"),
        ("/office", "nfs4"),
        ("/officer/library", None),
        ("/office/fast/library", None),
        ("/my share/library", "cifs"),
        ("/home/person/remote/a/b", "fuse.sshfs"),
        ("/home/person", None),
        ("/twice/library", None),
    ],
)
def test_the_deepest_and_last_mount_counts(table: Path, folder: str, kind: str | None) -> None:
    assert network_kind(Path(folder), table) == kind


def test_a_link_is_followed(table: Path, tmp_path: Path) -> None:
    link = tmp_path / "library"
    link.symlink_to("/office/library")
    assert network_kind(link, table) == "nfs4"


def test_without_a_table_nothing_is_known(tmp_path: Path) -> None:
    assert network_kind(tmp_path, tmp_path / "missing") is None


def test_this_machine_s_own_table_is_read(tmp_path: Path) -> None:
    assert network_kind(tmp_path) is None
