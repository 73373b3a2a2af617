"""Does one task by its name: ``python3 packaging/bootstrap test``."""

from __future__ import annotations

import sys
from pathlib import Path

# Python starts a folder as a program with that folder on its path, not the package's parent.
sys.path[0] = str(Path(__file__).resolve().parents[1])

from bootstrap.tasks import main  # noqa: E402 - found through the path set above

sys.exit(main(sys.argv[1:]))
