import NewsModel

/// Reads frames from text, one a line; the file's own head explains the notation.
///
/// Works on bytes: the program reads some four thousand frames each time it starts.
package struct FrameFile: Sendable {
  package let frames: [Frame]

  /// - Throws: ``FrameFileError`` with the number and the fault of the first line that is no frame.
  package init(_ text: [UInt8]) throws(FrameFileError) {
    var frames: [Frame] = []
    var number = 0
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: .lineFeed) ?? text.count
      number += 1
      if end > start, text[start] != .hash {
        frames.append(try Self.frame(text[start..<end], number: number))
      }
      start = end + 1
    }
    self.frames = frames
  }

  private static func frame(_ line: ArraySlice<UInt8>, number: Int) throws(FrameFileError) -> Frame
  {
    let fields = line.split(separator: .tab, omittingEmptySubsequences: false)
    guard fields.count >= 5 else { throw FrameFileError(line: number, fault: "needs five columns") }
    guard let part = Frame.Part(rawValue: text(fields[1])) else {
      throw FrameFileError(line: number, fault: "has no part of speech \"\(text(fields[1]))\"")
    }
    let type = EventType(rawValue: text(fields[2]))
    guard type != nil || fields[2].elementsEqual("NULL".utf8) else {
      throw FrameFileError(line: number, fault: "has no event type \"\(text(fields[2]))\"")
    }
    var pieces = Trigger()
    for word in words(of: fields[0]) { try pieces.take(word, number: number) }
    if part == .noun, let last = pieces.words.popLast() { pieces.words.insert(last, at: 0) }
    guard let head = pieces.words.first else {
      throw FrameFileError(line: number, fault: "has no head word")
    }
    var flags = Flags()
    if fields.count > 5 { flags.take(fields[5]) }
    return Frame(
      trigger: text(fields[0]),
      head: head,
      part: part,
      type: type,
      mode: fields[3].elementsEqual("-".utf8) ? nil : text(fields[3]),
      cameo: text(fields[4]),
      idiom: Array(pieces.words.dropFirst()),
      particles: pieces.particles,
      objects: pieces.objects,
      prepositions: pieces.prepositions,
      subjects: pieces.subjects,
      isWeak: flags.isWeak,
      isDoneWithObject: flags.isDoneWithObject,
      recipientPrepositions: flags.recipients,
      example: fields.count > 6 && !fields[6].isEmpty ? text(fields[6]) : nil
    )
  }

  fileprivate static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Splits at blanks outside brackets: a filler may be of two words.
  private static func words(of trigger: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var start = trigger.startIndex
    var depth = 0
    for index in trigger.indices {
      switch trigger[index] {
      case .less, .openBracket: depth += 1
      case .greater, .closeBracket: depth -= 1
      case .space where depth == 0:
        if start < index { words.append(trigger[start..<index]) }
        start = index + 1
      default: break
      }
    }
    if start < trigger.endIndex { words.append(trigger[start...]) }
    return words
  }

  private struct Flags {
    var isWeak = false
    var isDoneWithObject = false
    var recipients: [Symbol] = []

    mutating func take(_ field: ArraySlice<UInt8>) {
      for flag in field.split(separator: .space) {
        if flag.elementsEqual("weak".utf8) { isWeak = true }
        if flag.elementsEqual("with".utf8) { isDoneWithObject = true }
        if flag.starts(with: "to=".utf8) {
          recipients = flag.dropFirst(3).split(separator: .bar).map { Symbol(of: $0) }
        }
      }
    }
  }

  private struct Trigger {
    var words: [Symbol] = []
    var particles: [Symbol] = []
    var objects = Frame.Fillers()
    var subjects = Frame.Fillers()
    var prepositions: [(word: Symbol, fillers: Frame.Fillers)] = []

    mutating func take(_ word: ArraySlice<UInt8>, number: Int) throws(FrameFileError) {
      if word.first == .plus {
        particles.append(Symbol(of: word.dropFirst()))
      } else if word.first == .openBracket {
        subjects = try Self.fillers(word.dropFirst(), closing: .closeBracket, number)
      } else if let open = word.firstIndex(of: .less) {
        let found = try Self.fillers(word[(open + 1)...], closing: .greater, number)
        if open == word.startIndex {
          objects = found
        } else {
          prepositions.append((Symbol(of: word[..<open]), found))
        }
      } else {
        words.append(Symbol(of: word))
      }
    }

    private static func fillers(_ text: ArraySlice<UInt8>, closing: UInt8, _ number: Int)
      throws(FrameFileError) -> Frame.Fillers
    {
      guard text.last == closing else {
        let mark = String(decoding: [closing], as: UTF8.self)
        throw FrameFileError(line: number, fault: "has a slot without \"\(mark)\"")
      }
      var fillers = Frame.Fillers()
      for word in text.dropLast().split(separator: .bar) { fillers.add(word) }
      return fillers
    }
  }
}

extension Frame.Fillers {
  /// A class, a word, or a modifier and a word ("joint exercise"); of "state of emergency" the first is the head.
  fileprivate mutating func add(_ text: ArraySlice<UInt8>) {
    if text.first == .at, let kind = Frame.WordClass(rawValue: FrameFile.text(text)) {
      classes.append(kind)
      return
    }
    let parts = text.split(separator: .space)
    let isOfPhrase = parts.count > 2 && parts[1].elementsEqual("of".utf8)
    guard let head = isOfPhrase ? parts.first : parts.last else { return }
    // Treebanks keep some plurals as lemmas of their own ("troops", "supplies").
    let endsInY = head.last == 0x79 && head.dropLast().last != 0x65
    let heads = [
      Self.symbol(head),
      endsInY ? Self.symbol(head.dropLast() + Array("ies".utf8)) : Self.symbol(head + [0x73]),
    ]
    if parts.count == 2, let modifier = parts.first {
      for head in heads { modified.append((Self.symbol(modifier), head)) }
    } else {
      words += heads
    }
  }

  private static func symbol(_ word: ArraySlice<UInt8>) -> Symbol {
    var hash = Symbol.seed
    for byte in word { hash = Symbol.step(hash, byte.asciiLowercased) }
    return Symbol(hash: hash)
  }
}

extension UInt8 {
  fileprivate static let tab: UInt8 = 0x09
  fileprivate static let lineFeed: UInt8 = 0x0A
  fileprivate static let space: UInt8 = 0x20
  fileprivate static let hash: UInt8 = 0x23
  fileprivate static let plus: UInt8 = 0x2B
  fileprivate static let less: UInt8 = 0x3C
  fileprivate static let greater: UInt8 = 0x3E
  fileprivate static let at: UInt8 = 0x40
  fileprivate static let openBracket: UInt8 = 0x5B
  fileprivate static let closeBracket: UInt8 = 0x5D
  fileprivate static let bar: UInt8 = 0x7C
}

package struct FrameFileError: Error, Hashable, Sendable, CustomStringConvertible {
  package let line: Int
  package let fault: String
  package var description: String {
    "Line \(line) of the frames \(fault). The head of Data/Lexicons/frames.tsv explains the columns."
  }
}
