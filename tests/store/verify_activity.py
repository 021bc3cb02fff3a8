#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Verifies an activity log with nothing but Python's standard library.

    verify_activity.py LOG [CHECKPOINT...]

Prints what is wrong, and at last the head; the exit status is 0 when the chain is unbroken and every checkpoint agrees,
else 1. Python's library has no Ed25519: signatures of checkpoints are not checked here. HACKING.md ("The activity log")
tells the form.
"""
import hashlib
import json
import sys

KEYS = ["version", "number", "time", "uid", "user", "capture", "what", "subject", "before", "after", "prev", "hash"]


def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def unique(pairs):
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)


def read_entry(line):
    """The entry in a line without its line feed, and the hash of its canonical bytes; None when it is none."""
    try:
        entry = json.loads(line.decode("utf-8"), object_pairs_hook=unique)
        if list(entry) != KEYS or entry["version"] != 1 or canonical(entry) != line:
            return None
    except (ValueError, TypeError):
        return None
    body = {key: entry[key] for key in KEYS[:-1]}
    return entry, hashlib.sha256(canonical(body)).hexdigest()


def verify(data):
    """Yields what is wrong, which is one thing at most; returns the hashes of the entries before it, by number."""
    lines = data.split(b"\n")
    hashes, number, before = {}, 0, "0" * 64
    for at, line in enumerate(lines[:-1], 1):
        read = read_entry(line)
        if read is None:
            yield "line %d is no entry" % at
            return hashes
        entry, value = read
        if entry["hash"] != value:
            yield "line %d was changed" % at
            return hashes
        if entry["number"] != number + 1:
            yield "line %d has entry %d, not %d" % (at, entry["number"], number + 1)
            return hashes
        if entry["prev"] != before:
            yield "line %d does not follow the one before it" % at
            return hashes
        number, before = entry["number"], value
        hashes[number] = value
    if lines[-1]:
        yield "line %d is not finished" % len(lines)
    return hashes


def main(log, checkpoints):
    with open(log, "rb") as file:
        reading = verify(file.read())
    is_good = True
    while True:
        try:
            print("%s: %s" % (log, next(reading)))
            is_good = False
        except StopIteration as end:
            hashes = end.value
            break
    for path in checkpoints:
        with open(path, "rb") as file:
            checkpoint = json.load(file)
        agrees = hashes.get(checkpoint["number"]) == checkpoint["head"]
        print("%s: %s" % (path, "agrees" if agrees else "contradicts"))
        is_good &= agrees
    print("%s: %s; %d entries; head %s" % (log, "intact" if is_good else "broken", len(hashes),
                                           hashes.get(len(hashes), "-")))
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
