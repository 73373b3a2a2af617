"""Whether a folder lies on a network file system, where SQLite's locks cannot be trusted.

Linux is asked through its table of mounts. On Windows UNC paths and mapped drives are known. macOS
names the kind of a volume only through calls that Python lacks, so a share there goes unnoticed.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

MOUNT_TABLE = Path("/proc/self/mountinfo")

_NETWORK_KINDS = frozenset(
    {
        "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "lustre", "ncpfs", "nfs",
        "nfs4", "orangefs", "pvfs2", "smb3", "smbfs",
        "fuse.ceph", "fuse.cifs", "fuse.davfs", "fuse.davfs2", "fuse.gcsfuse", "fuse.glusterfs",
        "fuse.gvfsd-fuse", "fuse.nfs", "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs",
        "fuse.curlftpfs",
    }
)  # fmt: skip
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW

_ESCAPE = re.compile(r"\\([0-7]{3})")  # the kernel writes a space in a path as \040


def network_kind(folder: Path, mount_table: Path = MOUNT_TABLE) -> str | None:
    """The kind of network file system that holds `folder`, or None where there is none known."""
    if sys.platform == "win32":
        return _windows_kind(folder.resolve())
    try:
        # Mount points may hold bytes that are no UTF-8.
        table = mount_table.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None
    kind = _mounted_kind(folder.resolve(), table)
    return kind if kind in _NETWORK_KINDS else None


def _mounted_kind(folder: Path, table: str) -> str | None:
    """The file system type of the deepest mount point above `folder`; of equals the last."""
    depth, found = -1, None
    for line in table.splitlines():
        # id parent major:minor root mount-point options [more ...] - type source options
        before, _, after = line.partition(" - ")
        columns = before.split()
        if len(columns) < 5 or not after:
            continue
        point = Path(_ESCAPE.sub(lambda octal: chr(int(octal[1], 8)), columns[4]))
        if folder.is_relative_to(point) and len(point.parts) >= depth:
            depth, found = len(point.parts), after.split()[0]
    return found


if sys.platform == "win32":

    def _windows_kind(folder: Path) -> str | None:
        import ctypes

        if folder.drive.startswith("\\\\"):
            return "share"
        remote = ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _REMOTE_DRIVE
        return "mapped drive" if remote else None
