import CLanguage
import NewsModel

/// Tells the language of an article, by CLD2, from the part of it that is no clutter.
enum LanguageIdentifier {
  /// ISO 639; what is stated stands where the text is too short to tell, "en" where nothing is stated either.
  static func language(_ text: [UInt8], stated: String?) -> String {
    let tag = stated.flatMap { LanguageTag($0) }
    var percent: Int32 = 0
    let found = text.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        language_of_text(characters.baseAddress, characters.count, tag?.code, &percent)
      }
    }
    let code = found.flatMap { LanguageTag(String(cString: $0))?.code }
    if code == "en" { return "en" }
    // A headline of foreign names looks foreign: a few Latin letters tell little, a few small words of English much.
    let isLong = text.count >= 300 || text.count >= 60 && englishWords(text) == 0
    guard let code, percent >= 60, isLong || isMostlyHigh(text) else {
      return tag?.code ?? (text.count >= 300 && code != nil ? "und" : "en")
    }
    return code
  }

  /// How many words of a text are small words of English that other languages do not have.
  private static func englishWords(_ text: [UInt8]) -> Int {
    text.split { !$0.isWordByte }.count { word in
      word.count <= 5
        && small.contains(String(decoding: word.map(\.asciiLowercased), as: UTF8.self))
    }
  }

  private static let small: Set<String> = [
    "the", "of", "and", "to", "was", "were", "with", "that", "for", "said", "from", "by", "has",
    "have", "is", "after", "its", "their",
  ]

  /// Another script needs no length.
  private static func isMostlyHigh(_ text: [UInt8]) -> Bool {
    text.count { $0 >= 0x80 } * 2 > text.count
  }

  /// The beginning of what is no clutter, long enough to tell.
  static func sample(_ lines: [Line], _ isClutter: [Bool], of text: SourceText) -> [UInt8] {
    var sample: [UInt8] = []
    for (index, line) in lines.enumerated() where !isClutter[index] {
      sample.append(contentsOf: text.bytes[line.range.start..<line.range.end])
      sample.append(0x0A)
      if sample.count >= length { break }
    }
    // A line may be a book.
    guard sample.count > 2 * length else { return sample }
    var end = 2 * length
    while end > 0, !sample[end].beginsScalar { end -= 1 }
    return Array(sample[..<end])
  }

  private static let length = 2_000
}
