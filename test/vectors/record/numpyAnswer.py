"""What the two families of numpy share: the call stands in the case, and is made as it stands."""

import re

import numpy as np
from rerecord import recorded

TABLES = {"P4": [0.1, 0.2, 0.3, 0.4], "P5": [0.05, 0.45, 0.0, 0.3, 0.2]}


def evaluated(case, names):
    """The value objects of a case whose `expr` is a call, perhaps with a remark behind it, or statements that leave x."""
    names = {"np": np, **vars(np.random), **TABLES, **names}
    call = re.sub(r" \([a-z_][^()]*\)$", "", case["expr"])
    if call.startswith("x="):
        exec(call, names)
        values = names["x"]
    else:
        values = eval(call, names)
    return {"out": recorded(case["out"]["dtype"], np.ravel(values))}


def seed_of(case):
    """Seeds that a double cannot hold are written as strings."""
    return int(case["seed"]) if isinstance(case["seed"], str) else case["seed"]
