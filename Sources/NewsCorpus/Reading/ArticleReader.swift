import Crypto
package import NewsModel

/// Reads one article from its text: title, byline, outlet and date where the text gives them, clutter marked.
package struct ArticleReader: Sendable {
  private let rules: ClutterRules

  package init(rules: ClutterRules) { self.rules = rules }

  /// What is known of an article apart from its text, as in a line given to `annotate`.
  package struct Given: Sendable {
    package var title: String?
    package var outlet: String?
    package var published: CalendarDate?
    package var url: String?
    /// The day that the text was stored: it was not published later.
    package var stored: CalendarDate?

    package init(
      title: String? = nil,
      outlet: String? = nil,
      published: CalendarDate? = nil,
      url: String? = nil,
      stored: CalendarDate? = nil
    ) {
      self.title = title
      self.outlet = outlet
      self.published = published
      self.url = url
      self.stored = stored
    }
  }

  /// Reads a file of a corpus.
  package func article(_ file: CorpusFile) throws(CorpusError) -> Article {
    try article(named: file.name, try file.bytes(), stored: file.modified)
  }

  /// Reads what came from standard input.
  package func article(standardInput bytes: [UInt8]) throws(CorpusError) -> Article {
    try article(named: "standard input", bytes, stored: nil)
  }

  private func article(
    named name: String,
    _ bytes: [UInt8],
    stored: CalendarDate?
  ) throws(CorpusError) -> Article {
    guard let (text, _) = TextDecoder.decode(bytes) else { throw .binary(file: name) }
    guard text.bytes.contains(where: { !$0.isASCIIWhitespace }) else { throw .empty(file: name) }
    return article(
      id: Article.ID(name),
      text: text,
      file: name,
      fileHash: Self.sha256(bytes),
      given: Given(stored: stored)
    )
  }

  /// Reads a text; what is given apart from it wins over what it says.
  package func article(
    id: Article.ID,
    text: SourceText,
    file: String,
    fileHash: String? = nil,
    given: Given
  ) -> Article {
    let lines = Line.lines(of: text)
    let front = FrontMatter(lines)
    let start = lines.firstIndex { $0.range.start >= front.range?.end ?? 0 } ?? lines.count
    let head = HeadFinder(lines, after: start, rules: rules)
    // "Bogotá, February 7." between two paragraphs opens a statement: it is no menu.
    let statements = lines.indices.filter {
      $0 >= start && lines[$0].wordCount <= 5 && DateFinder.dateline(lines[$0]) != nil
    }
    var marks = ClutterMarker(rules: rules).marks(
      lines,
      kept: head.kept.union(statements),
      title: head.title.map { lines[$0] }
    )
    for index in lines.indices where front.range?.contains(lines[index].range) == true {
      marks[index] = !lines[index].isBlank
    }
    let datelines = lines.indices.filter { !marks[$0] }.compactMap { index in
      DateFinder.dateline(lines[index]).map { (index: index, found: $0) }
    }
    let byline =
      front.value("author", "byline") ?? head.byline.map { Self.withoutLabel(lines[$0].text) }
    let textHash = Self.sha256(text.bytes)
    return Article(
      id: id,
      title: title(given, front, head, lines, marks, text),
      byline: byline,
      outlet: given.outlet ?? front.value("source", "outlet", "publisher", "site")
        ?? OutletFinder.outlet(
          lines,
          isClutter: marks,
          credit: datelines.first?.found.credit,
          byline: byline
        ),
      published: published(given, front, head, lines, datelines, file),
      stored: [given.stored, Self.firstComment(lines)].compactMap(\.self).min(),
      body: text,
      clutter: zip(lines, marks).compactMap { line, isClutter in isClutter ? line.range : nil },
      file: file,
      url: given.url ?? front.value("url", "link"),
      fingerprint: Article.Fingerprint(file: fileHash ?? textHash, text: textHash)
    )
  }

  private func title(
    _ given: Given,
    _ front: FrontMatter,
    _ head: HeadFinder,
    _ lines: [Line],
    _ marks: [Bool],
    _ text: SourceText
  ) -> Article.Title {
    if let title = given.title { return Article.Title(title, range: nil) }
    let inText = head.title.map { index -> Article.Title in
      let range = lines[index].range
      let isHeading = lines[index].text.hasPrefix("# ")
      let words = isHeading ? TextRange(range.start + 2, range.end) : range
      return Article.Title(text[words], range: words)
    }
    if let title = front.value("title") {
      return inText.flatMap { NameFolding.fold($0.text) == NameFolding.fold(title) ? $0 : nil }
        ?? Article.Title(title, range: nil)
    }
    if let inText { return inText }
    let first =
      lines.indices.first { !lines[$0].isBlank && !marks[$0] && lines[$0].isParagraph }
      ?? lines.indices.first { !lines[$0].isBlank && !marks[$0] }
      ?? lines.indices.first { !lines[$0].isBlank }
    guard let first else { return Article.Title("(no title)", range: nil, isMade: true) }
    return Article.Title(Self.firstSentence(of: lines[first].text), range: nil, isMade: true)
  }

  /// "By Sal Okonjo" and "Report: Sal Okonjo" name Sal Okonjo.
  private static func withoutLabel(_ byline: String) -> String {
    if let colon = byline.firstIndex(of: ":") {
      return String(byline[byline.index(after: colon)...].drop { $0 == " " })
    }
    for label in ["by ", "written by ", "reporting by ", "story by "]
    where byline.lowercased().hasPrefix(label) { return String(byline.dropFirst(label.count)) }
    return byline
  }

  /// The first sentence, cut at a word where it is long.
  private static func firstSentence(of text: String) -> String {
    // A title needs no more, and a line may be a megabyte.
    let opening = text.prefix(400)
    var wordLength = 0
    var cut = opening.endIndex
    for index in opening.indices {
      let letter = opening[index]
      if letter == ".", wordLength > 3 {
        let next = opening.index(after: index)
        if next == opening.endIndex || opening[next] == " " {
          cut = index
          break
        }
      }
      wordLength = letter == " " ? 0 : wordLength + 1
    }
    let sentence = opening[..<cut]
    guard sentence.count > 90 else { return String(sentence) }
    let words = sentence.prefix(90).split(separator: " ").dropLast()
    return words.joined(separator: " ") + "…"
  }

  private func published(
    _ given: Given,
    _ front: FrontMatter,
    _ head: HeadFinder,
    _ lines: [Line],
    _ datelines: [(
      index: Int, found: (written: WrittenDate, credit: String?, text: String)
    )],
    _ file: String
  ) -> DatedFact? {
    if let day = given.published {
      return DatedFact(day: day, basis: .metadata, text: day.description)
    }
    let url = given.url ?? front.value("url", "link")
    let order = DateOrder(url: url, lines: lines.prefix(head.bodyStart + 1))
    if let date = front.value("date", "published", "datepublished") ?? Self.embedded(lines),
      let written = WrittenDate(in: date, order: order)
    {
      return written.fact(.metadata, text: date, range: nil)
    }
    // A date that lacks its year, or may be one of two, is kept until a better one turns up.
    var partial: DatedFact?
    let evidence =
      head.dates.sorted { DateFinder.rank(lines[$0]) < DateFinder.rank(lines[$1]) }.map { index in
        (
          found: DateFinder.date(of: lines[index], order), text: lines[index].text,
          range: lines[index].range
        )
      }
      + datelines.map { index, found in
        (found: Optional(found.written), text: found.text, range: lines[index].range)
      }
    for piece in evidence {
      guard let fact = piece.found?.fact(.dateline, text: piece.text, range: piece.range) else {
        continue
      }
      if piece.found?.days.count == 1 { return fact }
      partial = partial ?? fact
    }
    let stamps: [(DatedFact.Basis, String)] = [(.url, url ?? ""), (.fileName, file)]
    for (basis, name) in stamps {
      guard let written = WrittenDate(stampedIn: name),
        let fact = written.fact(
          basis,
          text: basis == .fileName ? file : "",
          range: nil
        )
      else { continue }
      // A stamp of the day settles what the page leaves open; a stamp of the month only stands where nothing else does.
      if written.isFull, partial.map({ $0.edtf.overlaps(fact.edtf) }) ?? true {
        return partial.map { settled($0, by: fact) } ?? fact
      }
      // The month in the address gives the page's "Dec. 23" its year.
      if let month = written.month, let date = partial?.edtf.date, let own = date.dayOfYear,
        own.month == Int(month.month.value),
        let day = CalendarDate(year: Int(month.year.value), month: own.month, day: own.day)
      {
        return partial.map { settled($0, by: DatedFact(day: day, basis: basis, text: file)) }
      }
      partial = partial ?? fact
    }
    return partial
  }

  /// The page's own date, with the year that the address or the file's name gives it.
  private func settled(_ partial: DatedFact, by stamp: DatedFact) -> DatedFact {
    DatedFact(
      stamp.edtf,
      basis: partial.basis,
      anchor: stamp.reason,
      range: partial.range,
      text: partial.text
    )
  }

  /// Comments are written after the article.
  private static func firstComment(_ lines: [Line]) -> CalendarDate? {
    guard
      let start = lines.firstIndex(where: {
        $0.wordCount <= 3 && ($0.folded.hasPrefix("comments") || $0.folded.hasSuffix("comments"))
      })
    else { return nil }
    return lines[(start + 1)...].prefix(12).lazy
      .compactMap { WrittenDate(in: $0.text)?.days.first }.first
  }

  /// `"datePublished": "2023-05-17T06:22:10Z"` in a page that was saved with its markup.
  private static func embedded(_ lines: [Line]) -> String? {
    for line in lines.prefix(400) where line.text.contains("<") {
      for name in ["datePublished", "published_time", "pubdate", "datetime="] {
        guard let key = line.text.firstRange(of: name) else { continue }
        let rest = line.text[key.upperBound...].drop { !$0.isNumber }.prefix(25)
        if WrittenDate(in: rest) != nil { return String(rest) }
      }
    }
    return nil
  }

  private static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
