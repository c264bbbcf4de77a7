"""Records python-random.json: the module `random` of CPython, which nothing has to be installed for.

    python3 test/vectors/record/python-random.py > test/vectors/data/python-random.json

Recorded with CPython 3.11.2, 3.13.5 and 3.14.10, and again with 3.11.7.
"""

import random

from rerecord import recorded, rerecord


def seed_of(seed):
    if isinstance(seed, str):
        return int(seed)
    if not isinstance(seed, dict):
        return seed
    if "bytes" in seed:
        return bytes(seed["bytes"])
    return seed.get("float", seed.get("str"))


def answer(case, _):
    r = random.Random(seed_of(case["seed"]))
    if case["op"] == "state":
        _, words, _ = r.getstate()
        values = [words[i] for i in case["params"]["words"]] + [words[-1]]
    else:
        # The call stands in the case: an expression, or statements that leave x.
        names = {"r": r, "P4": [0.1, 0.2, 0.3, 0.4]}
        *statements, last = case["expr"].split("; ")
        if statements:
            exec(case["expr"], names)
            values = names["x"]
        else:
            values = eval(last, names)
    return {"out": recorded(case["out"]["dtype"], values)}


rerecord("python-random", answer)
