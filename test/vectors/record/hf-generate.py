"""Records hf-generate.json: Hugging Face's `generate` on a model whose logits are a table's rows in turn.

    python3 -m pip install transformers==5.18.0 torch==2.13.0
    python3 test/vectors/record/hf-generate.py > test/vectors/data/hf-generate.json

Recorded with Debian's transformers 5.12.1 and torch 2.14.1; again with 5.18.0 and 2.13.0+cpu.
"""

import torch
from rerecord import rerecord
from transformers import GenerationMixin, PretrainedConfig, PreTrainedModel
from transformers.modeling_outputs import CausalLMOutput


class Table(PreTrainedModel, GenerationMixin):
    config_class = PretrainedConfig

    def __init__(self, rows):
        super().__init__(PretrainedConfig(vocab_size=rows.shape[1]))
        self.weight = torch.nn.Parameter(torch.zeros(1))
        self.rows, self.step = rows, 0

    def prepare_inputs_for_generation(self, input_ids, attention_mask=None, **_):
        return {"input_ids": input_ids}

    def forward(self, input_ids, attention_mask=None, **_):
        row = self.rows[self.step % len(self.rows)]
        self.step += 1
        return CausalLMOutput(logits=row.expand(1, input_ids.shape[1], -1).clone())


def answer(case, file):
    given = file["inputs"][case["input"]]
    model = Table(torch.tensor([float(x) for x in given["v"]]).reshape(given["shape"]))
    prompt = torch.tensor([case["prompt"]])
    torch.manual_seed(case["seed"])
    made = model.generate(
        prompt,
        attention_mask=torch.ones_like(prompt),
        do_sample=True,
        use_cache=False,
        output_scores=True,
        return_dict_in_generate=True,
        pad_token_id=0,
        **case["params"],
    )
    kept = [torch.nonzero(scores[0] > float("-inf")).reshape(-1).tolist() for scores in made.scores]
    if any(step == "all" for step in case["kept_per_step"]):
        kept = ["all" if len(step) == given["shape"][1] else step for step in kept]
    return {"tokens": made.sequences[0, len(case["prompt"]) :].tolist(), "kept_per_step": kept}


torch.set_num_threads(1)
rerecord("hf-generate", answer)
