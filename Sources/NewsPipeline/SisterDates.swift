import NewsModel

/// Dates articles that do not say when they were published by others of the corpus that tell of the same.
struct SisterDates {
  private let digests: [ArticleDigest]
  private let corpus: Corpus
  private let places: [Article.ID: Int]

  /// News of one happening appears within so many days.
  private static let reach = 31

  init(_ digests: [ArticleDigest], _ corpus: Corpus) {
    self.digests = digests
    self.corpus = corpus
    places = Dictionary(
      digests.enumerated().map { ($1.article.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// For each article that can be dated now, its place and its date.
  func proposals() -> [(Int, DatedFact)] {
    let open = Set(digests.indices.filter { Self.isOpen(digests[$0]) })
    guard !open.isEmpty else { return [] }
    let support = support(of: open)
    var people: [Set<String>]?
    return open.sorted().compactMap { index in
      if let fact = byEvent(index, support[index] ?? [:]) { return (index, fact) }
      guard let page = digests[index].article.published, case .oneOf(let members) = page.edtf,
        members.count > 1
      else { return nil }
      let known = people ?? digests.map(Self.people)
      people = known
      return byPeople(index, page, members, known).map { (index, $0) }
    }
  }

  /// Neither stated to the day nor set by the reader nor borrowed already.
  private static func isOpen(_ digest: ArticleDigest) -> Bool {
    guard !digest.isBorrowed, let fact = digest.article.published else { return !digest.isBorrowed }
    return fact.basis != .reader && day(fact) == nil
  }

  /// The day of publication, where it is known to the day.
  private static func day(_ fact: DatedFact?) -> CalendarDate? {
    guard let fact, let date = fact.edtf.date, date.precision == .day else { return nil }
    return date.earliest
  }

  // MARK: - The same event

  /// How much speaks for each dated article that reports an event of an open one: an equal day of the year counts twice.
  private func support(of open: Set<Int>) -> [Int: [Int: Int]] {
    var support: [Int: [Int: Int]] = [:]
    for event in corpus.events where event.lead.filtered == nil && event.reports > 1 {
      for mention in event.mentions {
        guard let index = places[mention.article], open.contains(index) else { continue }
        var counted: Set<Int> = []
        for other in event.mentions {
          guard let sister = places[other.article], !digests[sister].isBorrowed,
            Self.day(digests[sister].article.published) != nil
          else { continue }
          let isSameDay =
            mention.date?.edtf.date?.dayOfYear.map { day in
              other.date?.edtf.date?.dayOfYear.map { $0 == day } ?? false
            } ?? false
          if counted.insert(sister).inserted || isSameDay {
            support[index, default: [:]][sister, default: 0] += isSameDay ? 2 : 1
          }
        }
      }
    }
    return support
  }

  private func byEvent(_ index: Int, _ support: [Int: Int]) -> DatedFact? {
    guard
      let (sister, weight) = support.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      weight >= 2, let day = Self.day(digests[sister].article.published)
    else { return nil }
    let reason = "\"\(digests[sister].article.title.text)\" of \(day), which reports the same event"
    guard let page = digests[index].article.published else {
      return DatedFact(
        .date(EDTFDate(day).qualified(.approximate)),
        basis: .otherArticle,
        anchor: reason,
        confidence: 0.6
      )
    }
    let near = Self.candidates(page.edtf, around: day).filter {
      abs($0.dayNumber - day.dayNumber) <= Self.reach
    }
    if near.count == 1 {
      return DatedFact(
        .day(near[0]),
        basis: page.basis,
        anchor: reason,
        confidence: 0.8,
        range: page.range,
        text: page.text
      )
    }
    guard page.basis == .text, page.edtf.overlaps(.day(day)) else { return nil }
    return DatedFact(
      .date(EDTFDate(day).qualified(.approximate)),
      basis: .otherArticle,
      anchor: reason,
      confidence: 0.6
    )
  }

  /// The days that a page leaves open.
  private static func candidates(_ edtf: EDTF, around day: CalendarDate) -> [CalendarDate] {
    if let date = edtf.date?.dayOfYear, edtf.isYearless {
      return (-1...1).compactMap {
        CalendarDate(year: Int(day.year) + $0, month: date.month, day: date.day)
      }
    }
    guard case .oneOf(let members) = edtf else { return [] }
    return members.compactMap { member in
      guard case .date(let date) = member else { return nil }
      return date.earliest
    }
  }

  // MARK: - The same people

  /// Of several years, the one in which other articles tell of the same people.
  private func byPeople(
    _ index: Int,
    _ page: DatedFact,
    _ members: [EDTF.Member],
    _ known: [Set<String>]
  ) -> DatedFact? {
    var days = members.compactMap { member -> CalendarDate? in
      if case .date(let date) = member { date.earliest } else { nil }
    }
    guard days.count == members.count else { return nil }
    var reasons: [String] = []
    for other in digests.indices where other != index && !digests[other].isBorrowed {
      guard let first = digests[other].article.published?.earliest else { continue }
      let shared = known[index].intersection(known[other])
      guard shared.count >= 2 else { continue }
      let last = digests[other].article.published?.latest
      let left = days.filter { day in
        day.dayNumber >= first.dayNumber - 366
          && (last.map { day.dayNumber <= $0.dayNumber + 366 } ?? true)
      }
      guard !left.isEmpty, left.count < days.count else { continue }
      days = left
      reasons.append(
        "\"\(digests[other].article.title.text)\", not before \(first), names \(shared.sorted().prefix(2).joined(separator: " and ")) too"
      )
    }
    guard days.count == 1 else { return nil }
    return DatedFact(
      .date(EDTFDate(days[0]).withUncertainYear),
      basis: page.basis,
      anchor: ([page.anchor] + reasons).compactMap(\.self).joined(separator: "; "),
      confidence: 0.7,
      range: page.range,
      text: page.text
    )
  }

  private static func people(_ digest: ArticleDigest) -> Set<String> {
    Set(
      digest.names.filter { $0.kind == .person && $0.name.contains(" ") }
        .map { NameFolding.fold($0.name) }
    )
  }
}
