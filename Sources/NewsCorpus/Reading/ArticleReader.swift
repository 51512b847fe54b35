import Crypto
package import NewsModel

/// Reads one article from its text: title, byline, outlet and date where the text gives them, clutter marked.
package struct ArticleReader: Sendable {
  private let rules: ClutterRules
  private let model: LineModel

  package init(rules: ClutterRules, model: LineModel) {
    self.rules = rules
    self.model = model
  }

  /// Reads a text; what is stated apart from it wins over what it says.
  package func article(
    id: Article.ID,
    text: SourceText,
    file: String,
    stated: Stated = Stated()
  ) -> Article {
    article(id: id, Document(text, stated), file: file)
  }

  /// Reads what a file gives as one of its articles.
  ///
  /// `fileHash`: SHA-256 of the bytes on disk; that of the text where it is nil.
  package func article(
    id: Article.ID,
    _ document: Document,
    file: String,
    fileHash: String? = nil,
    source: Article.Source = Article.Source()
  ) -> Article {
    let text = document.text
    let stated = document.stated
    let page = LineScanner(text, rules.table).page()
    let lines = page.lines
    let front = FrontMatter(lines)
    let start = lines.firstIndex { $0.range.start >= front.range?.end ?? 0 } ?? lines.count
    let structure = LineStructure(document, lines)
    let signs = signs(page, start, structure)
    let head = HeadFinder(lines, signs.map { $0?.roles })
    var marks = ClutterMarks(lines, signs, structure, head).marks
    for index in lines.indices where front.range?.contains(lines[index].range) == true {
      marks[index] = true
    }
    let datelines = lines.indices.filter { !marks[$0] }.compactMap { index in
      DateFinder.dateline(lines[index]).map { (index: index, found: $0) }
    }
    let byline =
      stated.byline ?? front.value("author", "byline", "authors", "by")
      ?? head.byline.map { Self.withoutLabel(lines[$0].text) }
    let credit =
      stated.credit ?? CreditFinder.credit(lines, marks, dateline: datelines.first?.found.credit)
    let textHash = Self.sha256(text.bytes)
    return Article(
      id: id,
      title: TitleFinder(
        stated: stated.title,
        front: front.value("title", "headline"),
        headline: head.title,
        lines: lines,
        marks: marks,
        text: text
      ).title(),
      byline: byline,
      outlet: stated.outlet ?? front.value("source", "outlet", "publisher", "site", "publication")
        ?? OutletFinder.outlet(
          lines,
          isClutter: marks,
          title: head.title,
          credit: credit,
          byline: byline
        ),
      credit: credit,
      section: stated.section ?? front.value("section", "category"),
      published: PublicationFinder(
        stated: stated,
        front: front,
        head: head,
        lines: lines,
        datelines: datelines,
        file: file
      ).published(),
      modified: stated.modified
        ?? StatedDate.fact(front.value("modified", "updated", "lastmod", "date_modified")),
      stored: [stated.stored, PublicationFinder.firstComment(lines)].compactMap(\.self).min(),
      language: LanguageIdentifier.language(
        LanguageIdentifier.sample(lines, marks, of: text),
        stated: stated.language ?? front.value("language", "lang")
      ),
      isExcerpt: stated.isExcerpt,
      body: text,
      clutter: zip(lines, marks).compactMap { line, isClutter in isClutter ? line.range : nil },
      file: file,
      url: stated.url ?? front.value("url", "link", "canonical"),
      fingerprint: Article.Fingerprint(file: fileHash ?? textHash, text: textHash),
      source: source
    )
  }

  /// What speaks for the role of each line; nil for front matter, and for what the page's structure shows to be clutter.
  private func signs(_ page: PageLines, _ start: Int, _ structure: LineStructure) -> [LineSigns?] {
    let open = page.lines.indices.filter { $0 >= start && !structure.clutter.contains($0) }
    let part = PageLines(lines: open.map { page.lines[$0] }, content: page.content)
    let features = PageFeatures(part, rules)
    let shares = PageRoles(model).shares(features.all())
    var signs = [LineSigns?](repeating: nil, count: page.lines.count)
    for (place, index) in open.enumerated() {
      signs[index] = LineSigns(
        roles: shares[place],
        rule: features.rules[place]?.kind,
        isInLetter: features.states[place].isInLetter
      )
    }
    return signs
  }

  func lines(of text: SourceText) -> [Line] {
    LineScanner(text, rules.table).page(isClassified: false).lines
  }

  /// For each line of a text its range and its features: what the model of the lines' roles learns from.
  package func features(_ text: SourceText) -> [(range: TextRange, features: [String])] {
    let page = LineScanner(text, rules.table).page()
    return zip(page.lines, PageFeatures(page, rules).all()).map { line, features in
      (line.range, features.map { LineFeature.names[Int($0)] })
    }
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

  static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
