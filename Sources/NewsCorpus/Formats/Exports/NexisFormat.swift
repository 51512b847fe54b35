import NewsModel

/// A text export of Nexis: "1 of 20 DOCUMENTS" before each article, or "End of Document" after it.
enum NexisFormat {
  static func fits(_ lines: [Substring]) -> Bool {
    lines.prefix(60).contains(where: isStart)
      || lines.contains(where: isEnd) && lines.contains { label($0)?.name == "load-date" }
  }

  static func documents(_ lines: [Substring]) -> [Document] {
    var documents: [Document] = []
    var own: [Substring] = []
    func close() {
      if let document = document(own) { documents.append(document) }
      own = []
    }
    for line in lines {
      if isStart(line) || isEnd(line) { close() } else { own.append(line) }
    }
    close()
    return documents
  }

  /// "3 of 20 DOCUMENTS".
  private static func isStart(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 4 && words[1] == "of" && words[3].uppercased().hasPrefix("DOCUMENT")
      && Int(words[0]) != nil && Int(words[2]) != nil
  }

  private static func isEnd(_ line: Substring) -> Bool {
    line.split(separator: " ").joined(separator: " ") == "End of Document"
  }

  /// "BYLINE: Ana Example" and "Byline: Ana Example".
  private static func label(_ line: Substring) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = line[..<colon].split(separator: " ").joined(separator: " ").lowercased()
    guard labels.contains(name) else { return nil }
    let value = line[line.index(after: colon)...].split(separator: " ").joined(separator: " ")
    return (name, value)
  }

  private static let labels: Set<String> = [
    "byline", "section", "length", "dateline", "headline", "load-date", "language", "source",
    "publication-type", "document-type", "subject", "graphic", "url", "journal code", "type",
    "correction-date", "highlight", "series", "organization", "geographic", "person", "industry",
    "country", "city", "state", "company", "ticker", "classification", "copyright", "acc-no",
  ]

  /// What stands after the text.
  private static let closing: Set<String> = [
    "load-date", "language", "publication-type", "document-type", "subject", "graphic", "url",
    "journal code", "organization", "geographic", "person", "industry", "country", "city", "state",
    "company", "ticker", "classification", "acc-no", "correction-date",
  ]

  private static func document(_ lines: [Substring]) -> Document? {
    var head: [String] = []
    var values: [String: String] = [:]
    var text: [Substring] = []
    var isInText = false
    var isAfter = false
    let lastBody = lines.lastIndex(where: isBody) ?? -1
    for (index, line) in lines.enumerated() {
      let plain = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if let (name, value) = label(line) {
        if values[name] == nil { values[name] = value }
        if isInText, closing.contains(name) { isAfter = true }
        continue
      }
      if plain.lowercased() == "body" {
        isInText = true
        continue
      }
      if isCopyright(plain) { continue }
      if isAfter || plain.isEmpty && !isInText { continue }
      // The text begins behind the last label of the head.
      let isPastLabels = values["length"] != nil || values["byline"] != nil
      if !isInText, isPastLabels, index > lastBody { isInText = true }
      if isInText { text.append(line) } else { head.append(plain) }
    }
    return ExportLines.document(
      ExportLines.paragraphs(text),
      stated(head, values)
    )
  }

  private static func isBody(_ line: Substring) -> Bool {
    line.split(whereSeparator: \.isWhitespace).joined().lowercased() == "body"
  }

  private static func isCopyright(_ line: String) -> Bool {
    let small = line.lowercased()
    return small.hasPrefix("copyright ") || small.hasPrefix("©")
      || small.hasPrefix("all rights reserved")
  }

  /// "Late Edition - Final".
  private static func isEdition(_ line: String) -> Bool {
    line.split(separator: " ").count <= 5
      && line.split(separator: " ").contains { ["edition", "final"].contains($0.lowercased()) }
  }

  /// Older exports begin with the outlet and the date, newer ones with the headline.
  private static func stated(_ head: [String], _ values: [String: String]) -> Stated {
    var stated = Stated()
    let date = head.firstIndex { WrittenDate(in: $0)?.isFull == true }
    if let date {
      stated.published = StatedDate.fact(head[date])
      if date <= 1 {
        stated.outlet = date == 1 ? head[0] : nil
        stated.title = head.dropFirst(date + 1).drop { isEdition($0) }.joined(separator: " ")
      } else {
        stated.outlet = head[date - 1]
        stated.title = head[..<(date - 1)].joined(separator: " ")
      }
    } else {
      stated.title = head.first
    }
    // "Agence France Presse -- English": the language is none of the name.
    if let outlet = stated.outlet, let cut = outlet.firstRange(of: " -- ") {
      stated.outlet = String(outlet[..<cut.lowerBound])
    }
    if let headline = values["headline"], !headline.isEmpty { stated.title = headline }
    if stated.title?.isEmpty == true { stated.title = nil }
    stated.byline = values["byline"].map { $0.hasPrefix("By ") ? String($0.dropFirst(3)) : $0 }
    stated.section = values["section"]
    stated.url = values["url"]
    stated.language = values["language"].flatMap { LanguageTag(name: $0) }?.code
    return stated
  }
}
