"""The tags of EXIF and TIFF that this program means something by, and which of them go along.

Names and numbers: EXIF 2.32 (CIPA DC-008-2019), section 4.6; TIFF 6.0; TIFF/EP (ISO 12234-2).
"""

from __future__ import annotations

from enum import IntEnum


class Tag(IntEnum):
    """Tags by their usual names; those of directories of their own are in `GpsTag` and others."""

    NEW_SUBFILE_TYPE = 0x00FE
    IMAGE_WIDTH = 0x0100
    IMAGE_LENGTH = 0x0101
    BITS_PER_SAMPLE = 0x0102
    COMPRESSION = 0x0103
    PHOTOMETRIC = 0x0106
    MAKE = 0x010F
    MODEL = 0x0110
    STRIP_OFFSETS = 0x0111
    ORIENTATION = 0x0112
    SAMPLES_PER_PIXEL = 0x0115
    ROWS_PER_STRIP = 0x0116
    STRIP_BYTE_COUNTS = 0x0117
    X_RESOLUTION = 0x011A
    Y_RESOLUTION = 0x011B
    PLANAR_CONFIGURATION = 0x011C
    RESOLUTION_UNIT = 0x0128
    SOFTWARE = 0x0131
    MODIFY_DATE = 0x0132
    PREDICTOR = 0x013D
    THUMBNAIL_OFFSET = 0x0201
    THUMBNAIL_LENGTH = 0x0202
    YCBCR_POSITIONING = 0x0213
    XMP = 0x02BC
    IPTC = 0x83BB
    PHOTOSHOP = 0x8649
    EXIF = 0x8769
    ICC_PROFILE = 0x8773
    GPS = 0x8825
    EXIF_VERSION = 0x9000
    OFFSET_TIME = 0x9010
    COMPONENTS_CONFIGURATION = 0x9101
    COMPRESSED_BITS_PER_PIXEL = 0x9102
    MAKER_NOTE = 0x927C
    SUB_SEC_TIME = 0x9290
    FLASHPIX_VERSION = 0xA000
    COLOR_SPACE = 0xA001
    PIXEL_X_DIMENSION = 0xA002
    PIXEL_Y_DIMENSION = 0xA003
    INTEROPERABILITY = 0xA005
    SCENE_TYPE = 0xA301
    COMPOSITE_IMAGE = 0xA460
    GAMMA = 0xA500
    DNG_PRIVATE = 0xC634
    PANASONIC_PREVIEW = 0x002E  # in RW2 files: a JPEG file with the camera's whole EXIF


INTEROP_INDEX = 1  # in the directory of interoperability

# What of the first directory describes the photograph. All else is about how its pixels lie in
# the file (and would be untrue of another), or private to the maker of a RAW format.
DESCRIBING = frozenset(
    {
        *(0x010D, 0x010E, 0x010F, 0x0110, 0x0112, 0x011A, 0x011B, 0x011D, 0x0128, 0x0131, 0x0132),
        *(0x013B, 0x013C, 0x0151),
        *(0x4746, 0x4749),  # Rating and RatingPercent, of Windows
        *(0x800D, 0x8298),  # ImageID, Copyright
        *(0x829A, 0x829D, 0x8822, 0x8824, 0x8827, 0x882A, 0x882B, 0x8830),  # TIFF/EP keeps these
        *range(0x8831, 0x8836),  # in the first directory, EXIF in its own
        *(0x9003, 0x9004, 0x9011, 0x9012, 0x9201, 0x9202, 0x9203, 0x9204, 0x9205, 0x9206),
        *(0x9207, 0x9208, 0x9209, 0x920A, 0x9211, 0x9212, 0x9213, 0x9214, 0x9291, 0x9292),
        *(0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F),  # XPTitle to XPSubject
        0xC4A5,  # PrintIM
    }
)

# What of the EXIF directory does not go along: offsets that only held there, and space left free.
UNCARRIED = frozenset({Tag.INTEROPERABILITY, 0xEA1C, 0xEA1D})
