/// Text that is safe to paint: the only kind that the screen accepts.
///
/// Made by one function from a piece of source text. Nothing is dropped: what could steer a terminal or deceive a reader
/// (control characters, direction overrides, invisible letters) is spelled out. Every cell knows the bytes that it shows.
package struct CleanText: Hashable, Sendable {
  /// One grapheme as it is painted.
  package struct Cell: Hashable, Sendable {
    /// A base character with at most four marks, or one character of a spelled-out control.
    package let text: String
    /// The bytes of the source that this cell stands for.
    package let source: TextRange
    /// True where the cell spells out something that would have been invisible or harmful.
    package let isSpelledOut: Bool
  }

  package let cells: [Cell]

  package init(cells: [Cell]) { self.cells = cells }

  /// Cleans a range of an article's body; offsets in the cells count from the body's start.
  package init(_ body: SourceText, _ range: TextRange) {
    self.init(body[range], from: range.start)
  }

  /// Cleans a string of ours or of the reader's; offsets count from its own start.
  package init(_ string: String) { self.init(string, from: 0) }

  package var plain: String { cells.map(\.text).joined() }
  /// How many characters of a text are spelled out; most texts have none, and are told by a walk over their scalars.
  package static func hiddenCount(in body: SourceText) -> Int {
    let isSuspicious = body.string.unicodeScalars.contains { scalar in
      guard !HiddenCharacters.isPlain(scalar) else { return false }
      if scalar == "\n" || scalar == "\r" || scalar == "\t" { return false }
      return HiddenCharacters.spelledOut(scalar) != nil
        || scalar.properties.generalCategory.isMark
    }
    return isSuspicious ? CleanText(body, body.whole).hiddenCount : 0
  }

  package var hiddenCount: Int {
    var count = 0
    var last: TextRange?
    for cell in cells where cell.isSpelledOut && cell.source != last {
      count += 1
      last = cell.source
    }
    return count
  }

  private init(_ string: String, from start: Int) {
    var cells: [Cell] = []
    cells.reserveCapacity(string.utf8.count)
    var offset = start
    for character in string {
      let end = offset + character.utf8.count
      Self.append(character, source: TextRange(offset, end), to: &cells)
      offset = end
    }
    self.cells = cells
  }

  private static func append(_ character: Character, source: TextRange, to cells: inout [Cell]) {
    let scalars = character.unicodeScalars
    if let only = scalars.first, scalars.count == 1, HiddenCharacters.isPlain(only) {
      cells.append(Cell(text: String(character), source: source, isSpelledOut: false))
      return
    }
    if scalars.allSatisfy({ $0 == "\r" || $0 == "\n" || $0 == "\t" }) {
      cells.append(Cell(text: " ", source: source, isSpelledOut: false))
      return
    }
    var shown = String.UnicodeScalarView()
    var marks = 0
    func flush() {
      guard !shown.isEmpty else { return }
      cells.append(Cell(text: String(shown), source: source, isSpelledOut: false))
      shown = String.UnicodeScalarView()
    }
    for scalar in scalars {
      if HiddenCharacters.isSpelling(scalar, inside: shown) { continue }
      if let spelled = HiddenCharacters.spelledOut(scalar) {
        flush()
        for letter in spelled {
          cells.append(Cell(text: String(letter), source: source, isSpelledOut: true))
        }
      } else if scalar.properties.generalCategory.isMark {
        marks += 1
        // A mark with no letter before it would climb onto the cell to its left.
        if shown.isEmpty { shown.append(" ") }
        if marks <= 4 { shown.append(scalar) }
      } else {
        flush()
        shown.append(scalar)
      }
    }
    flush()
    guard marks > 4 else { return }
    for letter in "+\(marks - 4)" {
      cells.append(Cell(text: String(letter), source: source, isSpelledOut: true))
    }
  }
}

extension Unicode.GeneralCategory {
  var isMark: Bool {
    switch self {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}
