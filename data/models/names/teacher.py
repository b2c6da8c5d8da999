"""The teacher of the name tagger: a pretrained transformer that first learns to see what spaCy sees in plain text, then the
names that people marked in GUM with spaCy's hints beside the words, and labels the plain text.

python teacher.py MODEL_FOLDER WORK_FOLDER [EPOCHS] [FOLD FOLDS]

MODEL_FOLDER and what it needs are told in `../training/minilm.py`. WORK_FOLDER holds what `teacher-sentences.ts` and `hints.py`
wrote; `silver.jsonl` comes beside it: the documents of `texts.jsonl` with labels. With FOLD and FOLDS it learns without the
documents of one fold, is measured on them, and labels nothing. The seeds are fixed.
"""

import json
import pathlib
import random
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "training"))
from minilm import FIRST, HIDDEN, LAST, Encoder, batches, padded, read_lines, tokenizer_of  # noqa: E402

torch.manual_seed(1)
torch.set_num_threads(1)
random.seed(1)
LABELS = 7
WINDOW = 200
SHAPES = 7
TYPES = ("PERSON ORG GPE LOC FAC NORP EVENT WORK_OF_ART PRODUCT LAW LANGUAGE DATE TIME PERCENT MONEY QUANTITY ORDINAL "
         "CARDINAL").split()
HINT = {"": 0} | {f"{part}-{name}": 1 + 2 * n + (part == "I") for n, name in enumerate(TYPES) for part in "BI"}
HINTS = len(HINT)
DROPPED_HINTS = 0.1  # the share of hints that it learns to do without
EVERY_TEXT = 2  # it learns spaCy's names from every second plain text


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


class Reader(nn.Module):
    """The labels of words, by the transformer, and by the shapes and hints of each word and its neighbours."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.shapes, self.late_shapes = nn.Embedding(SHAPES, HIDDEN), nn.Embedding(SHAPES, 64)
        self.hints, self.late_hints = nn.Embedding(HINTS, HIDDEN), nn.Embedding(HINTS, 64)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.hints.weight)
        self.out = nn.Sequential(nn.Linear(HIDDEN + 6 * 64, 384), nn.GELU(), nn.Linear(384, LABELS))
        self.guess = nn.Sequential(nn.Linear(HIDDEN + 3 * 64, 384), nn.GELU(), nn.Linear(384, HINTS))

    def forward(self, ids, shapes, hints, firsts, word_shapes, word_hints, guessing=False):
        """With `guessing` the scores of the hints, which it then does not see."""
        if self.training and not guessing:
            word_hints, hints = (each * (torch.rand(each.shape) > DROPPED_HINTS).long() for each in (word_hints, hints))
        x = self.encoder(ids, self.shapes(shapes) if guessing else self.shapes(shapes) + self.hints(hints))
        words = x.gather(1, firsts[..., None].expand(-1, -1, HIDDEN))
        around = lambda table, values: [
            table(F.pad(values, (1, 1))[:, at : at + values.shape[1]]) for at in range(3)]
        words = torch.cat([words, *around(self.late_shapes, word_shapes)], -1)
        if guessing:
            return self.guess(F.dropout(words, 0.2, self.training))
        return self.out(F.dropout(torch.cat([words, *around(self.late_hints, word_hints)], -1), 0.2, self.training))


model_folder, work = sys.argv[1:3]
epochs = int(sys.argv[3]) if len(sys.argv) > 3 else 4
fold, folds = (int(sys.argv[4]), int(sys.argv[5])) if len(sys.argv) > 5 else (-1, 1)
tokenizer = tokenizer_of(model_folder)


def read(name):
    """The documents of a file, with hints."""
    documents = read_lines(work, name)
    for document, hints in zip(documents, read_lines(work, f"{name}-hints"), strict=True):
        for sentence, types in zip(document["sentences"], hints["types"], strict=True):
            sentence["hints"] = [HINT[each] for each in types]
    return documents


def prepare(document):
    """Sentences as word pieces; what would be longer than a window is cut."""
    prepared = []
    for number, sentence in enumerate(document["sentences"]):
        encoding = tokenizer.encode(sentence["words"], is_pretokenized=True, add_special_tokens=False)
        word_shapes = [shape(word) for word in sentence["words"]]
        ids, firsts, shapes, hints = [], [], [], []
        for piece, word in zip(encoding.ids, encoding.word_ids):
            while len(firsts) <= word:
                firsts.append(len(ids))
            ids.append(piece)
            shapes.append(word_shapes[word])
            hints.append(sentence["hints"][word])
        while len(firsts) < len(sentence["words"]):
            firsts.append(max(0, len(ids) - 1))
        count = sum(first < WINDOW - 2 for first in firsts)
        prepared.append({"ids": ids[: WINDOW - 2], "shapes": shapes[: WINDOW - 2], "hints": hints[: WINDOW - 2],
                         "firsts": firsts[:count], "word_shapes": word_shapes[:count],
                         "word_hints": sentence["hints"][:count],
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


def size_of(item):
    return sum(len(sentence["ids"]) for sentence in item[1]) + 2


def tensors(batch):
    """What the reader takes, and the labels."""
    rows = {key: [] for key in ("ids", "shapes", "hints", "firsts", "word_shapes", "word_hints", "labels")}
    for _, window in batch:
        pieces, firsts = [FIRST], []
        for sentence in window:
            firsts += [len(pieces) + first for first in sentence["firsts"]]
            pieces += sentence["ids"]
        rows["ids"].append(pieces + [LAST])
        rows["firsts"].append([min(first, len(pieces)) for first in firsts])
        for key in ("shapes", "hints"):
            rows[key].append([0, *(value for sentence in window for value in sentence[key]), 0])
        for key in ("word_shapes", "word_hints", "labels"):
            rows[key].append([value for sentence in window for value in sentence[key]])
    return [padded(each, -1 if key == "labels" else 0) for key, each in rows.items()]


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
    for batch in batches(items, size_of, 4000):
        inputs = tensors(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = reader(*inputs[:6])
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


def epoch_batches(documents):
    items = [(n, window) for n, document in enumerate(documents) for window in windows(document, random.randrange(4))]
    epoch = list(batches(items, size_of, 2000))
    random.shuffle(epoch)
    return epoch


train, dev, texts = read("train"), read("dev"), read("texts")
held = [document for n, document in enumerate(train) if n % folds == fold]
train = [document for n, document in enumerate(train) if n % folds != fold]
reader = Reader(Encoder(model_folder, frozen_words=True))
new = [p for n, p in reader.named_parameters() if not n.startswith("encoder.")]
slow = list(reader.encoder.layers.parameters())
start = time.time()


def learn(epochs_of_batches, rate, least_rate, guessing):
    """Learn from the batches of each epoch: the hints with `guessing`, else the labels."""
    optimizer = torch.optim.AdamW([{"params": slow, "lr": rate}, {"params": new, "lr": 1e-3}], weight_decay=0.01, fused=True)
    steps = sum(map(len, epochs_of_batches))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, step / 40) * max(least_rate, 1 - step / steps))
    step = 0
    for epoch in epochs_of_batches:
        reader.train()
        for batch in epoch:
            *inputs, labels = tensors(batch)
            # What stands behind the end of a row has the label -1.
            goal = torch.where(labels < 0, -1, inputs[5]) if guessing else labels
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = reader(*inputs, guessing=guessing)
            loss = F.cross_entropy(scores.float().flatten(0, 1), goal.flatten(), ignore_index=-1)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([*slow, *new], 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % 20 == 0:
                print(f"step {step}/{steps} loss {loss.item():.3f} {time.time() - start:.0f}s", flush=True)
        if not guessing:
            evaluate(held or dev, "held out" if held else "dev")


learn([epoch_batches([prepare(document) for document in texts[::EVERY_TEXT]])], 3e-4, 0.05, True)
torch.manual_seed(2)
random.seed(2)
ready = [prepare(document) for document in train]
learn([epoch_batches(ready) for _ in range(epochs)], 2e-4, 0.02, False)

if not held:
    with open(f"{work}/silver.jsonl", "w") as out:
        for begin in range(0, len(texts), 40):
            part = texts[begin : begin + 40]
            for document, result in zip(part, label(part)):
                out.write(json.dumps({"name": document["name"], "labels": result}) + "\n")
            print(f"labelled {begin + len(part)} of {len(texts)} {time.time() - start:.0f}s", flush=True)
