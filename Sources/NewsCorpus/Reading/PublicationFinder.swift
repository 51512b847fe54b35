import NewsModel

/// Finds when an article was published: from what is stated, then from its page, its address and its file's name.
struct PublicationFinder {
  /// A place and a date that open a report.
  typealias Dateline = (
    index: Int, found: (written: WrittenDate, credit: String?, text: String)
  )

  let stated: Stated
  let front: FrontMatter
  let head: HeadFinder
  let lines: [Line]
  let datelines: [Dateline]
  let file: String

  func published() -> DatedFact? {
    if let published = stated.published { return published }
    let url = stated.url ?? front.value("url", "link")
    var known: DateOrder?
    let order = { () -> DateOrder in
      let order = known ?? DateOrder(url: url, lines: lines.prefix(head.bodyStart + 1))
      known = order
      return order
    }
    if let date = front.value("date", "published", "datepublished") ?? embedded,
      let written = WrittenDate(in: date, order: order())
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
        return partial.map { Self.settled($0, by: fact) } ?? fact
      }
      // The month in the address gives the page's "Dec. 23" its year.
      if let month = written.month, let date = partial?.edtf.date, let own = date.dayOfYear,
        own.month == Int(month.month.value),
        let day = CalendarDate(year: Int(month.year.value), month: own.month, day: own.day)
      {
        return partial.map {
          Self.settled(
            $0,
            by: DatedFact(day: day, basis: basis, text: basis == .fileName ? file : "")
          )
        }
      }
      partial = partial ?? fact
    }
    return partial
  }

  /// The page's own date, with the year that the address or the file's name gives it.
  private static func settled(_ partial: DatedFact, by stamp: DatedFact) -> DatedFact {
    DatedFact(
      stamp.edtf,
      basis: partial.basis,
      anchor: stamp.reason,
      range: partial.range,
      text: partial.text
    )
  }

  /// Comments are written after the article.
  static func firstComment(_ lines: [Line]) -> CalendarDate? {
    guard
      let start = lines.firstIndex(where: {
        $0.wordCount <= 3 && $0.facts.web > 0
          && ($0.folded.hasPrefix("comments") || $0.folded.hasSuffix("comments"))
      })
    else { return nil }
    return lines[(start + 1)...].prefix(12).lazy
      .compactMap { WrittenDate(in: $0.text)?.days.first }.first
  }

  /// `"datePublished": "2023-05-17T06:22:10Z"` in a page that was saved with its markup.
  private var embedded: String? {
    guard lines.first?.isInMarkup ?? false else { return nil }
    for line in lines.prefix(400) where line.holds("<") {
      for name in ["datePublished", "published_time", "pubdate", "datetime="] {
        guard let key = line.text.firstRange(of: name) else { continue }
        let rest = line.text[key.upperBound...].drop { !$0.isNumber }.prefix(25)
        if WrittenDate(in: rest) != nil { return String(rest) }
      }
    }
    return nil
  }
}
