"""What the Python recorders share: they ask every question of a file of vectors again, and write the file anew."""

import json
import math
import struct
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"


def rerecord(family, answer):
    """Writes the family's file with new answers to standard output, and says on standard error what it could not ask.

    answer(case, file) gives the fields of the case that the program makes, or None where it is not at hand.
    """
    path = DATA / f"{family}.json"
    text = path.read_text(encoding="utf-8")
    file = json.loads(text)
    unasked = differing = 0
    lines = text.split("\n")
    for i, line in enumerate(lines):
        if not line.startswith('{"id":'):
            continue
        comma = "," if line.endswith(",") else ""
        case = json.loads(line.removesuffix(","))
        fields = answer(case, file)
        if fields is None:
            unasked += 1
            continue
        lines[i] = json.dumps({**case, **fields}, separators=(",", ":"), ensure_ascii=False) + comma
        if json.loads(lines[i].removesuffix(",")) != case:
            differing += 1
            print(f"{case['id']} is not what was recorded", file=sys.stderr)
    sys.stdout.write("\n".join(lines))
    asked = len(file["cases"]) - unasked
    print(f"{family}: {asked} asked, {differing} differ, {unasked} not asked here", file=sys.stderr)
    sys.exit(1 if differing else 0)


def recorded(dtype, values):
    """A value object of these vectors; a float's bits stand beside it, those of a half as a float32's."""
    if dtype == "f64":
        values = [float(value) for value in values]
        return {"dtype": dtype, "v": [written(value) for value in values], "hex": [bits_of(value) for value in values]}
    if dtype in ("f32", "f16", "bf16"):
        bits = [struct.unpack(">I", struct.pack(">f", value))[0] for value in values]
        return {"dtype": dtype, "v": [written(float(f"{float(value):.9g}")) for value in values], "u32": bits}
    return {"dtype": dtype, "v": [whole(value) for value in values]}


def bits_of(value):
    """The 64 bits of a float, in hexadecimal and big-endian."""
    return struct.pack(">d", value).hex()


def written(value):
    """JSON has no numbers for infinities and NaN, so these are written as strings."""
    return value if math.isfinite(value) else str(value)


def whole(value):
    """Integers that a double cannot hold are written as strings."""
    value = int(value)
    return value if abs(value) < 2**53 else str(value)
