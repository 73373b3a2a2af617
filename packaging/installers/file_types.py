"""THE table of the kinds of files that people may open with the program, in each system's words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileType:
    """A kind of file: its name for people, MIME type, suffixes without a dot, and Apple's type."""

    name: str
    mime: str
    suffixes: tuple[str, ...]
    apple: str


FILE_TYPES = (
    FileType("JPEG picture", "image/jpeg", ("jpg", "jpeg"), "public.jpeg"),
    FileType("PNG picture", "image/png", ("png",), "public.png"),
    FileType("TIFF picture", "image/tiff", ("tif", "tiff"), "public.tiff"),
    FileType("WebP picture", "image/webp", ("webp",), "org.webmproject.webp"),
    FileType("AVIF picture", "image/avif", ("avif",), "public.avif"),
    FileType("HEIC picture", "image/heic", ("heic",), "public.heic"),
    FileType("HEIF picture", "image/heif", ("heif", "hif"), "public.heif"),
    FileType("JPEG XL picture", "image/jxl", ("jxl",), "public.jpeg-xl"),
    FileType("BMP picture", "image/bmp", ("bmp",), "com.microsoft.bmp"),
    FileType("GIF picture", "image/gif", ("gif",), "com.compuserve.gif"),
    FileType(
        "Photoshop picture", "image/vnd.adobe.photoshop", ("psd",), "com.adobe.photoshop-image"
    ),
    FileType("Digital negative", "image/x-adobe-dng", ("dng",), "com.adobe.raw-image"),
    FileType("Canon RAW", "image/x-canon-cr2", ("cr2",), "com.canon.cr2-raw-image"),
    FileType("Canon RAW", "image/x-canon-cr3", ("cr3",), "com.canon.cr3-raw-image"),
    FileType("Canon RAW", "image/x-canon-crw", ("crw",), "com.canon.crw-raw-image"),
    FileType("Nikon RAW", "image/x-nikon-nef", ("nef",), "com.nikon.raw-image"),
    FileType("Nikon RAW", "image/x-nikon-nrw", ("nrw",), "com.nikon.nrw-raw-image"),
    FileType("Sony RAW", "image/x-sony-arw", ("arw",), "com.sony.arw-raw-image"),
    FileType("Sony RAW", "image/x-sony-sr2", ("sr2",), "com.sony.sr2-raw-image"),
    FileType("Fujifilm RAW", "image/x-fuji-raf", ("raf",), "com.fuji.raw-image"),
    FileType("Olympus RAW", "image/x-olympus-orf", ("orf",), "com.olympus.raw-image"),
    FileType("Panasonic RAW", "image/x-panasonic-rw2", ("rw2",), "com.panasonic.rw2-raw-image"),
    FileType("Pentax RAW", "image/x-pentax-pef", ("pef",), "com.pentax.raw-image"),
)
