"""What the operating system's errors say of a disk."""

from __future__ import annotations

import errno

# No space, no quota left, or no room for a file of this size.
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def is_full(error: OSError) -> bool:
    """Whether `error` means that what was to be written found no room."""
    return error.errno in _FULL
