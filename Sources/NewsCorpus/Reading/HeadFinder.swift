import NewsModel

/// What the head of a page says: which lines are its title, its byline and its date.
struct HeadFinder {
  private(set) var title: Int?
  private(set) var byline: Int?
  /// Lines that tell when the article was published or changed, in the order of the page.
  private(set) var dates: [Int] = []
  /// The first line of the report itself.
  let bodyStart: Int

  /// `roles`: for each line how likely each role is; nil for lines that are no part of the article by their structure.
  init(_ lines: [Line], _ roles: [RoleShares?]) {
    bodyStart =
      lines.indices.first { lines[$0].isProse && (roles[$0]?[.report] ?? 0) > 0.5 } ?? lines.count
    var best = Self.leastTitle
    for (index, roles) in roles.enumerated() {
      guard let roles else { continue }
      let line = lines[index]
      guard line.facts.words >= 2 || line.facts.letters > 8,
        !line.dateKind.isDateLine
      else { continue }
      // A headline is no sentence with a full stop, and no trail of sections that ends in itself.
      var share = roles[.title]
      if line.facts.last == 0x2E { share *= 0.4 }
      if line.facts.words > 24 { share *= 0.3 }
      // Of two equal ones the later is nearer to the text.
      if share >= best {
        best = share
        title = index
      }
    }
    for (index, roles) in roles.enumerated() where index != title {
      guard let roles else { continue }
      let head = roles[.byline] + roles[.date]
      let line = lines[index]
      if byline == nil, roles[.byline] > 0.4, !line.isCredit,
        line.bylineKind != .none || index < bodyStart
      {
        byline = index
      }
      if head > 0.3 || line.dateKind != .none && index < bodyStart && roles[.clutter] < 0.9,
        // "The minister resigned on 1 May 2020." tells of its date, not of the page's.
        line.dateKind != .within || line.facts.last != 0x2E || line.facts.words < 6,
        DateFinder.holdsDate(line)
      {
        dates.append(index)
      }
    }
    guard dates.isEmpty else { return }
    // A masthead may carry the day of the issue.
    dates = lines.indices.prefix(bodyStart).filter {
      roles[$0] != nil && lines[$0].dateKind.isDateLine
    }
    mastheadDates = Set(dates)
  }

  private static let leastTitle: Float = 0.15

  /// Lines of the page's frame that its date was taken from.
  private var mastheadDates: Set<Int> = []

  var kept: Set<Int> {
    Set([title, byline].compactMap(\.self) + dates).subtracting(mastheadDates)
  }
}
