"""Learns the weights by which the role of a line on a copied page is told: Data/Models/lines.tsv.

Pages are given with their lines labelled (Data/Gold/clutter-dev.txt and its kin; see Data/README.md); the features come from
the program itself, `reportedly annotate --layers lines`. Two rounds of multinomial logistic regression with a Gaussian
prior: by a line's own features, then by what the first round says of the line and of its neighbours. The second round
learns from first rounds that have not seen the page (five folds).

    python3 Data/Scripts/lines.py .build/release/reportedly Data/Gold/clutter-dev.txt … > Data/Models/lines.tsv
"""

import json
import re
import subprocess
import sys

import numpy as np

ROLES = ["report", "title", "byline", "date", "clutter"]
DATE = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\d|"
    r"\d.*\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
    re.I,
)


def pages(path):
    """Pages of a file: title and labelled lines; an empty line has the label " "."""
    found, page = [], None
    for line in open(path, encoding="utf8").read().split("\n"):
        match = re.match(r"=== id: (.*)", line)
        if match:
            page = {"id": match[1].strip(), "lines": [], "isHead": True}
            found.append(page)
        elif page is None:
            continue
        elif page["isHead"]:
            if line == "---":
                page["isHead"] = False
            else:
                key, _, value = line.partition(":")
                page[key] = value.strip()
        elif re.match(r"[RHC]\|", line):
            page["lines"].append((line[0], line[2:]))
        else:
            page["lines"].append((" ", ""))
    return found


def clean(page, paragraphs=None):
    """The page as somebody keeps it who copies the article alone, or its beginning."""
    kept, count = [], 0
    for label, text in page["lines"]:
        if label == "C" or label == " " and (not kept or kept[-1][0] == " "):
            continue
        count += label == "R"
        if paragraphs and count > paragraphs:
            break
        kept.append((label, text))
    return {**page, "lines": kept}


def role(label, text, title):
    """The role of a labelled line; a head line is a title, a date or a byline by its words."""
    if label == "R":
        return 0
    if label == "C":
        return 4
    plain = text.strip().lstrip("#* ").rstrip("* ")
    if title and plain == title:
        return 1
    isByline = re.match(r"\(?(by|reporting|reported|text|words|written|story|author|additional|edit)\b", plain, re.I)
    return 3 if DATE.search(plain) and not isByline else 2


def features(binary, all_pages):
    """For each page its lines: (role, feature names); a paragraph that was broken into lines is one."""
    lines = [json.dumps({"id": page["id"], "text": "\n".join(text for _, text in page["lines"])}) for page in all_pages]
    run = subprocess.run(
        [binary, "annotate", "--layers", "lines"], input="\n".join(lines), capture_output=True, text=True, check=True
    )
    for page, line in zip(all_pages, run.stdout.splitlines()):
        starts, offset, title = {}, 0, page.get("title", "-")
        for label, text in page["lines"]:
            if text.strip():
                starts[offset + len(text) - len(text.lstrip())] = role(label, text, None if title == "-" else title)
            offset += len(text) + 1
        found = []
        for entry in json.loads(line)["lines"]:
            begin, end = entry["range"]
            roles = [r for start, r in starts.items() if begin <= start < end]
            if roles:
                found.append((max(set(roles), key=roles.count), entry["features"]))
        yield found


def softmax(scores):
    scores = scores - scores.max(axis=1, keepdims=True)
    shares = np.exp(scores)
    return shares / shares.sum(axis=1, keepdims=True)


def fit(x, y, prior, weights=None, rounds=400):
    """Weights of a softmax regression, by Adam on all lines at once."""
    wanted = np.eye(len(ROLES))[y]
    w = np.zeros((x.shape[1], len(ROLES)))
    mean, square = np.zeros_like(w), np.zeros_like(w)
    importance = np.ones(len(y)) if weights is None else weights
    for step in range(1, rounds + 1):
        slope = x.T @ ((softmax(x @ w) - wanted) * importance[:, None]) / len(y) + prior * w / len(y)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        w -= 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return w


def evidence(first):
    """What the second round looks at; the same as PageRoles.evidence in Swift."""
    count = len(first)
    none = np.zeros(len(ROLES))
    at = lambda place: first[place] if 0 <= place < count else none
    above, below, title = np.zeros(count + 1), np.zeros(count + 1), np.zeros(count + 1)
    for index in range(count):
        above[index + 1] = max(above[index], first[index][0])
        title[index + 1] = max(title[index], first[index][1])
    for index in reversed(range(count)):
        below[index] = max(below[index + 1], first[index][0])
    best = max((shares[1] for shares in first), default=0)
    rows = []
    for index in range(count):
        row = list(np.log(np.maximum(first[index], 0.0005)))
        for place in (index - 1, index + 1, index - 2, index + 2):
            row += list(at(place))
        for places in (range(index - 6, index - 2), range(index + 3, index + 7)):
            row += list(sum((at(place) for place in places), none) / 4)
        row += [above[index], below[index + 1], title[index], float(first[index][1] >= best)]
        row += [above[index] * below[index + 1], float(index == 0)]
        rows.append(row)
    return np.array(rows)


def main():
    binary, files = sys.argv[1], sys.argv[2:]
    all_pages = [page for path in files for page in pages(path)]
    # Pages without clutter are rare among those that were gathered, and common in folders. A page stays in one fold with
    # what was made of it.
    all_pages = [
        form
        for number, page in enumerate(all_pages)
        for form in (page, clean(page) if number % 2 else clean(page, 1 + number % 5))
    ]
    data = list(features(binary, all_pages))
    names = sorted({name for page in data for _, active in page for name in active})
    places = {name: index for index, name in enumerate(names)}

    def matrix(some):
        x = np.zeros((sum(len(page) for page in some), len(names)))
        row = 0
        for page in some:
            for _, active in page:
                for name in active:
                    x[row, places[name]] = 1
                row += 1
        return x, np.array([r for page in some for r, _ in page])

    folds = [[index for index in range(len(data)) if index // 2 % 5 == start] for start in range(5)]
    firsts = [None] * len(data)
    for fold in folds:
        x, y = matrix([page for index, page in enumerate(data) if index not in fold])
        w = fit(x, y, PRIOR)
        for index in fold:
            firsts[index] = softmax(matrix([data[index]])[0] @ w)
    near = np.vstack([evidence(first) for first in firsts if len(first)])
    x, y = matrix(data)
    near = np.hstack([near, np.ones((len(near), 1))])
    # A report line that is lost costs more than a menu item that stays.
    importance = np.where(y == 0, REPORT, 1.0)
    # How well it does on pages that neither round has seen.
    page_of = np.concatenate([[index] * len(page) for index, page in enumerate(data)])
    guessed = np.zeros(len(y), dtype=int)
    shares = np.zeros((len(y), len(ROLES)))
    for fold in folds:
        isOut = np.isin(page_of, fold)
        w = fit(near[~isOut], y[~isOut], PRIOR, importance[~isOut])
        shares[isOut] = softmax(near[isOut] @ w)
        guessed[isOut] = shares[isOut].argmax(axis=1)
    isWhole = page_of % 2 == 0
    print(f"# clean pages: {(~isWhole & (shares[:, 4] > 0.5) & (y == 0)).sum()} of"
          f" {(~isWhole & (y == 0)).sum()} report lines are marked", file=sys.stderr)
    for threshold in (0.4, 0.5, 0.6, 0.7):
        isMarked = isWhole & (shares[:, 4] > threshold)
        right = (isMarked & (y == 4)).sum()
        false = (isMarked & (y == 0)).sum()
        print(
            f"# unseen pages, clutter above {threshold}: precision {right / (right + false):.3f},"
            f" recall {right / (y == 4).sum():.3f}",
            file=sys.stderr,
        )
    titles = [(index, page_of == index) for index in range(0, len(data), 2) if (y[page_of == index] == 1).any()]
    found = sum(y[own][shares[own][:, 1].argmax()] == 1 for _, own in titles)
    print(f"# titles {found} of {len(titles)}; lines {len(y)}", file=sys.stderr)
    first = fit(x, y, PRIOR)
    second = fit(near, y, PRIOR, importance)
    print("# The role of a line on a copied page; made by Data/Scripts/lines.py. Feature, then a weight for each role:")
    print("# " + "\t".join(["", *ROLES]))
    for name in names:
        print("\t".join([name, *(f"{value:.3f}" for value in first[places[name]])]))
    for index in range(near.shape[1] - 1):
        print("\t".join([f"near{index}", *(f"{value:.3f}" for value in second[index])]))
    print("\t".join(["bias", *(f"{value:.3f}" for value in second[-1])]))


PRIOR = 1.0
REPORT = 2.0

if __name__ == "__main__":
    main()
