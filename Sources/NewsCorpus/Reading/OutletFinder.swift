import NewsModel

/// Finds who publishes a page from the ways in which pages name themselves.
enum OutletFinder {
  static func outlet(_ lines: [Line], isClutter: [Bool], credit: String?, byline: String?)
    -> String?
  {
    copyright(lines) ?? pitched(lines, isClutter) ?? masthead(lines) ?? fromByline(byline) ?? credit
      ?? domain(lines, isClutter)
  }

  /// A short line that ends or begins as outlets' names do.
  static func looksLikeOutlet(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...5).contains(words.count), words.allSatisfy({ isNameWord($0) }) else { return false }
    return words.contains { marks.contains(String($0).lowercased()) }
  }

  private static let marks: Set<String> = [
    "news", "times", "post", "wire", "dispatch", "courier", "radio", "tv", "television", "herald",
    "tribune", "gazette", "journal",
    "daily", "telegraph", "observer", "chronicle", "digest", "press", "review", "weekly",
    "broadcasting", "newspaper", "ledger", "monitor",
  ]

  private static func isNameWord(_ word: Substring) -> Bool {
    word.first?.isUppercase == true
      || ["of", "the", "and", "for", "de", "del", "la"].contains(word)
  }

  /// "© 2020 Andes Wire. All rights reserved."
  private static func copyright(_ lines: [Line]) -> String? {
    for line in lines.reversed() {
      guard let mark = line.text.firstIndex(of: "©") ?? line.text.firstIndex(of: "\u{24B8}") else {
        continue
      }
      let rest = line.text[line.text.index(after: mark)...].prefix { !".|,".contains($0) }
      let name = rest.split(separator: " ").filter { $0.contains { $0.isLetter } }
      if (1...6).contains(name.count), name.allSatisfy({ isNameWord($0) }) {
        return name.joined(separator: " ")
      }
    }
    return nil
  }

  // "Support The Moscow Times!", "A Message from The Moscow Times:"
  private static func pitched(_ lines: [Line], _ isClutter: [Bool]) -> String? {
    for (index, line) in lines.enumerated() where isClutter[index] {
      for opening in ["support ", "a message from ", "subscribe to ", "welcome to "]
      where line.folded.hasPrefix(opening) {
        let rest = line.text.dropFirst(opening.count)
        let name = rest.prefix { !"!:.,".contains($0) }.split(separator: " ")
        if (2...5).contains(name.count), name.allSatisfy({ isNameWord($0) }) {
          return name.joined(separator: " ")
        }
      }
    }
    return nil
  }

  private static func masthead(_ lines: [Line]) -> String? {
    lines.lazy.filter { !$0.isBlank }.prefix(4).first {
      looksLikeOutlet($0.text)
    }?.text
  }

  // "By Sal Okonjo, Meridian TV News"
  private static func fromByline(_ byline: String?) -> String? {
    guard let last = byline?.split(separator: ",").last.map({ String($0.drop { $0 == " " }) })
    else { return nil }
    return looksLikeOutlet(last) ? last : nil
  }

  // "news live on NDTV.com"
  private static func domain(_ lines: [Line], _ isClutter: [Bool]) -> String? {
    for (index, line) in lines.enumerated() where isClutter[index] {
      for word in line.text.split(separator: " ") {
        let parts = word.split(separator: ".")
        guard parts.count >= 2, ["com", "org", "net"].contains(parts[1].lowercased()),
          parts[0].allSatisfy(\.isLetter)
        else { continue }
        return String(parts[0])
      }
    }
    return nil
  }
}
