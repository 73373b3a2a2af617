"""Says what it is told and fails when told to: the contender of the frame's own tests."""

from __future__ import annotations

import sys

print(sys.argv[1], flush=True)
if "fail" in sys.argv[1]:
    sys.exit("it broke")
