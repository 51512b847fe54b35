import NewsModel

/// How outlets are called, and how a page speaks of its own.
enum OutletNames {
  /// A run of capitals in a line of a page's frame.
  struct Run {
    /// The run and its beginnings; `isWhole` for the run itself.
    var names: [(text: String, isWhole: Bool)]
    /// Fills its line, or the piece of it between two strokes.
    var isWhole: Bool
    /// Behind "Support", "More from" and the like, or before "newsletter".
    var isPitched: Bool
    /// Behind "Copyright", or before "All rights reserved".
    var isCopyright: Bool
  }

  static func runs(_ text: String) -> [Run] {
    // Separators part a line into pieces, and so do wide gaps; a name never goes over one.
    text.unicodeScalars.split(whereSeparator: isSeparator).lazy.map(Substring.init)
      .flatMap { $0.split(separator: "  ") }.flatMap { runs(inPiece: $0) }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "•", "·", ":", ";", ",", "!", "?", "(", ")", "[", "]", "\"", "“", "”", "–", "—", "/",
      "©", "\t":
      true
    default: false
    }
  }

  private static func runs(inPiece piece: Substring) -> [Run] {
    let words = piece.utf8.split(whereSeparator: { $0.isASCIIWhitespace }).map(Substring.init)
    // In capitals every word begins a name, and only a short line is one.
    if words.count > 6, !piece.contains(where: \.isLowercase) { return [] }
    var runs: [Run] = []
    var start = 0
    while start < words.count {
      guard isCapital(words[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < words.count, goesOn(words, end) { end += 1 }
      if let run = run(words, start, end) { runs.append(run) }
      start = end
    }
    // A name in small letters at the head of a page: "sahel info 24".
    if runs.isEmpty, words.count <= 4, words.contains(where: { marks.contains($0.lowercased()) }) {
      let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
      runs.append(Run(names: [(name, true)], isWhole: true, isPitched: false, isCopyright: false))
    }
    return runs
  }

  /// Whether a name goes on with a word: a capital, a small number, or small words with a capital behind them.
  private static func goesOn(_ words: [Substring], _ place: Int) -> Bool {
    if words[place - 1].hasSuffix(".") { return false }
    if isCapital(words[place]) { return true }
    if words[place].count <= 2, words[place].allSatisfy(\.isNumber) { return true }
    let next = words[place...].prefix(3).drop(while: isSmall)
    return isSmall(words[place]) && next.first.map(isCapital) ?? false
  }

  private static func run(_ words: [Substring], _ start: Int, _ end: Int) -> Run? {
    var first = start
    var isPitched = false
    var isCopyright = false
    // What calls the reader is no part of the name: "About CBN News", "Copyright Andes Wire".
    while first < end,
      openings.contains(letters(words[first])) || noStarts.contains(letters(words[first]))
    {
      if ["copyright", "source"].contains(letters(words[first])) { isCopyright = true }
      isPitched = isPitched || openings.contains(letters(words[first]))
      first += 1
    }
    var last = end
    while last > first,
      companies.contains(letters(words[last - 1])) || endings.contains(letters(words[last - 1]))
        || letters(words[last - 1]).isEmpty
    {
      if belongings.contains(letters(words[last - 1])) { isPitched = true }
      last -= 1
    }
    guard first < last else { return nil }
    let before = first == start && start > 0 ? letters(words[start - 1]) : ""
    if ["from", "to", "the", "about"].contains(before), start > 1,
      openings.contains(letters(words[start - 2]))
    {
      isPitched = true
    }
    if end < words.count, belongings.contains(letters(words[end])) { isPitched = true }
    if before == "copyright" || before == "c" || before.hasPrefix("20") { isCopyright = true }
    let rights = words[last...].prefix(3).map(letters)
    if rights.contains("rights") || rights.contains("reserved") { isCopyright = true }
    let tokens = words[first..<last].map { trimmed(String($0)) }
    var names: [(String, Bool)] = []
    for count in 1...min(tokens.count, 9) {
      let part = tokens.prefix(count)
      guard count == tokens.count || !isSmall(Substring(part.last ?? "")) else { continue }
      let name = part.joined(separator: " ")
      names.append((name, count == tokens.count))
    }
    return Run(
      names: names,
      isWhole: first == 0 && end >= words.count || start == 0 && end == words.count,
      isPitched: isPitched,
      isCopyright: isCopyright
    )
  }

  /// What calls a reader to an outlet, before its name.
  private static let openings: Set<String> = [
    "support", "follow", "join", "subscribe", "welcome", "more", "latest", "read", "donate",
    "about",
    "get", "contact", "explore", "discover", "download", "unlock", "watch", "listen", "advertise",
  ]
  /// Words that begin no name.
  private static let noStarts: Set<String> = [
    "copyright", "by", "on", "in", "at", "from", "with", "to", "for", "and", "or", "if", "this",
    "our", "your", "my", "all", "source", "sources", "via", "photo", "image", "credit", "caption",
    "c", "&", "sign", "log", "click", "share", "print", "all", "rights", "reserved",
  ]
  /// What an outlet has and nobody else.
  private static let belongings: Set<String> = [
    "newsletter", "newsletters", "app", "staff", "podcast", "membership", "subscriber",
    "subscribers", "correspondent", "reporter", "readers", "newsroom", "reporters", "subscription",
    "website", "site", "homepage", "shop", "archive", "archives", "channel",
  ]
  /// What stands behind a name and is none of it.
  private static let endings = belongings.union([
    "on", "and", "of", "the", "facebook", "twitter", "telegram", "team", "us", "whatsapp",
    "instagram", "youtube", "all", "rights", "reserved", "home", "menu", "in", "for", "to", "at",
    "by", "a", "an", "is",
  ])
  /// What companies add to the names of their papers.
  private static let companies: Set<String> = [
    "limited", "ltd", "plc", "inc", "llc", "sa", "ag", "gmbh", "bv", "company", "co", "corp",
    "corporation", "group", "media", "publishing", "publications", "newspapers", "holdings",
    "verlag", "srl", "pty", "pvt", "private", "bhd", "oy", "ab", "as", "kft", "ooo", "sl", "sl",
  ]

  /// "… he told Steppe Monitor": the outlet that somebody spoke to.
  static func told(_ text: String) -> [String] {
    guard text.contains("told ") || text.contains("spoke to ") else { return [] }
    let words = text.split(separator: " ")
    return words.indices.compactMap { index in
      guard
        words[index] == "told" || words[index] == "to" && index > 0 && words[index - 1] == "spoke"
      else { return nil }
      var name: [String] = []
      for word in words[(index + 1)...].prefix(6) {
        guard isCapital(word) || word == "the" && name.isEmpty else { break }
        name.append(word == "the" ? "The" : trimmed(String(word)))
        if let last = word.last, ",.;:".contains(last) { break }
      }
      let joined = name.joined(separator: " ")
      return looksLikeOutlet(joined) ? joined : nil
    }
  }

  /// "By Sal Okonjo, Meridian TV News", "Ana Lee | Meridian Post".
  static func ofByline(_ byline: String) -> String? {
    pieces(byline).dropFirst().first(where: looksLikeOutlet)
  }

  /// What stands between commas, strokes and dashes.
  static func pieces(_ text: String) -> [String] {
    text.unicodeScalars.split { scalar in
      switch scalar {
      case ",", "|", "–", "—", "/", "·", "•": true
      default: false
      }
    }.map { part in
      Substring(part).split(separator: " ").map { trimmed(String($0)) }.joined(separator: " ")
    }
  }

  /// The names of the addresses in a line: of "news@northern-herald.example" and of "t.me/northernherald".
  static func hosts(_ text: String) -> [String] {
    text.utf8.split(whereSeparator: { Self.hostBorders.contains($0) }).map(Substring.init).flatMap {
      word -> [String] in
      guard word.contains(".") || word.hasPrefix("@") else { return [] }
      return word.split(whereSeparator: { "/@:".contains($0) }).flatMap { part in
        part.split(separator: ".").map {
          NameFolding.fold($0).filter { $0.isLetter || $0.isNumber }
        }
      }.filter { $0.count >= 4 && !["https", "http", "index", "html", "news"].contains($0) }
    }
  }

  private static let hostBorders = Set(" |(),;<>\"".utf8)

  /// A short name that has a word as outlets' names have.
  static func looksLikeOutlet(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...8).contains(words.count),
      words.allSatisfy({ isCapital($0) || isSmall($0) || $0.allSatisfy(\.isNumber) })
    else { return false }
    return words.contains { marks.contains($0.lowercased()) }
  }

  private static let marks: Set<String> = [
    "news", "times", "post", "wire", "dispatch", "courier", "radio", "tv", "television", "herald",
    "tribune", "gazette", "journal", "daily", "telegraph", "observer", "chronicle", "digest",
    "press", "review", "weekly", "broadcasting", "newspaper", "ledger", "monitor", "mail", "report",
    "standard", "star", "sun", "guardian", "independent", "examiner", "sentinel", "register",
    "mirror", "magazine", "bulletin", "record", "messenger", "mercury", "argus", "globe", "voice",
    "today", "express", "watch", "desk", "brief", "agency", "service", "diario", "correo", "faro",
    "prensa", "zeitung", "dagblad", "shimbun", "info", "portal", "ministry", "institute",
  ]

  static func mayBeName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (1...10).contains(words.count), name.count >= 3, name.contains(where: \.isLetter),
      words[0].first?.isNumber != true
    else { return false }
    return !words.allSatisfy {
      noNames.contains($0.lowercased()) || marks.contains($0.lowercased())
    }
  }

  /// Sections, buttons and the like: no outlet is called by them alone.
  private static let noNames: Set<String> = [
    "home", "news", "world", "politics", "economy", "business", "sport", "sports", "opinion",
    "culture", "society", "video", "videos", "live", "menu", "search", "latest", "breaking", "more",
    "about", "us", "contact", "english", "en", "ru", "es", "fr", "local", "national",
    "international",
    "europe", "asia", "africa", "americas", "america", "latin", "middle", "east", "health",
    "science", "technology", "tech", "weather", "share", "print", "email", "facebook", "twitter",
    "telegram", "whatsapp", "instagram", "youtube", "subscribe", "login", "log", "in", "sign",
    "register", "account", "advertisement", "all", "rights", "reserved", "privacy", "policy",
    "terms", "of", "the", "and", "a", "skip", "to", "content", "main", "navigation", "top",
    "stories",
    "editor", "editors", "picks", "trending", "exclusive", "analysis", "features", "feature",
    "interviews", "interview", "photo", "photos", "gallery", "podcast", "podcasts", "newsletter",
    "newsletters", "regions", "region", "security", "defence", "defense", "diplomacy", "conflict",
    "war", "elections", "courts", "crime", "education", "travel", "food", "style", "life",
    "lifestyle", "entertainment", "arts", "books", "music", "film", "tv", "radio", "press", "room",
    "releases", "release", "statement", "statements", "archive", "archives", "today", "edition",
    "back", "close", "open", "save", "listen", "read", "follow", "related", "topics", "tags",
    "comments", "updated", "published", "copyright", "by", "google", "play", "app", "store",
    "support", "donate", "my", "you", "your", "x", "linkedin", "reddit", "rss", "e-paper", "epaper",
    "cookies", "cookie", "settings", "help", "faq", "careers", "advertise", "with", "site", "map",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "advertising", "advert", "sponsored", "promoted", "free", "premium", "plus",
    "continue",
    "remind", "later", "yes", "no", "ok", "accept", "reject", "allow", "necessary", "sitemap",
    "use", "service", "services", "contacts", "team", "our", "authors", "special",
  ]

  /// Folded, letters and figures alone, without "the".
  static func plain(_ name: String) -> String {
    let words = NameFolding.fold(name).utf8.split(whereSeparator: { !$0.isWordByte })
      .map { Substring($0) }
    return (words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  private static func isCapital(_ word: Substring) -> Bool {
    word.first { $0.isLetter || $0.isNumber }?.isUppercase == true
  }

  private static func isSmall(_ word: Substring) -> Bool {
    ["of", "the", "and", "for", "de", "del", "la", "&", "in", "du", "da", "do", "di", "des"]
      .contains(word)
  }

  private static func letters(_ word: Substring) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "&" }
  }

  /// Without the marks at its ends and a genitive.
  private static func trimmed(_ word: String) -> String {
    var rest = word[...]
    for ending in ["’s", "'s"] where rest.hasSuffix(ending) { rest = rest.dropLast(2) }
    while let last = rest.last, !(last.isLetter || last.isNumber || last == "&") {
      rest.removeLast()
    }
    while let first = rest.first, !(first.isLetter || first.isNumber || first == "&") {
      rest.removeFirst()
    }
    return String(rest)
  }
}

extension OutletNames {
  /// "Isthmus Daily » Diplomacy", "World news | The Harbour Dispatch", "Andes Wire Alerts": the outlet's part of a feed's or a
  /// sender's name.
  static func part(of name: String) -> String {
    let pieces = name.split(whereSeparator: { "»|·:–—›".contains($0) })
      .flatMap { $0.components(around: " - ") }
      .map { piece in
        var words = piece.split(separator: " ").map(String.init)
        while words.count > 1, let last = words.last, letterNames.contains(last.lowercased()) {
          words.removeLast()
        }
        return words.joined(separator: " ")
      }
      .filter(mayBeName)
    return pieces.first(where: looksLikeOutlet) ?? pieces.first ?? name
  }

  /// What outlets call their letters.
  private static let letterNames: Set<String> = [
    "alert", "alerts", "newsletter", "newsletters", "briefing", "letter", "email", "emails",
    "noreply", "feed", "rss", "online",
  ]
}

extension Substring {
  fileprivate func components(around mark: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self
    while let found = rest.firstRange(of: mark) {
      pieces.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return pieces + [rest]
  }
}

extension String {
  /// "THE NORTHERN HERALD" is The Northern Herald in a sentence; "BBC" and "TASS" stay.
  var capitalizedMasthead: String {
    let words = split(separator: " ")
    guard !contains(where: \.isLowercase), words.contains(where: { $0.count > 5 }) else {
      return self
    }
    return words.enumerated().map { index, word in
      let small = word.lowercased()
      let isSmall = ["of", "the", "and", "for", "de", "del", "la", "in"].contains(small)
      return isSmall && index > 0 ? small : String(word.prefix(1)) + small.dropFirst()
    }.joined(separator: " ")
  }
}
