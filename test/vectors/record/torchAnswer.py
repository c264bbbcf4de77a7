"""What the families of torch share: the call stands in the case, and is made as it stands, with some words before or behind it."""

import re

import torch
from rerecord import recorded

DRAWS = ("rand", "randn", "multinomial")


def evaluated(case, file, device="cpu"):
    """The fields of a case whose `expr` torch can be asked."""
    names = {
        **vars(torch),
        "torch": torch,
        "range": range,
        "F": torch.nn.functional,
        "g": generator(device),
        "f64": torch.float64,
        "cat": lambda *parts: torch.cat(parts),
        **{name: shorthand(name, device) for name in DRAWS},
        **{name: torch.tensor(p) for name, p in file.get("tables", {}).items()},
    }
    params = case.get("params", {})
    if "logits" in params:
        names["logits"] = torch.tensor(params["logits"])
    if isinstance(params.get("p"), str):
        names["p"] = names.get(params["p"])
    *statements, last = re.sub(r" (->|\(also|\(offset|\(x86|one seeding|first) ?.*$", "", case["expr"]).split("; ")
    last = last.replace("[P4,reversed(P4)]", "torch.stack([P4,P4.flip(0)])")
    for statement in statements:
        exec(statement, names)
    if "seed" in case:
        torch.manual_seed(int(case["seed"]))
    values = numbers(eval(last, names))
    if "expected" not in case:
        return {"out": {**case["out"], **recorded(case["out"]["dtype"], values)}}
    near = all(abs(a - b) <= case["tol_abs"] for a, b in zip(case["expected"], values))
    return {name: near for name in ("matches_this_build", "matches_emulation") if name in case}


def generator(device):
    return torch.default_generator if device == "cpu" else torch.cuda.default_generators[0]


def shorthand(name, device):
    """The draw by its name alone, as issues write it: the only generator need not be named, a dtype may stand by its place."""

    def draw(*args):
        args = [arg for arg in args if not isinstance(arg, torch.Generator)]
        dtypes = [arg for arg in args if isinstance(arg, torch.dtype)]
        rest = [arg for arg in args if not isinstance(arg, torch.dtype)]
        if name == "multinomial":
            return torch.multinomial(*rest)
        return getattr(torch, name)(*rest, dtype=dtypes[0] if dtypes else None, device=device)

    return draw


def numbers(value):
    """A tensor's numbers in row-major order, or those of several tensors after each other."""
    if isinstance(value, (list, tuple)):
        return [number for part in value for number in numbers(part)]
    return value.reshape(-1).tolist()
