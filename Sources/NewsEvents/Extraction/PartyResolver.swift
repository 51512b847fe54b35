import NewsModel

/// Turns the heads of roles into parties, with whom pronouns and bare bodies stand for.
struct PartyResolver {
  let scene: Scene
  let article: Article
  let antecedents: Antecedents
  private var graph: SentenceGraph { scene.graph }
  private var builder: PartyBuilder { PartyBuilder(scene) }

  /// `limit`: a token that no phrase may reach.
  func parties(_ heads: [Int], before limit: Int? = nil) -> [Party] {
    heads.compactMap { head in
      if graph.tag(head).universal == .pron {
        if let speaker = speaker(above: head) { return builder.party(speaker) }
        if let other = antecedent(of: head) { return builder.party(other) }
        return antecedents.party(for: head, in: scene).map { relocated($0, to: head) }
      }
      let party = builder.party(head, before: limit)
      if party.country == nil, let known = antecedents.party(for: head, in: scene) {
        return relocated(known, to: head)
      }
      return party
    }
  }

  /// Whom a pronoun stands for in its own sentence: the nearest actor before it that fits and is not in its own clause.
  private func antecedent(of pronoun: Int) -> Int? {
    let lemma = graph.lemma(pronoun)
    let isPerson = ["he", "she", "him", "her"].contains(lemma)
    guard isPerson || ["it", "they", "them"].contains(lemma), let verb = graph.head(of: pronoun)
    else {
      return nil
    }
    let own = RoleFinder(scene).subjects(of: verb)
    return (graph.sentence.tokens.lowerBound..<pronoun).last { index in
      guard graph.tag(index).isNominal, scene.isActor(index), !own.contains(index),
        graph.head(of: index).map({ !own.contains($0) }) ?? true,
        graph.head(of: index) != verb,
        [.nsubj, .nsubjPassive, .obj, .obl, .nmod, .oblAgent].contains(graph.relation(index))
      else { return false }
      let isPersonHere =
        scene.name(at: index).map { $0.kind == .person } ?? (graph.tag(index).penn == .noun)
      return isPerson
        ? isPersonHere : lemma == "it" ? !isPersonHere || scene.name(at: index) == nil : true
    }
  }

  /// "The ministry said it declared …": a pronoun in what is said is the one who says it.
  private func speaker(above pronoun: Int) -> Int? {
    guard ["it", "he", "she", "they", "we", "i"].contains(graph.lemma(pronoun)) else { return nil }
    var current = pronoun
    for _ in 0..<6 {
      guard let head = graph.head(of: current) else { return nil }
      if [.say, .claim].contains(scene.lexicon.governor(graph.lemma(head), isNoun: false)),
        [.ccomp, .parataxis].contains(graph.relation(current)),
        let subject = RoleFinder(scene).subject(of: head), graph.tag(subject).universal != .pron
      {
        return subject
      }
      current = head
    }
    return nil
  }

  /// A party known from an earlier sentence, with the words that stand for it here.
  private func relocated(_ party: Party, to head: Int) -> Party {
    let range = graph.tag(head).universal == .pron ? graph.tokens[head].range : graph.phrase(head)
    return Party(
      range: range,
      text: article.body.line(range),
      name: party.name,
      kind: party.kind,
      country: party.country,
      sector: party.sector
    )
  }

  /// A deed as a party: its words, and the country in them.
  func deedParty(_ head: Int) -> Party {
    var range = graph.phrase(head)
    // Whose deed it is belongs to it: "a protest by farmers", "a plea from the bishops".
    for author in graph.children(of: head, .nmod)
    where author > head
      && ["by", "from", "of", "with"].contains(graph.preposition(of: author) ?? "")
    {
      range = range.joined(with: graph.phrase(author))
    }
    let country = scene.names.first { range.contains($0.range) && $0.country != nil }?.country
    let text = article.body.line(range)
    return Party(range: range, text: text, name: text, kind: .other, country: country, sector: nil)
  }
}
