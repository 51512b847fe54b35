#!/usr/bin/env python3
"""Learns Data/Lexicons/confidence.tsv: how likely an event is one that a reader wants, from its shape alone.

  confidence.py BINARY --gold FILE… --single FILE… [--quarters 0 1 2] --background FILE… > Data/Lexicons/confidence.tsv

Gold: JSON Lines of {"id","text","events":[{"type","source","target"}]}, every event of a sentence listed. Single: the same with
one event listed a sentence; others that are found there may be true, so they count little. Background: {"id","text"} of ordinary
news (may be gzipped), where every event that is found counts as unwanted. Logistic regression with an L2 penalty, full batches,
fixed number of steps: the same input gives the same file. `make confidence` runs it. Standard library only.
"""
import argparse, gzip, json, math, re, subprocess, sys

STOP = set('the a an of for in on at to and or by with from its his her their this that s mr mrs president prime minister '
           'government official officials'.split())

WANTED = 2.4  # a missed event costs that much more than a false one: moves the shown confidence, not the order


def read(path, limit=None):
    with (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf-8') as file:
        rows = [json.loads(line) for line in file if line.strip()]
    return rows[:limit]


def annotate(binary, rows):
    lines = ''.join(json.dumps({'id': r['id'], 'text': r['text']}) + '\n' for r in rows)
    out = subprocess.run([binary, 'annotate', '--layers', 'events,shapes'], input=lines, capture_output=True, text=True, check=True)
    return {r['id']: r for r in map(json.loads, out.stdout.splitlines())}


def words(text):
    return {w[:5] for w in re.findall(r"[\w']+", (text or '').lower()) if w not in STOP}


def overlaps(parties, gold):
    return not gold or bool(words(' '.join(p['text'] for p in parties)) & words(gold))


def same(event, gold):
    kind = gold['type'] == event['type'] or gold['type'] == 'YIELD' and event['type'] in ('CONCEDE', 'RETREAT')
    return kind and (overlaps(event['actors'] + event['recipients'], gold.get('source'))
                     or overlaps(event['recipients'], gold.get('target')))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('binary')
    parser.add_argument('--gold', nargs='*', default=[])
    parser.add_argument('--single', nargs='*', default=[])
    parser.add_argument('--background', nargs='*', default=[])
    parser.add_argument('--limit', type=int, default=500, help='texts of each background file')
    parser.add_argument('--quarters', nargs='*', type=int, default=[0, 1, 2, 3], help='lines of each single file, by number modulo 4')
    options = parser.parse_args()
    examples = []  # features, wanted, weight
    for paths, doubt in ((options.gold, 1.0), (options.single, 0.3)):
        for path in paths:
            rows = read(path)
            if paths is options.single: rows = [row for number, row in enumerate(rows) if number % 4 in options.quarters]
            found = annotate(options.binary, rows)
            for row in rows:
                record = found[row['id']]
                for event, shape in zip(record['events'], record['shapes']):
                    if event['status'] == 'negated': continue
                    wanted = any(same(event, gold) for gold in row['events'])
                    examples.append((shape, wanted, WANTED if wanted else doubt))
    background = []
    for path in options.background:
        for record in annotate(options.binary, read(path, options.limit)).values():
            background += [(shape, False, 1.0) for event, shape in zip(record['events'], record['shapes'])]
    # Both sides weigh the same.
    wanted = sum(weight for _, is_wanted, weight in examples if is_wanted)
    unwanted = sum(weight for _, is_wanted, weight in examples if not is_wanted)
    share = max(0.0, wanted / WANTED - unwanted) / max(1, len(background))
    examples += [(shape, False, min(1.0, share)) for shape, _, _ in background]
    names = sorted({name for shape, _, _ in examples for name in shape})
    number = {name: place for place, name in enumerate(names)}
    data = [([number[name] for name in shape], is_wanted, weight) for shape, is_wanted, weight in examples]
    weights, bias, rate, penalty = [0.0] * len(names), 0.0, 4.0, 0.3
    total = sum(weight for _, _, weight in data)
    for step in range(400):
        gradient, bias_gradient = [0.0] * len(names), 0.0
        for shape, is_wanted, weight in data:
            value = bias + sum(weights[i] for i in shape)
            error = (1 / (1 + math.exp(-value)) - is_wanted) * weight / total
            bias_gradient += error
            for i in shape: gradient[i] += error
        bias -= rate * bias_gradient
        for i in range(len(names)): weights[i] -= rate * (gradient[i] + penalty * weights[i] / len(names))
    print('# Weights of the confidence of events: the features of EventShape, learnt by Data/Scripts/confidence.py.')
    print(f'bias\t{bias:.3f}')
    for name, weight in zip(names, weights):
        if abs(weight) >= 0.01: print(f'{name}\t{weight:.3f}')
    right = sum((bias + sum(weights[i] for i in shape) > 0) == is_wanted for shape, is_wanted, _ in data)
    print(f'{len(data)} events, {len(names)} features, {right / len(data):.3f} right at one half', file=sys.stderr)


if __name__ == '__main__': main()
