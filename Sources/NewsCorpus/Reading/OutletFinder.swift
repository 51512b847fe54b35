import NewsModel

/// Finds who publishes a page from the ways in which pages name themselves.
///
/// Every run of capitals in what surrounds the report may be the name; what speaks for it is counted: a line of its own at
/// the head, a copyright, an address of the same letters, a credit, a pitch, and how often the page says it.
struct OutletFinder {
  private var candidates: [String: OutletCandidate] = [:]
  private var order: [String] = []
  /// Letters and figures of the addresses on the page: "steppemonitor" for "www.steppemonitor.example".
  private var hosts: Set<String> = []

  static func outlet(
    _ lines: [Line],
    isClutter: [Bool],
    title: Int?,
    credit: String?,
    byline: String?
  ) -> String? {
    var finder = OutletFinder()
    finder.readFrame(lines, isClutter, title)
    finder.readReport(lines, isClutter)
    if let credit { finder.add(credit) { $0.isWire = true } }
    if let byline, let name = OutletNames.ofByline(byline) {
      finder.add(name) { $0.isCredit = true }
    }
    // A wire's own page names nobody else.
    return finder.best ?? credit
  }

  /// More lines say nothing more of the outlet.
  private static let limit = 400
  private static let edge = 60

  private mutating func readFrame(_ lines: [Line], _ isClutter: [Bool], _ title: Int?) {
    let top = title ?? min(6, lines.count)
    // A page says its name in its first lines and in its last ones.
    for (index, line) in lines.enumerated()
    where index != title && (index < Self.edge || index >= lines.count - Self.edge) {
      let isFrame =
        isClutter[index]
        || line.wordCount <= (line.facts.bars > 0 ? 14 : 8) && !line.endsSentence
      guard isFrame, line.wordCount <= 70 else { continue }
      let text = line.rawText
      if text.contains(".") || text.contains("@") { hosts.formUnion(OutletNames.hosts(text)) }
      let place =
        index == 0 ? 3 : index < 4 && index < top ? 1.5 : index < top ? 0.9 : 0.2
      for (order, run) in OutletNames.runs(text).enumerated() {
        for name in run.names {
          let isWhole = run.isWhole && name.isWhole
          add(name.text, isWhole: isWhole) { candidate in
            candidate.lines.insert(index)
            if isWhole, title != nil || OutletNames.looksLikeOutlet(name.text) {
              candidate.place = max(candidate.place, place)
            } else if index == 0, order == 0, name.isWhole {
              // "FaktHaus – Fact-checking for everyone", "The Chemical File is a blog".
              candidate.place = max(candidate.place, 1.8)
            }
            if run.isPitched { candidate.isPitched = true }
            if line.facts.hasCopyright || run.isCopyright { candidate.isCopyright = true }
          }
        }
      }
    }
  }

  /// What the report itself speaks of is most likely not its outlet, unless somebody spoke to it.
  private mutating func readReport(_ lines: [Line], _ isClutter: [Bool]) {
    let report = lines.indices.prefix(Self.limit)
      .filter { !isClutter[$0] && lines[$0].wordCount > 8 }
    for index in report where lines[index].facts.reporting > 0 {
      guard lines[index].holds("told ") || lines[index].holds("spoke to ") else { continue }
      for name in OutletNames.told(lines[index].text) { add(name) { $0.isPitched = true } }
    }
    // "Verna Tremaine · CBN News · Posted: 18 May".
    for index in lines.indices.prefix(Self.limit) where !isClutter[index] {
      guard lines[index].wordCount <= 16, lines[index].facts.bars + lines[index].facts.commas > 0,
        lines[index].dateKind != .none || lines[index].bylineKind != .none
          || lines[index].facts.bars > 0
      else { continue }
      for piece in OutletNames.pieces(lines[index].text).dropFirst()
      where OutletNames.looksLikeOutlet(piece) { add(piece) { $0.isCredit = true } }
    }
    for plain in order {
      guard let candidate = candidates[plain], candidate.score(plain, hosts) > 2 else { continue }
      let words = Array(candidate.name.utf8)
      candidates[plain]?.inReport = report.count { lines[$0].count(of: words, limit: 1) > 0 }
    }
  }

  private mutating func add(
    _ name: String,
    isWhole: Bool = false,
    _ note: (inout OutletCandidate) -> Void
  ) {
    guard OutletNames.mayBeName(name) else { return }
    let plain = OutletNames.plain(name)
    guard plain.utf8.count >= 2 else { return }
    if candidates[plain] == nil {
      candidates[plain] = OutletCandidate()
      order.append(plain)
    }
    candidates[plain]?.take(form: name.capitalizedMasthead, isWhole: isWhole)
    if var candidate = candidates[plain] {
      note(&candidate)
      candidates[plain] = candidate
    }
  }

  private var best: String? {
    let scored = order.compactMap { plain in
      candidates[plain].map { ($0, $0.score(plain, hosts)) }
    }
    guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 >= 2.6 else { return nil }
    return fullest(best.0, scored.filter { $0.1 > best.1 * 0.4 }.map(\.0))
      .name
  }

  /// "The Northern Courier" rather than "Courier": the name that stands by itself at the head of the page.
  private func fullest(_ best: OutletCandidate, _ others: [OutletCandidate]) -> OutletCandidate {
    let words = Set(OutletNames.plain(best.name).split(separator: " "))
    let longer = others.filter { other in
      let own = Set(OutletNames.plain(other.name).split(separator: " "))
      return own.isStrictSuperset(of: words) && own.count <= words.count + 4
        && (other.place >= 0.9 && other.place >= best.place
          || other.lines.count >= best.lines.count && other.isSupported)
    }
    return longer.max { ($0.place, $0.lines.count) < ($1.place, $1.lines.count) } ?? best
  }

  /// A short line that ends or begins as outlets' names do.
  static func looksLikeOutlet(_ text: String) -> Bool { OutletNames.looksLikeOutlet(text) }
}

/// A name that may be the outlet's, and what speaks for it.
private struct OutletCandidate {
  private(set) var name = ""
  private var isWholeForm = false
  /// Lines of the frame that say it.
  var lines: Set<Int> = []
  /// How far up it stands as a line of its own.
  var place = 0.0
  var isCopyright = false
  var isPitched = false
  var isCredit = false
  /// The wire that the text comes from: its own page, or anybody's.
  var isWire = false
  var inReport = 0

  /// Something but its looks speaks for it.
  var isSupported: Bool { place > 0.5 || isCopyright || isPitched || isCredit || isWire }

  /// As it stands by itself, and not in capitals alone.
  mutating func take(form: String, isWhole: Bool) {
    guard !name.isEmpty else {
      name = form
      isWholeForm = isWhole
      return
    }
    let isShouted = name.allSatisfy { !$0.isLowercase } && name.count > 5
    let isShouting = form.allSatisfy { !$0.isLowercase } && form.count > 5
    if isShouted != isShouting {
      if isShouted { name = form }
    } else if isWhole, !isWholeForm {
      name = form
    } else if isWhole == isWholeForm, form.count < name.count, !form.hasPrefix("The "), !isWhole {
      name = form
    }
    isWholeForm = isWholeForm || isWhole
  }

  func score(_ plain: String, _ hosts: Set<String>) -> Double {
    let words = plain.split(separator: " ")
    let letters = plain.filter { $0 != " " }
    let isHost = letters.count >= 4 && hosts.contains(letters)
    let isKnownKind = OutletNames.looksLikeOutlet(name)
    var score = 0.8 * Double(min(lines.count, 5)) + place
    if isKnownKind { score += 1.5 }
    if isCopyright { score += 1.6 }
    if isCredit { score += 1.2 }
    if isWire { score += 0.2 }
    if isPitched { score += 1 }
    if isHost { score += 3 }
    if words.count == 1 {
      // "LusoWire" is a name whatever stands around it.
      let isCompound =
        name.dropFirst().contains(where: \.isUppercase) && name.contains(where: \.isLowercase)
      score += isCompound ? 0.6 : isHost ? 0 : place >= 1.5 || isCopyright ? -0.8 : -2.5
    } else {
      score += 0.35 * Double(min(words.count, 5) - 1)
    }
    if !isCredit, !isWire, !isHost, !isKnownKind, inReport > 1 { score -= 1.5 }
    if !isSupported, !isHost { score -= 2 }
    return score
  }
}
