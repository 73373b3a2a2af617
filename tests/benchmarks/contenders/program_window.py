"""``firered-desktop --demo --library DIR`` until its first frame."""

from __future__ import annotations

import sys

from firered_desktop.cli import main
from tests.benchmarks.contenders.first_frame import watch_the_program

watch_the_program()
sys.argv = ["firered-desktop", "--demo", "--library", sys.argv[1]]
sys.exit(main())
