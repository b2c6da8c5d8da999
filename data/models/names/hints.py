"""What another reader of names says of the teacher's sentences: that of `../training/ontonotes.py`, which tells what it needs.

python hints.py WORK_FOLDER

For each of `train.jsonl`, `dev.jsonl` and `texts.jsonl` that `teacher-sentences.ts` wrote comes NAME-hints.jsonl: for each word "",
or B- or I- and the type of the name that it begins or goes on.
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "training"))
from ontonotes import load_reader, text_of  # noqa: E402

work = sys.argv[1]
reader = load_reader("parser", "lemmatizer", "attribute_ruler", "senter", "tagger")


def types_of(document):
    """For each word of each sentence its part of a name."""
    text, owners = text_of(reader, [sentence["words"] for sentence in document["sentences"]])
    types = [[""] * len(sentence["words"]) for sentence in document["sentences"]]
    for name in reader(text).ents:
        for count, (number, at) in enumerate(sorted(set(owners[name.start : name.end]))):
            types[number][at] = types[number][at] or ("I-" if count else "B-") + name.label_
    return types


for part in ("train", "dev", "texts"):
    with open(f"{work}/{part}.jsonl") as lines, open(f"{work}/{part}-hints.jsonl", "w") as out:
        for document in map(json.loads, lines):
            out.write(json.dumps({"name": document["name"], "types": types_of(document)}) + "\n")
