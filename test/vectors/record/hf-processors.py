"""Records hf-processors.json: the logits processors of Hugging Face's transformers.

    python3 -m pip install transformers==5.18.0 torch==2.13.0
    ATEN_CPU_CAPABILITY=avx2 python3 test/vectors/record/hf-processors.py > test/vectors/data/hf-processors.json

Recorded with Debian's transformers 5.12.1 and torch 2.14.1; again with 5.18.0 and 2.13.0+cpu. Which cases are `fp_sensitive`
or have ties was found when they were recorded, and is left.
"""

import torch
import transformers
from rerecord import recorded, rerecord


def answer(case, file):
    inputs = case["input"] if isinstance(case["input"], list) else [case["input"]]
    scores = torch.tensor([[float(x) for x in file["inputs"][name]["v"]] for name in inputs])
    name, params = case["class"], dict(case["params"])
    if name == "torch.distributions.Categorical.entropy":
        return {"out": recorded("f32", [torch.distributions.Categorical(logits=scores[0]).entropy().item()])}
    if name.startswith("torch.nn.functional."):
        return {"out": recorded("f32", getattr(torch.nn.functional, name.split(".")[-1])(scores[0], dim=-1).tolist())}
    if "encoder_input_ids" in params:
        params["encoder_input_ids"] = torch.tensor(params["encoder_input_ids"])
    if "eos_token_id" in params and case["op"] in ("min_length", "min_new_tokens", "forced_eos"):
        params["device"] = "cpu"
    context = torch.tensor([case.get("input_ids", [0])])
    out = getattr(transformers, name)(**params)(context, scores.clone())[0]
    if "kept" not in case:
        return {"out": recorded("f32", out.tolist())}
    kept = [i for i, value in enumerate(out.tolist()) if value != float("-inf")]
    unchanged = torch.equal(out[kept], scores[0][kept])
    fields = {
        "n_kept": len(kept),
        "kept": "all" if len(kept) == len(out) else kept,
        "values_unchanged": unchanged,
    }
    return fields if unchanged else {**fields, "out": recorded("f32", out.tolist())}


torch.set_num_threads(1)
rerecord("hf-processors", answer)
