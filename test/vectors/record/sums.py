"""Records sums.json: what numpy, torch and Python make of a list of numbers when they add it up.

    python3 -m pip install numpy==2.4.6 torch==2.13.0
    python3 test/vectors/record/sums.py > test/vectors/data/sums.json

Recorded with numpy 2.4.6 and torch 2.13.0+cpu on a processor with AVX-512, and CPython 3.11.7, 3.12.1 and 3.13.0; again
with the first three. Without torch its cases are left as they are, as one version of Python leaves those of another.
"""

import math
import platform

import numpy as np
from rerecord import rerecord

try:
    import torch
except ImportError:
    torch = None


def answer(case, file):
    dtype = np.dtype(case["dtype"])
    bits = "".join(file["inputs"][case["input"]])
    x = np.frombuffer(bytes.fromhex(bits), dtype.newbyteorder(">")).astype(dtype)
    if case["op"] == "numpy.sum":
        total = np.sum(x)
    elif case["op"] == "numpy.cumsum_last":
        total = np.cumsum(x)[-1]
    elif case["op"] == "math.fsum":
        total = math.fsum(x.tolist())
    elif case["op"] == "python.sum":
        if case["version"] != platform.python_version():
            return None
        total = sum(x.tolist())
    elif torch is None:
        return None
    else:
        total = torch.sum(torch.from_numpy(x)).numpy()
    return {"out": np.asarray(total, dtype).astype(dtype.newbyteorder(">")).tobytes().hex()}


rerecord("sums", answer)
