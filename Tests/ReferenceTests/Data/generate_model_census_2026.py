"""Reads the layers of model_census_2026 in transformers, and writes their formulas.

    pip download --no-deps transformers==5.24.0 && unzip -q transformers-5.24.0-*.whl
    python3 generate_model_census_2026.py transformers/models > model_census_2026.tsv

Nothing is run. The forward of each class is followed line by line with formulas for values: x is what
comes in, LN(...) a norm, A(...) and F(...) the two branches, h the first sum, which ends the first
sublayer. A row is the model, h, and what the layer returns. Every other call has its rule below, and a
line without a rule stops the script. It needs Python 3.9 and no package.
"""

import ast
import sys
from pathlib import Path

# The model in the course, the folder, the class, and the modules that a setting leaves out.
LAYERS = [
    ("nomicBERT", "nomic_bert", "NomicBertLayer"),
    ("jinaV3", "jina_embeddings_v3", "JinaEmbeddingsV3Layer"),
    ("euroBERT", "eurobert", "EuroBertDecoderLayer"),
    ("olmo3", "olmo3", "Olmo3DecoderLayer"),
    ("olmoHybridAttention", "olmo_hybrid", "OlmoHybridAttentionDecoderLayer"),
    ("olmoHybridLinear", "olmo_hybrid", "OlmoHybridLinearAttentionDecoderLayer"),
    ("gemma4", "gemma4", "Gemma4TextDecoderLayer"),
    ("trinity", "afmoe", "AfmoeDecoderLayer"),
    ("hyperCLOVAX", "hyperclovax", "HyperCLOVAXDecoderLayer", "post_norm1", "post_norm2"),
    ("hyperCLOVAXPostNorm", "hyperclovax", "HyperCLOVAXDecoderLayer"),
    ("miniMax01", "minimax", "MiniMaxDecoderLayer"),
    ("miniMaxM2", "minimax_m2", "MiniMaxM2DecoderLayer"),
    ("gptOSS", "gpt_oss", "GptOssDecoderLayer"),
    ("qwen3Next", "qwen3_next", "Qwen3NextDecoderLayer"),
    ("kimiLinear", "kimi_linear", "KimiLinearDecoderLayer"),
    ("smolLM3", "smollm3", "SmolLM3DecoderLayer"),
    ("seedOSS", "seed_oss", "SeedOssDecoderLayer"),
    ("apertus", "apertus", "ApertusDecoderLayer"),
    ("commandR7B", "cohere2", "Cohere2DecoderLayer"),
    ("museSpark", "muse_spark", "MuseSparkTextDecoderLayer"),
    ("zaya1", "zaya", "ZayaDecoderLayer"),
    ("deepSeekV4", "deepseek_v4", "DeepseekV4DecoderLayer"),
    ("glm53Flash", "glm5_next", "Glm5NextTextDecoderLayer"),
    ("qwen4Exp", "qwen4_exp", "Qwen4ExpTextDecoderLayer"),
    ("hy4", "hy_v4", "HYV4DecoderLayer"),
    ("inkling1", "inkling", "InklingDecoderLayer"),
    ("inkling2", "inkling2", "Inkling2SlidingDecoderLayer"),
]

# What asks for these is answered no: experts beside a network, a third branch, the start of a block.
# Anything else is answered yes, so that the first kind of attention counts where a class has two.
FALSE = {"enable_moe_block", "hidden_size_per_layer_input", "is_block_boundary", "ple"}


def terms(value):
    """The terms of a sum: what stands between plus signs outside of brackets."""
    parts, depth = [""], 0
    for sign in value:
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "+" and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts]


def order(term):
    return ("A(" in term) + 2 * ("F(" in term)


class Layer:
    def __init__(self, source, name, without):
        classes = {node.name: node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)}
        self.types = {}
        for node in ast.walk(classes[name]):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute):
                self.types[node.targets[0].attr] = ast.unparse(node.value)
        self.classes, self.without = classes, without
        self.forward = next(node for node in classes[name].body if getattr(node, "name", "") == "forward")

    def formulas(self):
        """The stream between the branches, h, and what the layer returns, in h or x."""
        self.between = None
        self.values = {argument.arg: "?" for argument in self.forward.args.args}
        self.values["hidden_states"] = "x"
        for statement in self.forward.body:
            if isinstance(statement, ast.Return):
                y = self.value(statement.value)
                return [self.between or "-", y[0] if isinstance(y, tuple) else y]
            self.run(statement)

    def run(self, node):
        if isinstance(node, ast.If):
            for statement in node.body if self.holds(node.test) else node.orelse:
                self.run(statement)
        elif isinstance(node, ast.Assign):
            value = self.value(node.value)
            if isinstance(value, str) and self.between is None and len(terms(value)) > 1:
                self.between, value = value, "h"
            for target in node.targets:
                self.assign(target, value)
        elif not isinstance(node, (ast.Expr, ast.AugAssign)):  # Comments; a factor on the whole output.
            raise SystemExit(f"no rule for {ast.unparse(node)}")

    def assign(self, target, value):
        if isinstance(target, ast.Tuple):
            parts = value if isinstance(value, tuple) else (value,) + ("?",) * (len(target.elts) - 1)
            for part, single in zip(target.elts, parts):
                self.assign(part, single)
            return
        self.values[target.id] = value[0] if isinstance(value, tuple) else value

    def holds(self, test):
        text = ast.unparse(test)
        if any(word in text for word in FALSE):
            return "is None" in text
        return not text.startswith("isinstance")

    def value(self, node):
        if isinstance(node, ast.Name):
            return self.values.get(node.id, "?")
        if isinstance(node, ast.Tuple):
            return tuple(self.value(part) for part in node.elts)
        if isinstance(node, ast.Subscript):
            value = self.value(node.value)
            return value[0] if isinstance(value, tuple) else value
        if isinstance(node, ast.BinOp):
            left, right = self.value(node.left), self.value(node.right)
            if isinstance(node.op, ast.Add):
                # The shortcut first, whichever side it is on.
                return " + ".join(sorted(terms(left) + terms(right), key=order))
            known = [side for side in (left, right) if side != "?"]
            return " ".join(sorted(known, key=len)) if known else "?"
        if isinstance(node, ast.Call):
            return self.call(node)
        if isinstance(node, (ast.Attribute, ast.Constant, ast.UnaryOp)):
            return "?"
        raise SystemExit(f"no rule for {ast.unparse(node)}")

    def call(self, node):
        arguments = [self.value(part) for part in node.args] + [
            self.value(part.value) for part in node.keywords
            if part.arg in ("hidden_states", "hyper_input", "residual")]
        first = arguments[0] if arguments else "?"
        if not isinstance(node.func, ast.Attribute):
            raise SystemExit(f"no rule for {ast.unparse(node)}")
        name = node.func.attr
        if not (isinstance(node.func.value, ast.Name) and node.func.value.id == "self"):
            if name == "matmul":
                return f"B {arguments[1]}" if "comb" in ast.unparse(node.args[0]) else None
            if name == "cat":
                return "?"
            # Shapes and types, such as x.unsqueeze(-1) and post.to(dtype).
            return self.value(node.func.value)
        if name in self.without:
            return first
        kind = self.types[name].split("(")[0].strip()
        if "Norm" in self.types[name]:
            return f"LN({first})"
        if "HyperConnection" in kind:
            mixes = "matmul" in ast.unparse(self.forward)
            return ("c", "B", f"a {first}") if mixes else ("c", f"a {first}")
        if kind.endswith("GatedResidual"):
            norm = "LN(X)" if "hc_norm(hyper_input)" in ast.unparse(self.classes[kind]) else "X"
            return (f"a {norm}".replace("X", first), first, "c")
        if kind.endswith("ResidualGate"):
            return f"a {arguments[0]} + b {arguments[1]}"
        if kind.endswith("ResidualScaling"):
            return f"a {arguments[1]} + b {arguments[0]}"
        if kind.endswith("BlockAttentionResidual"):
            return (f"softmax(s, {arguments[1]})",)
        if "onvolution" in kind or "Dropout" in kind:
            return first
        if "attn" in name or "attention" in name:
            return f"A({first})"
        if "mlp" in name:
            return f"F({first})"
        raise SystemExit(f"no rule for {ast.unparse(node)} of {self.types[name]}")


def main():
    models = Path(sys.argv[1])
    for model, folder, name, *without in LAYERS:
        source = (models / folder / f"modeling_{folder}.py").read_text()
        print(model, *Layer(source, name, without).formulas(), sep="\t")


main()
