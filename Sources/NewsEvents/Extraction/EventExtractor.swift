package import NewsModel

/// Codes the events of an article: frames, roles, stance, credit, date, sentence by sentence.
package struct EventExtractor: Sendable {
  private let lexicon: EventLexicon

  package init(_ lexicon: EventLexicon) { self.lexicon = lexicon }

  package func mentions(in analysis: Analysis, of article: Article) -> [EventMention] {
    var found: [EventMention] = []
    visit(analysis, article) { coder, _ in found += coder.mentions() }
    return found
  }

  /// For each sentence, what became of every word that could tell of an act: for people.
  package func traces(in analysis: Analysis, of article: Article) -> [[String]] {
    var found: [[String]] = analysis.sentences.map { sentence in
      sentence.tokens.count > Self.longest ? ["not coded: longer than \(Self.longest) words"] : []
    }
    visit(analysis, article) { found[$1] = $0.traces() }
    return found
  }

  /// Every report of speech and opinion, in the order of the text.
  package func attributions(in analysis: Analysis, of article: Article) -> [Attribution] {
    var found: [Attribution] = []
    visit(analysis, article) { coder, _ in found += coder.attributions() }
    return found
  }

  /// The features of each mention's confidence, in the order of the mentions: for training.
  package func shapes(in analysis: Analysis, of article: Article) -> [[String]] {
    var found: [[String]] = []
    visit(analysis, article) { coder, _ in found += coder.shapes().map(\.features) }
    return found
  }

  /// Words of the longest sentence that is coded: more is a table or a text without stops, and would cost its square.
  private static let longest = 600

  /// `use`: called with each sentence that is coded, and its number.
  private func visit(
    _ analysis: Analysis,
    _ article: Article,
    _ use: (SentenceCoder, Int) -> Void
  ) {
    let countries = PersonCountries(analysis, lexicon).byName
    let reason = lexicon.falseFriends.reason(
      ofArticle: analysis.tokens,
      sentences: analysis.sentences.count
    )
    let dateline = Dateline(analysis, article).place
    var antecedents = Antecedents()
    var names = analysis.names[...]
    var times = analysis.times[...]
    var topic = Topic()
    for (number, sentence) in analysis.sentences.enumerated()
    where sentence.tokens.count <= Self.longest {
      let ownNames = Self.take(&names, within: sentence) { $0.tokens }
      let ownTimes = Self.take(&times, within: sentence) { $0.tokens }
      let scene = Scene(
        graph: SentenceGraph(sentence, analysis.tokens, article.body),
        names: ownNames,
        times: ownTimes,
        lexicon: lexicon,
        countries: countries
      )
      topic.enter(sentence, of: article.body)
      use(
        SentenceCoder(
          scene,
          article: article,
          antecedents: antecedents,
          dateline: dateline,
          carried: topic.date,
          reason: reason
        ),
        number
      )
      antecedents.note(scene)
      topic.note(scene)
    }
  }

  /// The whole text coded as one noun phrase.
  package func party(_ analysis: Analysis, of article: Article) -> Party? {
    guard let sentence = analysis.sentences.first,
      let root = sentence.tokens.first(where: { Int(analysis.tokens[$0].head) == $0 })
    else { return nil }
    let scene = Scene(
      graph: SentenceGraph(sentence, analysis.tokens, article.body),
      names: analysis.names,
      times: [],
      lexicon: lexicon,
      countries: PersonCountries(analysis, lexicon).byName
    )
    return PartyBuilder(scene).party(root)
  }

  private static func take<Item>(
    _ items: inout ArraySlice<Item>,
    within sentence: Sentence,
    _ tokens: (Item) -> Range<Int>
  ) -> [Item] {
    let own = items.prefix { tokens($0).lowerBound < sentence.tokens.upperBound }
    items = items.dropFirst(own.count)
    // Those of a sentence that was not coded are nobody's.
    return own.filter { tokens($0).lowerBound >= sentence.tokens.lowerBound }
  }
}

/// The day that a paragraph tells of, for the sentences that name none.
private struct Topic {
  private(set) var date: DatedFact?
  private var end = 0
  /// Sentences since the day was named.
  private var age = 0

  /// A new paragraph begins anew; after two sentences nobody knows.
  mutating func enter(_ sentence: Sentence, of body: SourceText) {
    let gap = TextRange(min(end, sentence.range.start), sentence.range.start)
    if body[gap].count(where: \.isNewline) > 1 || age >= 2 { date = nil }
    end = sentence.range.end
    age += 1
  }

  mutating func note(_ scene: Scene) {
    if let named = DateChooser(scene).topic() {
      date = named
      age = 0
    } else if scene.times.contains(where: { $0.fact != nil }) {
      date = nil
    }
  }
}

/// For which country each person of an article acts: the demonym before the name, once anywhere in the article.
struct PersonCountries {
  private(set) var byName: [String: String] = [:]

  init(_ analysis: Analysis, _ lexicon: EventLexicon) {
    var last: NameMention?
    for name in analysis.names {
      if name.kind == .person, byName[name.name] == nil, let before = last,
        let country = before.country,
        before.kind == .nationality || before.kind == .country,
        name.tokens.lowerBound - before.tokens.upperBound <= 6,
        analysis.tokens[before.tokens.upperBound..<name.tokens.lowerBound].allSatisfy({
          $0.tag.universal != .punct && !$0.tag.isVerb && $0.tag.universal != .adp
            || $0.lemma == "of" || $0.lemma == "'s"
        })
      {
        byName[name.name] = country
      }
      last = name
    }
  }
}

/// Whom a pronoun or a bare "the ministry" may stand for: what the sentences before were about.
struct Antecedents {
  private(set) var person: Party?
  private(set) var body: Party?
  private var organs: [Symbol: Party] = [:]

  mutating func note(_ scene: Scene) {
    let builder = PartyBuilder(scene)
    var subjectOfRoot: Party?
    for index in scene.graph.sentence.tokens
    where scene.graph.tag(index).isNominal && scene.isActor(index) {
      let relation = scene.graph.relation(index)
      guard
        [.nsubj, .nsubjPassive, .obl, .oblAgent, .obj, .nmod, .nmodPossessive].contains(relation)
      else { continue }
      let party = builder.party(index)
      if party.kind == .agency { organs[scene.graph.lemma(index)] = party }
      guard relation == .nsubj || relation == .nsubjPassive else { continue }
      if party.kind == .person {
        person = party
      } else if subjectOfRoot == nil, party.country != nil || party.kind == .agency {
        subjectOfRoot = party
      }
    }
    if let subjectOfRoot { body = subjectOfRoot }
  }

  func party(for index: Int, in scene: Scene) -> Party? {
    guard scene.graph.tag(index).universal == .pron else {
      guard scene.name(at: index) == nil, let known = organs[scene.graph.lemma(index)] else {
        return nil
      }
      return known
    }
    switch scene.graph.lemma(index) {
    case "he", "she", "him", "her": return person
    case "it", "its": return body
    default: return nil
    }
  }
}
