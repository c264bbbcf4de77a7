"""Records torch-cpu.json: torch's random numbers on the CPU.

    python3 -m pip install torch==2.13.0 --index-url https://download.pytorch.org/whl/cpu
    ATEN_CPU_CAPABILITY=avx2 python3 test/vectors/record/torch-cpu.py > test/vectors/data/torch-cpu.json

Recorded with Debian's torch 1.13.1, 2.6.0 and 2.14.1, which have no MKL, with ATEN_CPU_CAPABILITY default, avx2 and avx512;
again with 2.13.0+cpu, which answers for 2.14.1 here. Cases of other versions and capabilities are left as they are.
"""

import torch
from rerecord import rerecord
from torchAnswer import evaluated

RECORDED = {"1.13": "1.13.1", "2.6": "2.6.0", "2.13": "2.14.1", "2.14": "2.14.1"}
version = RECORDED[".".join(torch.__version__.split(".")[:2])]
build = f"{version}:{torch.backends.cpu.get_cpu_capability().lower()}"


def answer(case, file):
    if case["applies_to"] != "all" and build not in case["applies_to"]:
        return None
    return evaluated(case, file)


torch.set_num_threads(1)
rerecord("torch-cpu", answer)
