"""Records formats.json: what numpy's float16 and the small formats of ml_dtypes make of their codes, and of float32 numbers.

    python3 -m pip install numpy==2.4.6 ml_dtypes==0.6.0
    python3 test/vectors/record/formats.py > test/vectors/data/formats.json

Recorded with numpy 2.4.6 and ml_dtypes 0.6.0, and again with the same.
"""

import hashlib

import ml_dtypes
import numpy as np
from rerecord import bits_of, rerecord


def answer(case, _):
    name = case["format"]
    dtype = np.dtype(getattr(np, name, None) or getattr(ml_dtypes, name))
    if case["op"] == "decode_all":
        bits = case["bits"]
        codes = np.arange(2**bits, dtype=np.uint16 if bits > 8 else np.uint8)
        values = codes.view(dtype).astype("<f8")
        finite = values[np.isfinite(values)]
        values[np.isnan(values)] = np.frombuffer(bytes.fromhex("7ff8000000000000"), ">f8")[0]
        digest = hashlib.sha256(values.tobytes()).hexdigest()
        return {"sha256": digest, "finite": len(finite), "largest": float(finite.max())}
    x = np.frombuffer(bytes.fromhex("".join(case["x"])), ">f4").astype(np.float32)
    rounded = x.astype(dtype).astype(np.float64)
    return {"out": ["nan" if np.isnan(value) else bits_of(value) for value in rounded]}


np.seterr(all="ignore")
rerecord("formats", answer)
