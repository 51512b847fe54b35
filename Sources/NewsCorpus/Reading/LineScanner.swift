import NewsModel

/// The lines of a text, and the words of five letters and more in them, by their hash.
struct PageLines {
  let lines: [Line]
  let content: [UInt32]
}

/// Cuts a text into its lines in one pass over the bytes; lines of a paragraph that was broken to a width become one.
struct LineScanner {
  private let body: SourceText
  private let table: WordTable

  init(_ body: SourceText, _ table: WordTable) {
    self.body = body
    self.table = table
  }

  /// `isClassified`: with each line's kind as a date line or a byline, which costs more than all the rest.
  func page(isClassified: Bool = true) -> PageLines {
    var lines: [Line] = []
    var content: [UInt32] = []
    body.bytes.withUnsafeBufferPointer { bytes in
      table.withSlots { table in
        var scan = LineScan(table, content: content)
        var start = 0
        var isAfterBlank = true
        while start < bytes.count {
          scan.begin()
          let end = scan.read(bytes, from: start)
          let range = body.trimmed(TextRange(scan.start, scan.end))
          if range.isEmpty {
            isAfterBlank = true
          } else {
            lines.append(
              Line(body: body, range: range, facts: scan.facts, isAfterBlank: isAfterBlank)
            )
            isAfterBlank = false
          }
          start = end + 1
        }
        content = scan.content
      }
    }
    var whole = joined(lines)
    if isClassified { for index in whole.indices { whole[index].classify() } }
    return PageLines(lines: whole, content: content)
  }

  // MARK: - Paragraphs broken to a width

  /// Joins a line to the one before where its first word had no room there any more.
  private func joined(_ lines: [Line]) -> [Line] {
    guard let width = Self.width(lines) else { return lines }
    var joined: [Line] = []
    joined.reserveCapacity(lines.count)
    var previous: Line?
    for line in lines {
      if let previous, Self.goesOn(previous, line, width), var open = joined.popLast() {
        open.append(line)
        joined.append(open)
      } else {
        joined.append(line)
      }
      previous = line
    }
    return joined
  }

  private static func goesOn(_ line: Line, _ next: Line, _ width: Int) -> Bool {
    !next.isAfterBlank && line.facts.width + 1 + next.facts.firstWidth > width - 3
      && line.facts.width * 10 > width * 6
  }

  /// The width to which the text is broken; nil where its paragraphs are lines.
  private static func width(_ lines: [Line]) -> Int? {
    guard lines.count >= 4 else { return nil }
    var widest = 0
    var long = 0
    for line in lines {
      if line.facts.width > 110 { long += 1 } else { widest = max(widest, line.facts.width) }
    }
    // A page whose paragraphs are lines has many that are longer than any screen is wide.
    guard long * 20 <= lines.count, widest >= 50 else { return nil }
    var full = 0
    var broken = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !next.isAfterBlank {
      guard line.facts.width * 10 > widest * 8 else { continue }
      full += 1
      if goesOn(line, next, widest) { broken += 1 }
    }
    return full >= 3 && broken * 10 >= full * 6 ? widest : nil
  }
}
