"""Records jax-threefry.json: jax.random with its default generator, threefry2x32.

    python3 -m pip install jax==0.10.2
    python3 test/vectors/record/jax-threefry.py > test/vectors/data/jax-threefry.json

Recorded by an emulation in numpy, as jax was not at hand; asked again of the real jax 0.10.2 on a CPU. Cases that are not
exact keep what was recorded where jax is as near as the file's notes allow; how many of these have other bits is said.
"""

import re
import sys

import jax
import jax.extend.random
import numpy as np
from jax import numpy as jnp
from jax import random
from rerecord import recorded, rerecord

MODES = {"partitionable": True, "original": False, "both": True}
other_bits = 0


def loop(seed, logits, steps):
    key, tokens = random.PRNGKey(seed), []
    for _ in range(steps):
        key, sub = random.split(key)
        tokens.append(random.categorical(sub, logits))
    return jnp.stack(tokens)


def asked(case):
    expr, params = re.sub(r" \((jax_enable_)?x64\)$", "", case["expr"]), case.get("params", {})
    names = {
        **{name: getattr(random, name) for name in ("PRNGKey", "key", "split", "fold_in", "categorical", "key_data")},
        **{name: getattr(jnp, name) for name in ("uint8", "uint16", "uint32", "uint64", "int32", "float64")},
        "jax": jax,
        "random": random,
        "P4": jnp.array([0.1, 0.2, 0.3, 0.4]),
        "threefry_2x32": lambda key, count: jax.extend.random.threefry_2x32(
            tuple(jnp.array(word, jnp.uint32) for word in key), jnp.array(count, jnp.uint32)
        ),
    }
    if "logits" in params:
        names["logits"] = jnp.array(params["logits"], jnp.float32)
    if expr.startswith("for "):
        return loop(case["seed"], names["logits"], params["steps"])
    seeds = re.search(r"\(PRNGKey\(seed\)\) for seeds (\S+)", expr)
    if seeds:
        return [random.key_data(random.PRNGKey(int(seed))) for seed in seeds[1].split(",")]
    return eval(expr, names)


def answer(case, _):
    global other_bits
    jax.config.update("jax_threefry_partitionable", MODES[case["mode"]])
    jax.config.update("jax_enable_x64", case["expr"].endswith("x64)") or "uint64" in case["expr"])
    values = np.ravel(np.asarray(asked(case)))
    if "expected" in case:
        expected = np.ravel(np.array(case["expected"], dtype=values.dtype))
        near = np.allclose(values, expected, rtol=0, atol=case["tol"]) if case["tol"] else np.array_equal(values, expected)
        return {} if near else {"expected": [str(value) for value in values]}
    out = recorded(case["out"]["dtype"], values)
    if out == case["out"] or case["exact"]:
        return {"out": out}
    other_bits += 1
    near = np.allclose(values, np.array(case["out"]["v"], values.dtype), rtol=2e-6, atol=1e-6)
    return {} if near else {"out": out}


try:
    rerecord("jax-threefry", answer)
finally:
    print(f"jax-threefry: {other_bits} of what is not exact have other bits", file=sys.stderr)
