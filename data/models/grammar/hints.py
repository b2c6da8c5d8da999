"""What another reader says of the teacher's sentences: the tags, heads and relations of `../training/ontonotes.py`, which tells what it needs.

python hints.py WORK_FOLDER

For each of `train.jsonl`, `dev.jsonl` and `texts.jsonl` that `sentences.ts` wrote comes NAME-hints.jsonl.
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "training"))
from ontonotes import load_reader, text_of  # noqa: E402

work = sys.argv[1]
reader = load_reader("ner", "lemmatizer")


def hints_of(words, owners, read):
    """For each word the tag, head and relation of that piece of it whose head is outside of it."""
    tops = [None] * len(words)
    for token in read:
        own = owners[token.i][1]
        if tops[own] is None or token.head.i == token.i or owners[token.head.i][1] != own:
            tops[own] = token
    heads = [-1 if top.head.i == top.i else owners[top.head.i][1] for top in tops]
    return {"tags": [top.tag_ for top in tops], "heads": heads, "relations": [top.dep_ for top in tops]}


for part in ("train", "dev", "texts"):
    with open(f"{work}/{part}.jsonl") as lines, open(f"{work}/{part}-hints.jsonl", "w") as out:
        sentences = [json.loads(line)["words"] for line in lines if line.strip()]
        texts, owners = zip(*(text_of(reader, [words]) for words in sentences))
        for words, own, read in zip(sentences, owners, reader.pipe(texts, batch_size=256)):
            out.write(json.dumps(hints_of(words, own, read)) + "\n")
