import NewsModel

/// An address that a reader may safely follow: http or https, and nothing hidden in it.
package struct WebLink {
  package let address: String
  package let host: String

  /// Nil for every other scheme (`javascript:`), and where white space or invisible characters could mislead.
  package init?(_ text: String?) {
    guard let text else { return nil }
    let isHonest = text.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && HiddenCharacters.spelledOut($0) == nil
    }
    guard isHonest, let colon = text.firstIndex(of: ":"),
      ["http", "https"].contains(text[..<colon].lowercased()),
      text[colon...].hasPrefix("://")
    else { return nil }
    let authority = text[text.index(colon, offsetBy: 3)...].prefix { !"/\\?#".contains($0) }
    // In "https://known.example@other.example" the host is the other one.
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    guard !host.isEmpty else { return nil }
    address = text
    self.host = String(host)
  }
}
