"""The teacher of cues and claims: a small pretrained transformer, fine-tuned on attributions.

python teacher.py MODEL_FOLDER WORK_FOLDER

MODEL_FOLDER and what it needs, beside numpy, are told in `../training/minilm.py`. WORK_FOLDER holds `passages.jsonl`, which
`teacher-passages.ts` wrote. It learns from three articles of four, the numbers 1, 2 and 3 of each four, and writes of all
of them what `teacher.ts` reads: `sizes.json`, `anchors.f32`, `cues.json`, `roles.u8`.
For each word it learns whether a cue turns on it; for each cue, by biaffine attention, which words are its source,
cue and content; and, to help these, the bounds of cues, sources and contents whatever their claim. The seed is fixed.
"""

import json
import pathlib
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "training"))
from minilm import HEADS, HIDDEN, Encoder, Layer, batches, padded, read_lines, tokenizer_of  # noqa: E402

torch.manual_seed(1)
# Where a processor only imitates half precision, it takes more than ten times as long.
HALF = torch.cpu.get_capabilities().get("avx512_bf16", False)
torch.set_num_threads(1 if HALF else 2)
random.seed(1)
RANK = 160
EPOCHS, RATE, BATCH, LONGEST, FLOOR = 3, 1.5e-4, 1600, 170, 0.1


class QuickLayer(Layer):
    """Attention that a processor works out soonest in half precision; nothing of it is dropped."""

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = (f(x).view(batch, length, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        mixed = torch.softmax(q * (HIDDEN // HEADS) ** -0.5 @ k.transpose(-1, -2) + mask, -1) @ v
        x = self.norm1(x + self.out(mixed.transpose(1, 2).reshape(batch, length, HIDDEN)))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), 0.1, self.training))


class QuickEncoder(Encoder):
    def __init__(self, folder):
        super().__init__(folder, layer=QuickLayer)
        self.words.weight.requires_grad_(False)

    def forward(self, ids):
        x = self.norm(self.words(ids) + self.places.weight[: ids.shape[1]])
        mask = torch.where(ids != 0, 0.0, -1e4)[:, None, None, :].to(torch.bfloat16)
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Reader(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        self.anchor = nn.Sequential(nn.Linear(2 * HIDDEN, 200), nn.GELU(), nn.Dropout(0.1), nn.Linear(200, 1))
        self.bounds = nn.Linear(2 * HIDDEN, 3 + 3 + 2)
        self.token, self.cue = nn.Linear(2 * HIDDEN, RANK), nn.Linear(2 * HIDDEN, RANK)
        self.role = nn.Parameter(torch.zeros(4, RANK + 1, RANK + 1))

    def forward(self, ids, firsts, lasts):
        x = self.encoder(ids)
        pick = lambda places: x.gather(1, places[..., None].expand(-1, -1, HIDDEN))
        return F.dropout(torch.cat([pick(firsts), pick(lasts)], -1), 0.1, self.training)

    def roles(self, words, rows, anchors):
        one = lambda x: torch.cat([x, torch.ones_like(x[..., :1])], -1)
        cues = torch.einsum("cx,rxy->cry", one(F.gelu(self.cue(words[rows, anchors]))), self.role)
        return torch.einsum("cry,cny->cnr", cues, one(F.gelu(self.token(words)))[rows])


model_folder, work = sys.argv[1:3]
tokenizer = tokenizer_of(model_folder)


def chunks(passage):
    """Whole sentences, up to about 170 words."""
    bounds, start = passage["sentences"], 0
    for begin, end in zip(bounds, bounds[1:]):
        if end - start > LONGEST and begin > start:
            yield start, begin
            start = begin
        while end - start > LONGEST + 30:
            yield start, start + LONGEST + 30
            start += LONGEST + 30
    if start < len(passage["words"]):
        yield start, len(passage["words"])


def prepare(passage):
    for start, end in chunks(passage):
        encoding = tokenizer.encode(passage["words"][start:end], is_pretokenized=True)
        places = {}
        for place, word in enumerate(encoding.word_ids[:500]):
            if word is not None:
                places.setdefault(word, [place, place])[1] = place
        size = end - start
        inside = lambda tokens: [token - start for token in tokens if start <= token < end]
        anchors, cues, sources, contents, claims = [0] * size, [0] * size, [0] * size, [0] * size, []
        for claim in passage["claims"]:
            for labels, tokens in ((cues, inside(claim["cue"])), (sources, inside(claim["source"]))):
                for token in tokens:
                    labels[token] = 2 if token - 1 in tokens else 1
            for token in inside(claim["content"]):
                contents[token] = 1
            for anchor in inside([claim["anchor"]]):
                anchors[anchor] = 1
                roles = [0] * size
                for role, part in ((3, "content"), (1, "source"), (2, "cue")):
                    for token in inside(claim[part]):
                        roles[token] = role
                claims.append((anchor, roles))
        yield {"passage": passage["number"], "start": start, "ids": encoding.ids[:500],
               "firsts": [places.get(word, (0, 0))[0] for word in range(size)],
               "lasts": [places.get(word, (0, 0))[1] for word in range(size)],
               "anchors": anchors, "cues": cues, "sources": sources, "contents": contents, "claims": claims}


def size_of(chunk):
    return len(chunk["ids"])


def columns(rows, value=0):
    """Padded to a multiple of 16, so that few sizes of arrays come up."""
    return padded(rows, value, 16)


def read(batch):
    return reader(*(columns([each[part] for each in batch]) for part in ("ids", "firsts", "lasts")))


def loss_of(batch):
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
        words = read(batch)
        anchors, bounds = reader.anchor(words)[..., 0].float(), reader.bounds(words).float()
        rows = [row for row, each in enumerate(batch) for _ in each["claims"]]
        claims = [claim for each in batch for claim in each["claims"]]
        roles = reader.roles(words, torch.tensor(rows), torch.tensor([anchor for anchor, _ in claims])) if rows else None
    gold = lambda part: columns([each[part] for each in batch], -1)
    wrong = lambda found, answers: F.cross_entropy(found.flatten(0, 1), answers.flatten(), ignore_index=-1)
    known = gold("anchors") >= 0
    loss = 2 * F.binary_cross_entropy_with_logits(anchors[known], gold("anchors")[known].float())
    loss += 0.5 * wrong(bounds[..., :3], gold("cues")) + 0.5 * wrong(bounds[..., 3:6], gold("sources"))
    loss += 0.3 * wrong(bounds[..., 6:], gold("contents"))
    if roles is not None:
        answers = columns([labels for _, labels in claims], -1)
        answers = F.pad(answers, (0, roles.shape[1] - answers.shape[1]), value=-1)
        loss += wrong(roles.float(), answers)
    return loss


passages = [{"number": number, **passage} for number, passage in enumerate(read_lines(work, "passages"))]
reader = Reader(QuickEncoder(model_folder))
ready = [chunk for passage in passages if passage["article"] % 4 > 0 for chunk in prepare(passage)]
slow = [each for each in reader.encoder.parameters() if each.requires_grad]
known = set(map(id, reader.encoder.parameters()))
quick = [each for each in reader.parameters() if id(each) not in known]
optimizer = torch.optim.AdamW([{"params": slow, "lr": RATE}, {"params": quick, "lr": 1e-3}], weight_decay=0.01)
steps = EPOCHS * len(list(batches(ready, size_of, BATCH)))
schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, (step + 1) / 80) * max(0.02, 1 - step / steps))
began = time.time()
step = 0
for epoch in range(EPOCHS):
    order = list(batches(random.sample(ready, len(ready)), size_of, BATCH))
    random.shuffle(order)
    for batch in order:
        loss = loss_of(batch)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(slow + quick, 1.0)
        optimizer.step()
        schedule.step()
        step += 1
        if step % 50 == 0:
            print(f"step {step}/{steps} loss {loss.item():.3f} {time.time() - began:.0f} s", flush=True)

reader.eval()
anchors = [np.zeros(len(passage["words"]), "<f4") for passage in passages]
cues = []
with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF):
    for batch in batches([chunk for passage in passages for chunk in prepare(passage)], size_of, 6000):
        words = read(batch)
        chances = torch.sigmoid(reader.anchor(words)[..., 0].float()).numpy()
        found = []
        for row, each in enumerate(batch):
            size, gold = len(each["firsts"]), {anchor for anchor, _ in each["claims"]}
            anchors[each["passage"]][each["start"] : each["start"] + size] = chances[row, :size]
            found += [(row, token) for token in range(size) if chances[row, token] > FLOOR or token in gold]
        if not found:
            continue
        rows, tokens = (torch.tensor(column) for column in zip(*found))
        roles = torch.softmax(reader.roles(words, rows, tokens).float(), -1).numpy()
        for place, (row, token) in enumerate(found):
            each = batch[row]
            part = np.round(roles[place, : len(each["firsts"])] * 255).astype(np.uint8)
            cues.append((each["passage"], each["start"] + token, each["start"], part))

cues.sort(key=lambda cue: cue[:2])
np.concatenate(anchors).tofile(f"{work}/anchors.f32")
np.concatenate([part.ravel() for *_, part in cues]).tofile(f"{work}/roles.u8")
for name, rows in (("sizes", [len(each) for each in anchors]), ("cues", [[*cue[:3], len(cue[3])] for cue in cues])):
    with open(f"{work}/{name}.json", "w") as out:
        json.dump(rows, out)

unseen = [passage for passage in passages if passage["article"] % 4 == 0]
truth = np.zeros(sum(len(passage["words"]) for passage in unseen), bool)
start = 0
for passage in unseen:
    for claim in passage["claims"]:
        truth[start + claim["anchor"]] = True
    start += len(passage["words"])
likely = np.concatenate([anchors[passage["number"]] for passage in unseen]) > 0.45
right = (truth & likely).sum()
print(f"anchors of unseen articles: precision {right / likely.sum():.4f} recall {right / truth.sum():.4f}")
