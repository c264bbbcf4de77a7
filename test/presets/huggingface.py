"""Reads cases as JSON from standard input, sends each through transformers, and writes what came out."""

import json
import sys

import torch
import transformers
from transformers import GenerationConfig
from transformers.generation.utils import GenerationMixin


class Bare(GenerationMixin):
    """As much of a model as the making of a chain asks for."""

    config = transformers.PretrainedConfig()
    device = "cpu"


def answer(case):
    # What generate() itself fills in, of what can be seen here.
    config = GenerationConfig(do_sample=True, **{"top_k": 50, **case["settings"]})
    for name in ("_eos_token_tensor", "_pad_token_tensor", "_bos_token_tensor"):
        setattr(config, name, None)
    prompt = torch.tensor([case["context"]])
    chain = Bare()._get_logits_processor(
        generation_config=config, input_ids_seq_length=prompt.shape[1], device="cpu", logits_processor=[]
    )
    logits = torch.tensor([case["logits"]], dtype=torch.float32)
    scores = chain(prompt, logits)
    probabilities = torch.softmax(scores, dim=-1)
    torch.manual_seed(case["seed"])
    return {
        "kept": [i for i, s in enumerate(scores[0].tolist()) if s != float("-inf")],
        "probabilities": probabilities[0].tolist(),
        "tokens": [torch.multinomial(probabilities, 1).item() for _ in range(4)],
    }


versions = f"transformers {transformers.__version__}, torch {torch.__version__}"
json.dump({"versions": versions, "answers": [answer(case) for case in json.load(sys.stdin)]}, sys.stdout)
