"""What the bundle runs: the command, as ``firered-desktop`` in an environment."""

from __future__ import annotations

import sys

from firered_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
