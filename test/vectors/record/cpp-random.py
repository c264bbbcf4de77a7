"""Records cpp-random.json: <random> of the C++ standard library that the compiler on this machine comes with.

    python3 test/vectors/record/cpp-random.py > test/vectors/data/cpp-random.json

Recorded with libstdc++ of g++ 12.2.0, 14.2.0 and 16.2.0, at -O2, and libc++ of clang 19.1.7; again with g++ 12.2.0. CXX names
another compiler, and CXX_LIBRARY=libc++ says that its library is that one: cases of the other are left as they are.
"""

import os
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

from rerecord import recorded, rerecord

library = os.environ.get("CXX_LIBRARY", "libstdc++")
folder = tempfile.mkdtemp()
program = os.path.join(folder, "cpp-random")
source = Path(__file__).with_name("cpp-random.cpp")
subprocess.run([os.environ.get("CXX", "g++"), "-O2", "-o", program, source], check=True)
asked = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
shutil.rmtree(folder)

FORMS = {"f64": ">d", "f32": ">f"}


def answer(case, _):
    if library not in case["applies_to"]:
        return None
    params, dtype = case["params"], case["out"]["dtype"]
    weights = params.get("weights", params.get("weights_f32_as_double", []))
    numbers = [params[name] for name in ("a", "b", "p", "lambda", "mean", "std") if name in params]
    n = params.get("n", params.get("discard", 0))
    print(case["op"], case["seed"], n, *(repr(x) for x in [*weights, *numbers]), file=asked.stdin)
    words = asked.stdout.readline().split()
    fields = {}
    if case["op"] == "discrete_f64":
        fields["params"] = {**params, "next_raw_after": int(words.pop())}
    values = [struct.unpack(FORMS[dtype], bytes.fromhex(word))[0] for word in words] if dtype in FORMS else words
    return {**fields, "out": recorded(dtype, values)}


rerecord("cpp-random", answer)
