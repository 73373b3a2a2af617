"""Work of the imaging process on files, as the window asks for it: the process is up already.

``program_pictures preview|prepare|thumbnails FOLDER FILE…`` tells the seconds of all files.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter

from PIL import Image

from firered_desktop.core.edit import preparation
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.send_options import USUAL
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.process import ImagingProcess
from firered_desktop.outbox.results import THUMBNAIL
from firered_desktop.session.previews import PREVIEW_BOX

ASKED = Dimensions(1728, 1152)  # pixels; what *match photo* makes of 45 megapixels


def main() -> None:
    """Do the work once for a small picture, then for each file, timed."""
    work, folder, files = sys.argv[1], Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]]
    imaging, token = ImagingProcess(), CancelToken()
    acts: Mapping[str, Callable[[Path], object]] = {
        "preview": lambda path: imaging.preview(path, PREVIEW_BOX, token),
        "prepare": lambda path: imaging.prepare(path, preparation(ASKED, USUAL), folder, token),
        "thumbnails": lambda path: imaging.thumbnail(path, THUMBNAIL, token),
    }
    with tempfile.NamedTemporaryFile(suffix=".jpg", dir=folder) as small:
        Image.effect_noise((640, 480), 9).convert("RGB").save(small.name)
        acts[work](Path(small.name))
    begun = perf_counter()
    for path in files:
        acts[work](path)
    print("took", perf_counter() - begun, flush=True)
    imaging.close()


if __name__ == "__main__":
    main()
