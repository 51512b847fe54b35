import NewsModel

/// A text export of Factiva: many articles, each of fields that begin with a tag of two or three capitals.
enum FactivaFormat {
  /// Whether the lines are such an export: a headline, a date and a first paragraph, each behind its tag.
  static func fits(_ lines: [Substring]) -> Bool {
    let tags = Set(lines.prefix(400).compactMap { tag($0)?.name })
    return tags.isSuperset(of: ["HD", "PD"]) && !tags.isDisjoint(with: ["LP", "TD"])
  }

  static func documents(_ lines: [Substring]) -> [Document] {
    var documents: [Document] = []
    var fields: [String: [Substring]] = [:]
    var open: String?
    func close() {
      if let document = document(fields) { documents.append(document) }
      fields = [:]
      open = nil
    }
    for line in lines {
      if isEnd(line) {
        close()
        continue
      }
      if let (name, rest) = tag(line) {
        // A second headline opens the next article, where no line closed the last.
        if name == "HD", fields["LP"] != nil || fields["TD"] != nil { close() }
        open = name
        fields[name, default: []].append(rest)
      } else if let open {
        fields[open]?.append(line)
      }
    }
    close()
    return documents
  }

  /// "Document SEMANA0020201224egco0001k".
  static func isEnd(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 2 && words[0] == "Document" && words[1].count >= 12
      && words[1].contains(where: \.isNumber)
  }

  private static func tag(_ line: Substring) -> (name: String, rest: Substring)? {
    let indented = line.prefix { $0 == " " }.count
    let words = line.dropFirst(indented)
    let name = words.prefix { $0.isASCII && $0.isUppercase }
    guard indented <= 3, tags.contains(String(name)) else { return nil }
    let rest = words.dropFirst(name.count)
    guard rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
    return (String(name), rest)
  }

  private static let tags: Set<String> = [
    "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "PG", "ED", "LA", "CY", "LP", "TD", "CO",
    "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "CT", "RF", "ART", "VOL", "CLM",
  ]

  private static func document(_ fields: [String: [Substring]]) -> Document? {
    func line(_ tag: String) -> String? {
      let words = ExportLines.paragraphs(fields[tag] ?? []).joined(separator: " ")
      return words.isEmpty ? nil : words
    }
    var stated = Stated()
    stated.title = line("HD")
    stated.byline = line("BY").map { $0.hasPrefix("By ") ? String($0.dropFirst(3)) : $0 }
    stated.outlet = line("SN")
    stated.credit = line("CR")
    stated.section = line("SE")
    stated.published = StatedDate.fact(line("PD"))
    stated.language = line("LA").flatMap { LanguageTag(name: $0) }?.code
    let text = (fields["LP"] ?? []) + [""] + (fields["TD"] ?? [])
    return ExportLines.document(ExportLines.paragraphs(text), stated, key: line("AN"))
  }
}
