"""Records numpy-generator.json: numpy.random.Generator, its bit generators and SeedSequence.

    python3 -m pip install numpy==2.4.6
    python3 test/vectors/record/numpy-generator.py > test/vectors/data/numpy-generator.json

Recorded with numpy 1.24.2, 2.2.4 and 2.4.6, and again with 2.4.6.
"""

import numpy as np
from numpyAnswer import evaluated, seed_of
from rerecord import rerecord


def answer(case, _):
    seed = seed_of(case)
    if case["op"] == "pcg64_state":
        state = np.random.PCG64(seed).state["state"]
        return {"out": {"dtype": "hex128", "v": [f"{state[name]:032x}" for name in ("state", "inc")]}}
    r = np.random.default_rng(seed)
    return evaluated(case, {"seed": seed, "random": r.random, "integers": r.integers})


rerecord("numpy-generator", answer)
