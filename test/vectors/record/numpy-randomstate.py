"""Records numpy-randomstate.json: numpy.random.RandomState.

    python3 -m pip install numpy==2.4.6
    python3 test/vectors/record/numpy-randomstate.py > test/vectors/data/numpy-randomstate.json

Recorded with numpy 1.24.2, 2.2.4 and 2.4.6, and again with 2.4.6.
"""

import numpy as np
from numpyAnswer import evaluated, seed_of
from rerecord import recorded, rerecord


def answer(case, _):
    seed = seed_of(case)
    r = np.random.RandomState(seed)
    if case["op"] == "state":
        _, key, position, *_ = r.get_state()
        values = [key[i] for i in case["params"]["words"]] + [position]
        return {"out": recorded(case["out"]["dtype"], values)}
    return evaluated(case, {"r": r, "seed": seed, "list": seed if isinstance(seed, list) else list})


rerecord("numpy-randomstate", answer)
