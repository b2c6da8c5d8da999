"""Trains the network that tags and parses: a word's vector from the rows that stand for it, layers of convolution over its neighbours, and
for each word a tag, a head by how well two words match, and a relation.

python train.py WORK_FOLDER WEIGHTS_FILE

WORK_FOLDER holds `train.i32` and `dev.i32` from `examples.ts`. The file is laid out as `source/language/network/weights.ts` reads it. Needs torch
and numpy. The seed is fixed.
"""

import random
import sys
import time

import numpy
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(1)
random.seed(1)

ROWS, PER_WORD, TAGS, RELATIONS = 15361, 8, 48, 44  # 42 relations, filled up to a multiple of four
VECTOR, WIDTH, MATCH, JOINT = 64, 128, 64, 64
STEPS = (1, 1, 2, 4)  # how far each layer looks to either side
FARTHEST = 32  # distances beyond are one
EPOCHS, BATCH = 12, 1500
PUNCTUATION = 1
LARGEST = 127 / 64  # a row's number is a byte in units of 1/64


def sentences_of(work, part):
    numbers, at, found = numpy.fromfile(f"{work}/{part}.i32", dtype=numpy.int32), 0, []
    while at < len(numbers):
        size, weight = int(numbers[at]), float(numbers[at + 1])
        rows, tags, heads, relations = numpy.split(
            numbers[at + 2 : at + 2 + size * (PER_WORD + 3)].astype(numpy.int64),
            [size * PER_WORD, size * (PER_WORD + 1), size * (PER_WORD + 2)])
        found.append((torch.from_numpy(rows.reshape(size, PER_WORD)), *map(torch.from_numpy, (tags, heads, relations)), weight))
        at += 2 + size * (PER_WORD + 3)
    return found


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.rows = nn.Embedding(ROWS + 1, VECTOR, padding_idx=ROWS)
        nn.init.normal_(self.rows.weight, std=0.1)
        self.rows.weight.data[ROWS] = 0
        self.layers = nn.ModuleList(
            nn.Conv1d(WIDTH if number else VECTOR, WIDTH, 3, padding=step, dilation=step) for number, step in enumerate(STEPS))
        for layer in self.layers[1:]:
            layer.weight.data *= 0.5
        self.tag = nn.Linear(WIDTH, TAGS)
        # The last number of a dependent is 1, so that a head has a score of its own.
        self.dependent, self.head = nn.Linear(WIDTH, MATCH - 1), nn.Linear(WIDTH, MATCH)
        self.root = nn.Parameter(torch.randn(MATCH) * 0.1)
        self.distance = nn.Parameter(torch.zeros(2 * FARTHEST + 1))
        self.below, self.above = nn.Linear(WIDTH, JOINT), nn.Linear(WIDTH, JOINT)
        self.relation = nn.Linear(JOINT, RELATIONS)

    def forward(self, rows, mask):
        x = F.dropout(self.rows(rows).sum(2), 0.15, self.training).transpose(1, 2)
        mask = mask[:, None, :]
        x = F.relu(self.layers[0](x)) * mask
        for layer in self.layers[1:]:
            x = (x + F.relu(layer(F.dropout(x, 0.1, self.training)))) * mask
        return F.dropout(x.transpose(1, 2), 0.2, self.training)

    def arcs(self, x, mask):
        """For each word the scores of the root and of each word as its head."""
        dependent = self.dependent(x)
        dependent = torch.cat([dependent, torch.ones_like(dependent[..., :1])], -1)
        size = x.shape[1]
        place = torch.arange(size)
        far = (place[None, :] - place[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        scores = dependent @ self.head(x).transpose(1, 2) + self.distance[far]
        scores = scores.masked_fill(torch.eye(size, dtype=torch.bool), -1e4).masked_fill(~mask[:, None, :], -1e4)
        return torch.cat([(dependent @ self.root)[..., None], scores], -1)

    def relations(self, x, heads):
        """`heads` are counted from 1; the relation of the root does not matter."""
        above = self.above(x).gather(1, (heads - 1).clamp(min=0)[..., None].expand(-1, -1, JOINT))
        return self.relation(F.relu(self.below(x) + above))


def batches(sentences, most):
    batch, found = [], []
    for sentence in sorted(sentences, key=lambda each: len(each[1]) + random.random() * 3):
        if batch and len(sentence[1]) * (len(batch) + 1) > most:
            found.append(batch)
            batch = []
        batch.append(sentence)
    return [*found, batch]


def tensors(batch):
    longest = max(len(each[1]) for each in batch)
    shape = (len(batch), longest)
    rows = torch.full((*shape, PER_WORD), ROWS)
    tags, heads, relations = (torch.full(shape, missing) for missing in (-1, -2, -1))
    mask, weights = torch.zeros(shape, dtype=torch.bool), torch.ones(shape)
    for number, (own_rows, own_tags, own_heads, own_relations, weight) in enumerate(batch):
        size = len(own_tags)
        rows[number, :size], tags[number, :size], heads[number, :size] = own_rows, own_tags, own_heads
        relations[number, :size], mask[number, :size], weights[number] = own_relations, True, weight
    return rows, tags, heads, relations, mask, weights


@torch.no_grad()
def evaluate(network):
    network.eval()
    words = tagged = counted = attached = labelled = 0
    for batch in batches(dev, 4000):
        rows, tags, heads, relations, mask, weights = tensors(batch)
        mask_likely = mask & (weights == 1)
        x = network(rows, mask)
        found = network.arcs(x, mask).argmax(-1)
        words += mask_likely.sum().item()
        tagged += ((network.tag(x).argmax(-1) == tags) & mask_likely).sum().item()
        counts = mask_likely & (relations != PUNCTUATION)
        right = (found == heads + 1) & counts
        same = (network.relations(x, found).argmax(-1) == relations) | (heads < 0)
        counted += counts.sum().item()
        attached += right.sum().item()
        labelled += (right & same).sum().item()
    network.train()
    return f"dev, like news: tags {tagged / words:.4f} UAS {attached / counted:.4f} LAS {labelled / counted:.4f}"


def learn(network):
    rows = network.rows.weight
    others = [each for each in network.parameters() if each is not rows]
    optimizer = torch.optim.AdamW(
        [{"params": [rows], "lr": 4e-3, "weight_decay": 0.0}, {"params": others, "lr": 2e-3}], weight_decay=0.01, betas=(0.9, 0.98))
    steps = EPOCHS * len(batches(train, BATCH))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, step / 100) * max(0.02, 1 - step / steps))
    start = time.time()
    for epoch in range(EPOCHS):
        order = batches(train, BATCH)
        random.shuffle(order)
        for batch in order:
            rows_of, tags, heads, relations, mask, weights = tensors(batch)
            # Now and then a word is one that nobody has seen.
            rows_of[..., :2][torch.rand(mask.shape) < 0.08] = ROWS
            weights = weights * mask

            def loss_of(scores, gold):
                each = F.cross_entropy(scores.flatten(0, 1), gold.flatten().clamp(min=0), reduction="none").view_as(weights)
                return (each * weights * (gold >= 0)).sum() / weights.sum()

            x = network(rows_of, mask)
            loss = (loss_of(network.tag(x), tags) + loss_of(network.arcs(x, mask), heads + 1)
                    + loss_of(network.relations(x, heads + 1), relations.masked_fill(heads < 0, -1)))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            rows.data.clamp_(-LARGEST, LARGEST)
        print(f"epoch {epoch + 1}, {time.time() - start:.0f} s, {evaluate(network)}", flush=True)


def whole(values, unit, kind):
    limits = numpy.iinfo(kind)
    numbers = numpy.rint(values.detach().numpy().astype(numpy.float64) * unit)
    if numbers.min() < limits.min or numbers.max() > limits.max:
        raise ValueError(f"a number of {tuple(values.shape)} does not fit")
    return numbers.astype(kind).tobytes()


def packed(network):
    """The bytes of the file: weights in units of 2^-12, what is added to their sums in units of 2^-21. Words are matched by numbers in units of
    2^-9, so that the scores of heads, and with them those of the root and of distances, are in units of 2^-6."""
    parts = [whole(network.rows.weight[:ROWS], 64, numpy.int8)]

    def add(weight, bias, unit=1 << 12):
        parts.append(whole(weight, unit, numpy.int16))
        parts.append(whole(bias, unit << 9, numpy.int32))

    for layer in network.layers:
        # Of each output: what it takes of the word before, the word, the one after.
        add(layer.weight.permute(0, 2, 1).reshape(WIDTH, -1), layer.bias)
    add(network.tag.weight, network.tag.bias)
    add(torch.cat([network.dependent.weight, torch.zeros(1, WIDTH)]), torch.cat([network.dependent.bias, torch.ones(1)]))
    add(network.head.weight, network.head.bias)
    add(network.below.weight, network.below.bias)
    add(network.above.weight, network.above.bias)
    add(network.relation.weight, network.relation.bias)
    add(torch.cat([network.root[None], torch.zeros(3, MATCH)]), torch.zeros(4), 1 << 9)
    parts.append(whole(network.distance, 1 << 6, numpy.int16))
    return b"".join(part + b"\0" * (-len(part) % 16) for part in parts)


if __name__ == "__main__":
    work, weights_file = sys.argv[1:3]
    train, dev = sentences_of(work, "train"), sentences_of(work, "dev")
    network = Network()
    learn(network)
    torch.save(network.state_dict(), f"{work}/network.pt")
    with open(weights_file, "wb") as file:
        file.write(packed(network))
