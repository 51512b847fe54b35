import NewsModel

/// Reads frames from text, one a line; the file's own head explains the notation.
package struct FrameFile: Sendable {
  package let frames: [Frame]

  /// - Throws: ``FrameFileError`` with the number and the fault of the first line that is no frame.
  package init(_ text: [UInt8]) throws(FrameFileError) {
    var frames: [Frame] = []
    let lines = String(decoding: text, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      frames.append(try Self.frame(line, number: index + 1))
    }
    self.frames = frames
  }

  private static func frame(_ line: Substring, number: Int) throws(FrameFileError) -> Frame {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count >= 5 else { throw FrameFileError(line: number, fault: "needs five columns") }
    guard let part = Frame.Part(rawValue: String(fields[1])) else {
      throw FrameFileError(line: number, fault: "has no part of speech \"\(fields[1])\"")
    }
    let type = EventType(rawValue: String(fields[2]))
    guard type != nil || fields[2] == "NULL" else {
      throw FrameFileError(line: number, fault: "has no event type \"\(fields[2])\"")
    }
    var pieces = Trigger()
    for word in words(of: fields[0]) { try pieces.take(word, number: number) }
    if part == .noun, let last = pieces.words.popLast() { pieces.words.insert(last, at: 0) }
    guard let head = pieces.words.first else {
      throw FrameFileError(line: number, fault: "has no head word")
    }
    let flags = fields.count > 5 ? fields[5].split(separator: " ") : []
    let recipient = flags.first { $0.hasPrefix("to=") }?.dropFirst(3).split(separator: "|") ?? []
    return Frame(
      trigger: String(fields[0]),
      head: head,
      part: part,
      type: type,
      mode: fields[3] == "-" ? nil : String(fields[3]),
      cameo: String(fields[4]),
      idiom: Array(pieces.words.dropFirst()),
      particles: pieces.particles,
      objects: pieces.objects,
      prepositions: pieces.prepositions,
      subjects: pieces.subjects,
      isWeak: flags.contains("weak"),
      isDoneWithObject: flags.contains("with"),
      recipientPrepositions: recipient.map { Symbol($0) },
      example: fields.count > 6 && !fields[6].isEmpty ? String(fields[6]) : nil
    )
  }

  /// Splits at blanks outside brackets: a filler may be of two words.
  private static func words(of trigger: Substring) -> [Substring] {
    var words: [Substring] = []
    var start = trigger.startIndex
    var depth = 0
    for index in trigger.indices {
      switch trigger[index] {
      case "<", "[": depth += 1
      case ">", "]": depth -= 1
      case " " where depth == 0:
        if start < index { words.append(trigger[start..<index]) }
        start = trigger.index(after: index)
      default: break
      }
    }
    if start < trigger.endIndex { words.append(trigger[start...]) }
    return words
  }

  private struct Trigger {
    var words: [Symbol] = []
    var particles: [Symbol] = []
    var objects = Frame.Fillers()
    var subjects = Frame.Fillers()
    var prepositions: [(word: Symbol, fillers: Frame.Fillers)] = []

    mutating func take(_ word: Substring, number: Int) throws(FrameFileError) {
      if word.hasPrefix("+") {
        particles.append(Symbol(word.dropFirst()))
      } else if word.hasPrefix("[") {
        subjects = try Self.fillers(word.dropFirst(), closing: "]", number)
      } else if let open = word.firstIndex(of: "<") {
        let found = try Self.fillers(word[word.index(after: open)...], closing: ">", number)
        if open == word.startIndex {
          objects = found
        } else {
          prepositions.append((Symbol(word[..<open]), found))
        }
      } else {
        words.append(Symbol(word))
      }
    }

    private static func fillers(_ text: Substring, closing: Character, _ number: Int)
      throws(FrameFileError) -> Frame.Fillers
    {
      guard text.last == closing else {
        throw FrameFileError(line: number, fault: "has a slot without \"\(closing)\"")
      }
      var fillers = Frame.Fillers()
      for word in text.dropLast().split(separator: "|") {
        if let kind = Frame.WordClass(rawValue: String(word)) {
          fillers.classes.append(kind)
        } else {
          fillers.add(word.lowercased())
        }
      }
      return fillers
    }
  }
}

extension Frame.Fillers {
  /// A word, or a modifier and a word ("joint exercise"); of "state of emergency" the first is the head.
  fileprivate mutating func add(_ text: String) {
    let parts = text.split(separator: " ")
    let isOfPhrase = parts.count > 2 && parts[1] == "of"
    guard let head = isOfPhrase ? parts.first : parts.last else { return }
    // Treebanks keep some plurals as lemmas of their own ("troops", "supplies").
    let plural =
      head.hasSuffix("y") && !head.hasSuffix("ey") ? head.dropLast() + "ies" : head + "s"
    let heads = [Symbol(head), Symbol(plural)]
    if parts.count == 2, let modifier = parts.first {
      for head in heads { modified.append((Symbol(modifier), head)) }
    } else {
      words.formUnion(heads)
    }
  }
}

package struct FrameFileError: Error, Hashable, Sendable, CustomStringConvertible {
  package let line: Int
  package let fault: String
  package var description: String {
    "Line \(line) of the frames \(fault). The head of Data/Lexicons/frames.tsv explains the columns."
  }
}
