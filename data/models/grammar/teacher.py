"""The teacher of the tagger and the parser: a small pretrained transformer, fine-tuned on trees, that labels plain text.

python teacher.py MODEL_FOLDER WORK_FOLDER [EPOCHS]

MODEL_FOLDER and what it needs are told in `../training/minilm.py`. WORK_FOLDER holds what `sentences.ts` and `hints.py` wrote;
`silver.jsonl` comes beside it: the sentences of `texts.jsonl` whose best heads form a tree, with tags, heads and relations. The
seed is fixed.
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
from minilm import HIDDEN, Encoder, batches, padded, read_lines, tokenizer_of  # noqa: E402

torch.manual_seed(1)
random.seed(1)


class Reader(nn.Module):
    """Tags by a linear layer, heads and relations by biaffine attention (Dozat and Manning, 2017), with the hints of another reader."""

    def __init__(self, encoder, tags, relations, hint_tags, hint_relations):
        super().__init__()
        self.encoder, self.tags = encoder, nn.Linear(2 * HIDDEN, tags)
        self.hint_tag, self.hint_relation = nn.Embedding(hint_tags, HIDDEN), nn.Embedding(hint_relations, HIDDEN)
        nn.init.normal_(self.hint_tag.weight, std=0.02)
        nn.init.normal_(self.hint_relation.weight, std=0.02)
        self.trust = nn.Parameter(torch.tensor([2.0, 0.5]))
        self.tag_of_hint = nn.Embedding(hint_tags, tags)
        nn.init.zeros_(self.tag_of_hint.weight)
        self.arc_child, self.arc_head = nn.Linear(2 * HIDDEN, 300), nn.Linear(2 * HIDDEN, 300)
        self.arc = nn.Parameter(torch.zeros(301, 300))
        self.label_child, self.label_head = nn.Linear(2 * HIDDEN, 100), nn.Linear(2 * HIDDEN, 100)
        self.label = nn.Parameter(torch.zeros(relations, 101, 101))

    def forward(self, ids, firsts, lasts, piece_tags, piece_relations, hint_heads, word_tags):
        x = self.encoder(ids, self.hint_tag(piece_tags) + self.hint_relation(piece_relations))
        pick = lambda places: x.gather(1, places[..., None].expand(-1, -1, HIDDEN))
        words = F.dropout(torch.cat([pick(firsts), pick(lasts)], -1), 0.2, self.training)
        one = torch.ones_like(words[..., :1])
        child = F.dropout(F.gelu(self.arc_child(words)), 0.2, self.training)
        head = F.dropout(F.gelu(self.arc_head(words)), 0.2, self.training)
        arcs = torch.cat([child, one], -1) @ self.arc @ head.transpose(1, 2)
        hinted = F.one_hot(hint_heads, arcs.shape[-1]).to(arcs.dtype)
        arcs = arcs + self.trust[0] * hinted + self.trust[1] * hinted.transpose(1, 2)
        label_child = torch.cat([F.gelu(self.label_child(words)), one], -1)
        label_head = torch.cat([F.gelu(self.label_head(words)), one], -1)
        return self.tags(words) + self.tag_of_hint(word_tags), arcs, label_child, label_head

    def relations(self, label_child, label_head, heads):
        chosen = label_head.gather(1, heads[..., None].expand(-1, -1, label_head.shape[-1]))
        return torch.einsum("bnx,rxy,bny->bnr", label_child, self.label, chosen)


model_folder, work = sys.argv[1:3]
epochs = int(sys.argv[3]) if len(sys.argv) > 3 else 3
tokenizer = tokenizer_of(model_folder)


def prepare(sentence):
    encoding = tokenizer.encode(sentence["words"], is_pretokenized=True)
    if len(encoding.ids) > 250:
        return None
    firsts, lasts = [0], [0]  # the first place stands for the root
    places = {}
    for place, word in enumerate(encoding.word_ids):
        if word is not None:
            places.setdefault(word, [place, place])[1] = place
    for word in range(len(sentence["words"])):
        first, last = places.get(word, (0, 0))
        firsts.append(first)
        lasts.append(last)
    hint = sentence["hint"]
    word_tags = [hint_tags.get(tag, 0) for tag in hint["tags"]]
    word_relations = [hint_relations.get(relation, 0) for relation in hint["relations"]]
    return {**sentence, "ids": encoding.ids, "firsts": firsts, "lasts": lasts,
            "piece_tags": [0 if word is None else word_tags[word] for word in encoding.word_ids],
            "piece_relations": [0 if word is None else word_relations[word] for word in encoding.word_ids],
            "hint_heads": [0] + [head + 1 for head in hint["heads"]],
            "word_tags": [0] + word_tags}


def size_of(sentence):
    return len(sentence["ids"])


def hinted(part):
    return [{**line, "hint": hint} for line, hint in zip(read_lines(work, part), read_lines(work, part + "-hints"))]


train, dev = hinted("train"), hinted("dev")
hint_tags, hint_relations = (
    {name: number for number, name in enumerate(sorted({name for each in train for name in each["hint"][kind]}), 1)}
    for kind in ("tags", "relations"))
tags = sorted({tag for each in train for tag in each["tags"]})
relations = sorted({relation for each in train for relation in each["relations"]})
tag_number, relation_number = ({name: n for n, name in enumerate(names)} for names in (tags, relations))
reader = Reader(Encoder(model_folder), len(tags), len(relations), len(hint_tags) + 1, len(hint_relations) + 1)
ready = [each for each in map(prepare, train) if each is not None]
slow = list(reader.encoder.parameters())
slow_ids = set(map(id, slow))
quick = [each for each in reader.parameters() if id(each) not in slow_ids]
optimizer = torch.optim.AdamW([{"params": slow, "lr": 1.5e-4}, {"params": quick, "lr": 2e-3}], weight_decay=0.01)
steps = epochs * len(list(batches(ready, size_of, 900)))
schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, step / 60) * max(0.02, 1 - step / steps))


def scores(batch):
    out = reader(padded([each["ids"] for each in batch]), padded([each["firsts"] for each in batch]),
                 padded([each["lasts"] for each in batch]), padded([each["piece_tags"] for each in batch]),
                 padded([each["piece_relations"] for each in batch]), padded([each["hint_heads"] for each in batch]),
                 padded([each["word_tags"] for each in batch]))
    valid = padded([[1] * len(each["firsts"]) for each in batch]).bool()
    arcs = out[1].masked_fill(~valid[:, None, :], -1e9)
    arcs = arcs.masked_fill(torch.eye(arcs.shape[1], dtype=torch.bool), -1e9)
    return out[0], arcs, out[2], out[3]


def is_tree(heads):
    """heads[i] is the head of word i+1, 0 for the root."""
    if heads.count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        steps_up = 0
        while word:
            word = heads[word - 1]
            steps_up += 1
            if steps_up > len(heads):
                return False
    return True


@torch.no_grad()
def label(sentences):
    reader.eval()
    done = []
    for batch in batches(sentences, size_of, 6000):
        tag_scores, arcs, child, head = scores(batch)
        heads = arcs.argmax(-1)
        labels = reader.relations(child, head, heads).argmax(-1)
        chosen = tag_scores.argmax(-1)
        for row, each in enumerate(batch):
            size = len(each["firsts"])
            done.append((each, [tags[n] for n in chosen[row, 1:size].tolist()], heads[row, 1:size].tolist(),
                         [relations[n] for n in labels[row, 1:size].tolist()]))
    reader.train()
    return done


def evaluate():
    words = right_tags = arcs = labelled = counted = 0
    for each, found_tags, heads, labels in label([each for each in map(prepare, dev) if each is not None]):
        for n, tag in enumerate(each["tags"]):
            words += 1
            right_tags += tag == found_tags[n]
            if each["relations"][n] == "punct":
                continue
            counted += 1
            if heads[n] == each["heads"][n] + 1:
                arcs += 1
                labelled += labels[n] == each["relations"][n]
    print(f"dev: tags {right_tags / words:.4f} UAS {arcs / counted:.4f} LAS {labelled / counted:.4f}", flush=True)


start = time.time()
step = 0
for epoch in range(epochs):
    reader.train()
    order = list(batches(ready, size_of, 900))
    random.shuffle(order)
    for batch in order:
        tag_scores, arcs, child, head = scores(batch)
        gold_tags = padded([[-1] + [tag_number[tag] for tag in each["tags"]] for each in batch], -1)
        gold_heads = padded([[-1] + [n + 1 for n in each["heads"]] for each in batch], -1)
        gold_labels = padded([[-1] + [relation_number[name] for name in each["relations"]] for each in batch], -1)
        label_scores = reader.relations(child, head, gold_heads.clamp(min=0))
        loss = sum(F.cross_entropy(found.flatten(0, 1), gold.flatten(), ignore_index=-1)
                   for found, gold in ((tag_scores, gold_tags), (arcs, gold_heads), (label_scores, gold_labels)))
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        step += 1
        if step % 50 == 0:
            print(f"step {step}/{steps} loss {loss.item():.3f} {time.time() - start:.0f}s", flush=True)
    evaluate()

texts = hinted("texts")
with open(f"{work}/silver.jsonl", "w") as out:
    for begin in range(0, len(texts), 2000):
        part = [each for each in map(prepare, texts[begin : begin + 2000]) if each is not None]
        for each, found_tags, heads, labels in label(part):
            if is_tree(heads):
                row = {"words": each["words"], "tags": found_tags, "heads": [n - 1 for n in heads], "relations": labels}
                out.write(json.dumps(row) + "\n")
        out.flush()
        print(f"labelled {begin + len(part)} of {len(texts)} {time.time() - start:.0f}s", flush=True)
