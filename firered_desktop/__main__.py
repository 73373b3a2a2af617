"""The command, as ``python -m firered_desktop``."""

from __future__ import annotations

import sys

from firered_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
