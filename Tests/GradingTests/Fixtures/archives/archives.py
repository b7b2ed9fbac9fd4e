"""Writes archives with Python's own modules, and what Python reads in them.

    python3 archives.py                       the stored ones, beside this file
    python3 archives.py --random DIR SEED N   N times as many in DIR, damaged ones among them

For each archive there is a line in `expected.tsv`: its name, and for each entry its path, its size, its
kind, and the CRC-32 of its bytes, or the word `refused`.
"""

import binascii
import io
import os
import random
import sys
import tarfile
import warnings
import zipfile
import zlib

warnings.simplefilter("ignore")
CODE = b"import Matrices\n\nstruct LayerNormSolution: LayerNormContract {}\n" * 20


class Pipe(io.RawIOBase):
    """What cannot be rewound: zipfile then writes sizes behind the bytes."""

    def __init__(self):
        self.data = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.data += data
        return len(data)


def make_zip(entries, method=zipfile.ZIP_DEFLATED, piped=False, zip64=False, comment=b""):
    file = Pipe() if piped else io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.comment = comment
        for name, data in entries:
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name)
            info.compress_type = method
            with archive.open(info, "w", force_zip64=zip64) as entry:
                entry.write(data)
    return bytes(file.data) if piped else file.getvalue()


def make_tar(entries, form, mode="w"):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode, format=form) as archive:
        for name, data in entries:
            info = tarfile.TarInfo(name)
            if data is None:
                info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
            elif name.endswith("/"):
                info.type = tarfile.DIRTYPE
            else:
                info.size, info.mtime = len(data), 1.5 if form == tarfile.PAX_FORMAT else 1
            archive.addfile(info, io.BytesIO(data or b""))
    return file.getvalue()


def read_zip(data):
    rows = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            mode = info.external_attr >> 28 if info.create_system == 3 else 0
            kind = "folder" if info.is_dir() else "other" if mode not in (0, 8) else "file"
            sum = binascii.crc32(archive.read(info)) if kind == "file" else ""
            rows.append((info.orig_filename, info.file_size, kind, sum))
    return rows


def read_tar(data):
    rows = []
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:*") as archive:
        for info in archive:
            kind = "folder" if info.isdir() else "file" if info.isreg() else "other"
            sum = binascii.crc32(archive.extractfile(info).read()) if kind == "file" else ""
            rows.append((info.name, info.size, kind, sum))
    return rows


def read_deflate(data):
    stream = zlib.decompressobj(-15)
    result = stream.decompress(data) + stream.flush()
    if not stream.eof:
        raise EOFError
    return [("", len(result), "file", binascii.crc32(result))]


def line(name, data):
    reader = {"zip": read_zip, "deflate": read_deflate}.get(name.split(".")[-1], read_tar)
    try:
        rows = ["\x02".join(map(str, row)).replace("\n", "\\n") for row in reader(data)]
    except Exception:
        return name + "\trefused"
    return name + "\t" + "\x01".join(rows)


def write(folder, archives):
    with open(os.path.join(folder, "expected.tsv"), "w") as expected:
        for name, data in archives:
            with open(os.path.join(folder, name), "wb") as file:
                file.write(data)
            print(line(name, data), file=expected)


def flagged(data, flag):
    """Sets a flag of the only entry, in its header and in the directory."""
    data = bytearray(data)
    data[6] |= flag
    data[data.index(b"PK\1\2") + 8] |= flag
    return bytes(data)


def stored():
    repository = [("repo/Sources/Exercises/LayerNorm.swift", CODE), ("repo/README.md", b"# mine\n"),
                  ("repo/.git/config", b"[core]\n")]
    long = [("d/" * 120 + "notes.txt", CODE), ("Übung/ß.txt", CODE)]
    link = zipfile.ZipInfo("LayerNorm.swift")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    yield "deflated.zip", make_zip(repository)
    yield "stored.zip", make_zip(repository, zipfile.ZIP_STORED)
    yield "descriptors.zip", make_zip(repository, piped=True)
    yield "zip64.zip", make_zip(repository, piped=True, zip64=True)
    yield "comment.zip", make_zip(repository, comment=b"a comment")
    yield "prefixed.zip", b"#!/bin/sh\nexit 1\n" + make_zip(repository)
    yield "empty.zip", make_zip([])
    yield "names.zip", make_zip(long)
    yield "hostile.zip", make_zip([
        ("../../LayerNorm.swift", CODE), ("/etc/RMSNorm.swift", CODE),
        ("new\nline.txt", b"x"), ("\x1b[31mred.txt", b"x"), ("x" * 3000, b"x")])
    yield "twins.zip", make_zip([
        ("LayerNorm.swift", CODE), ("layernorm.swift", CODE + b"\n"), ("LayerNorm.swift", CODE * 2)])
    yield "link.zip", make_zip([(link, b"/etc/passwd")], zipfile.ZIP_STORED)
    yield "bzip2.zip", make_zip(repository[:1], zipfile.ZIP_BZIP2)
    yield "lzma.zip", make_zip(repository[:1], zipfile.ZIP_LZMA)
    yield "encrypted.zip", flagged(make_zip(repository[:1]), 1)
    yield "inner.zip", make_zip([("work/inner.zip", make_zip(repository))])
    yield "deep.zip", make_zip([("a.zip", make_zip([("b.zip", make_zip(repository))]))])
    yield "word.zip", make_zip([("[Content_Types].xml", b""), ("word/document.xml", b"")])
    yield "bomb.zip", make_zip([("LayerNorm.swift", bytes(40 << 20))])
    for form, name in (tarfile.USTAR_FORMAT, "ustar"), (tarfile.GNU_FORMAT, "gnu"), (
            tarfile.PAX_FORMAT, "pax"):
        files = repository + [("repo/link", None), ("repo/folder/", b"")]
        yield name + ".tar", make_tar(files + (long if name != "ustar" else []), form)
    yield "work.tar.gz", make_tar(repository, tarfile.PAX_FORMAT, "w:gz")
    yield "work.tar.xz", make_tar(repository, tarfile.PAX_FORMAT, "w:xz")
    yield "work.tar.bz2", make_tar(repository, tarfile.PAX_FORMAT, "w:bz2")
    yield "bomb.tar.gz", make_tar([("LayerNorm.swift", bytes(40 << 20))], tarfile.GNU_FORMAT, "w:gz")


def sample(draw):
    size = draw.choice([0, 1, 10, 1000, 70000, 200000])
    return draw.choice([
        lambda: draw.randbytes(size), lambda: bytes(size), lambda: (CODE * (size // 500 + 1))[:size],
        lambda: bytes(draw.choice(b"abcde") for _ in range(min(size, 20000))),
        lambda: bytes(min(255, int(draw.expovariate(0.03))) for _ in range(min(size, 20000))),
    ])()


def deflated(draw):
    stream = zlib.compressobj(draw.randint(0, 9), zlib.DEFLATED, -15, draw.randint(1, 9),
                              draw.choice([0, 1, 2, 3, 4]))
    return stream.compress(sample(draw)) + stream.flush()


def damaged(draw, data):
    data = bytearray(data)
    if draw.random() < 0.3:
        data = data[: draw.randrange(len(data) + 1)]
    for _ in range(draw.randint(0, 3) if data else 0):
        data[draw.randrange(min(len(data), draw.choice([8, 80, 100000])))] ^= 1 << draw.randrange(8)
    return bytes(data)


def generated(seed, count):
    draw = random.Random(seed)
    name = lambda: draw.choice(["a" * draw.choice([1, 99, 100, 101, 155, 200]), "d/" * 40 + "x",
                                "Ü/ß 李.swift", "Sources/Exercises/L.swift"]) + str(draw.randrange(100))
    for number in range(count):
        data = deflated(draw)
        yield f"{number}.deflate", data
        for other in range(5):
            yield f"{number}-{other}.deflate", damaged(draw, data)
        entries = [(name(), sample(draw)) for _ in range(draw.randint(0, 5))]
        yield f"{number}.zip", make_zip(
            entries, draw.choice([0, 8]), draw.random() < 0.5, draw.random() < 0.5,
            draw.choice([b"", b"c" * 65535]))
        yield f"{number}.tar", make_tar(entries, draw.choice([1, 2]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--random"]:
        write(sys.argv[2], generated(int(sys.argv[3]), int(sys.argv[4])))
    else:
        write(os.path.dirname(os.path.abspath(__file__)), stored())
