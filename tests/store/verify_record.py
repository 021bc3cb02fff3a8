#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Verifies a capture record (.telltale) with nothing but Python's standard library.

    verify_record.py FILE...

The files of one capture are given in their order. Prints one line per file; the exit status is 0 when every frame is as
it was written and the files follow one another, else 1. HACKING.md ("The capture record") tells the form to the byte.
"""
import hashlib
import struct
import sys

SIGNATURE = b"\x89Telltale\r\n\x1a\n\0"
VERSION = 1
HEAD = struct.Struct("<4sHHQ")  # mark, kind, revision, length of the content
KINDS = {1: "header", 2: "connection", 3: "request", 4: "refusal", 5: "decision", 6: "forward", 7: "answer",
         8: "coverage", 9: "end", 10: "tunnel", 11: "stream"}
HEADER, END = 1, 9


def sha256(*parts):
    value = hashlib.sha256()
    for part in parts:
        value.update(part)
    return value.digest()


def frames(data):
    """Yields (offset, kind, content, chain value); returns what is to be said of the rest."""
    preface = data[:16]
    if len(preface) < 16:
        return "torn at byte 0"
    if preface[:14] != SIGNATURE:
        return "changed at byte 0"
    version = struct.unpack("<H", preface[14:])[0]
    if version != VERSION:
        return "unknown version %d" % version
    chain = sha256(preface)
    offset = 16
    while offset < len(data):
        rest = len(data) - offset
        head = data[offset:offset + 24]
        if len(head) < 24:
            is_torn = b"TTR:".startswith(head[:4]) or head[:4] == b"TTR:" or not any(head)
            return "%s at byte %d" % ("torn" if is_torn else "changed", offset)
        mark, kind, _revision, length = HEAD.unpack(head[:16])
        if mark != b"TTR:" or sha256(chain, head[:16])[:8] != head[16:]:
            return "%s at byte %d" % ("changed" if any(data[offset:]) else "torn", offset)
        size = 24 + length + 32
        if size > rest:
            return "torn at byte %d" % offset
        frame = memoryview(data)[offset:offset + size]
        stored = bytes(frame[-32:])
        value = sha256(chain, frame[:-32])
        if value != stored:
            is_torn = size == rest and not any(stored)
            return "%s at byte %d" % ("torn" if is_torn else "changed", offset)
        chain = value
        yield offset, kind, bytes(frame[24:-32]), chain
        offset += size
    return "whole" if offset > 16 else "torn at byte 16"


def read_header(content):
    capture, created, segment, previous, exchange, connection, length = struct.unpack_from("<16sqI32sQQQ", content)
    start = struct.calcsize("<16sqI32sQQQ")
    program = content[start:start + length].decode("utf-8", "replace")
    return {"capture": capture, "created": created, "segment": segment, "previous": previous, "exchange": exchange,
            "connection": connection, "program": program}


def verify(path):
    """What is to be said of one file: verdict, header, last chain value, counts by kind, whether it was ended."""
    with open(path, "rb") as file:
        reading = frames(file.read())
    header, chain, counts, kind = None, b"", {}, 0
    while True:
        try:
            _offset, kind, content, chain = next(reading)
        except StopIteration as end:
            return end.value, header, chain, counts, kind == END
        counts[kind] = counts.get(kind, 0) + 1
        if header is None and kind == HEADER:
            header = read_header(content)


def main(paths):
    is_good = bool(paths)
    before = None
    for path in paths:
        verdict, header, chain, counts, is_ended = verify(path)
        words = [verdict, "%d frames" % sum(counts.values())]
        if header is not None:
            words.append("capture %s, file %d" % (header["capture"].hex(), header["segment"]))
            words.append(", ".join("%d %s" % (number, KINDS.get(kind, "of kind %d" % kind))
                                   for kind, number in sorted(counts.items())))
            words.append("ended" if is_ended else "not ended")
            words.append("chain %s" % chain.hex())
            if before is not None:
                follows = (header["capture"] == before[0]["capture"] and header["previous"] == before[1]
                           and header["segment"] == before[0]["segment"] + 1)
                if not follows:
                    words.append("does not follow the file before it")
                is_good &= follows
        is_good &= verdict == "whole" and header is not None
        before = (header, chain) if header is not None else before
        print("%s: %s" % (path, "; ".join(words)))
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
