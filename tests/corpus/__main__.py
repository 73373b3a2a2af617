"""Writes the corpus: ``python -m tests.corpus FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.corpus.cases import cases


def main() -> None:
    """Every file into the folder that the command line names."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    written = [case.write(folder) for case in cases()]
    sys.stdout.write(f"{len(written)} files\n")


if __name__ == "__main__":
    main()
