package import NewsModel

/// The joint classes (universal and Penn tag) that the tagger chooses from.
package struct TagSet: Sendable {
  /// Stands for the tag before the first word.
  package static let outside: UInt64 = 255
  private let classes: [PartOfSpeech]
  /// Classes that a word never met before may have.
  package let open: [UInt8]

  package init(_ classes: [PartOfSpeech]) {
    self.classes = classes
    open = classes.indices.filter { Self.isOpen(classes[$0]) }.map { UInt8($0) }
  }

  /// One class a line: `NOUN NN`.
  init(lines: [UInt8]) {
    let text = String(decoding: lines, as: UTF8.self)
    self.init(
      text.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: " ")
        guard parts.count == 2, let universal = UniversalTag(name: parts[0]),
          let penn = PennTag(name: parts[1])
        else { return nil }
        return PartOfSpeech(universal, penn)
      }
    )
  }

  package var encoded: [UInt8] {
    Array(classes.map { "\($0.universal.name) \($0.penn.name)\n" }.joined().utf8)
  }

  package var count: Int { classes.count }
  package subscript(number: Int) -> PartOfSpeech { classes[number] }
  package func number(of tag: PartOfSpeech) -> Int? { classes.firstIndex(of: tag) }

  private static func isOpen(_ tag: PartOfSpeech) -> Bool {
    switch tag.universal {
    case .noun, .propn, .verb, .adj, .adv, .num, .x, .sym, .intj:
      ![.hyphen, .comma, .stop, .goesWith].contains(tag.penn)
    case .punct: tag.penn == .otherMark
    default: false
    }
  }
}
