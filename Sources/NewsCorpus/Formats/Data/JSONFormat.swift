import FoundationEssentials
import NewsModel

/// Articles as scrapers and news services write them: one object, a list of them, or one a line.
struct JSONFormat {
  let html: HTMLFormat

  /// - Throws: ``FileFault`` where the file is no JSON, or holds no article.
  func contents(_ decoded: TextDecoder.Decoded, isLines: Bool) throws(FileFault) -> FileContents {
    if isLines { return try lines(decoded) }
    let value: JSONValue
    do {
      value = try JSONValue.decode(decoded.text.bytes)
    } catch {
      // Many a file of lines is called .json.
      if let contents = try? lines(decoded), !contents.documents.isEmpty { return contents }
      throw .damaged("no valid JSON\(Self.reason(error))")
    }
    var articles: [JSONValue] = []
    var missing = 0
    Self.find(in: value, depth: 0, &articles, &missing)
    let documents = articles.compactMap(document)
    guard !documents.isEmpty else {
      throw .noArticle(
        "JSON without an article: none of its objects has a text (\(ScrapedField.text.names.joined(separator: ", ")))"
      )
    }
    var remarks = decoded.remarks
    if missing > 0 { remarks.append(.missing("\(missing) of its entries hold no text")) }
    return FileContents(
      .json,
      encoding: decoded.encoding,
      documents: documents,
      remarks: remarks
    )
  }

  private func lines(_ decoded: TextDecoder.Decoded) throws(FileFault) -> FileContents {
    var documents: [Document] = []
    var remarks = decoded.remarks
    var bad: [Int] = []
    var number = 0
    for line in decoded.text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.allSatisfy(\.isASCIIWhitespace) { continue }
      if let value = try? JSONValue.decode(line), let document = document(value) {
        documents.append(document)
      } else {
        bad.append(number)
      }
    }
    guard !documents.isEmpty else {
      throw .noArticle("no line of it is JSON with an article's text")
    }
    if !bad.isEmpty {
      let shown = bad.prefix(5).map(String.init).joined(separator: ", ")
      if decoded.text.bytes.last == 0x0A { number -= 1 }
      remarks.append(
        .missing(
          "\(bad.count) of \(number) lines hold no article: \(shown)\(bad.count > 5 ? ", …" : "")"
        )
      )
    }
    return FileContents(
      .jsonLines,
      encoding: decoded.encoding,
      documents: documents,
      remarks: remarks
    )
  }

  /// Every object that has a text, in order; what is within an article is its own.
  ///
  /// `missing`: how many entries of lists hold none.
  private static func find(
    in value: JSONValue,
    depth: Int,
    _ found: inout [JSONValue],
    _ missing: inout Int
  ) {
    guard depth < 8 else { return }
    switch value {
    case .list(let values):
      for item in values {
        let before = found.count
        find(in: item, depth: depth + 1, &found, &missing)
        if found.count == before { missing += 1 }
      }
    case .object(let values):
      if ScrapedField.text.value(in: values) != nil {
        found.append(value)
      } else {
        for key in values.keys.sorted() {
          if let inner = values[key] { find(in: inner, depth: depth + 1, &found, &missing) }
        }
      }
    default: break
    }
  }

  private func document(_ value: JSONValue) -> Document? {
    guard case .object(let values) = value, let text = ScrapedField.text.value(in: values) else {
      return nil
    }
    var document =
      HTMLFormat.isMarkup(text)
      ? html.fragment(text) ?? Document(SourceText(text)) : Document(SourceText(text))
    document.key = ScrapedField.id.value(in: values)
    var stated = Stated()
    stated.title = ScrapedField.title.value(in: values)
    stated.byline = ScrapedField.author.value(in: values)
    stated.outlet = ScrapedField.outlet.value(in: values)
    stated.published = StatedDate.fact(ScrapedField.published.value(in: values))
    stated.modified = StatedDate.fact(ScrapedField.modified.value(in: values))
    stated.url = ScrapedField.url.value(in: values)
    stated.language = ScrapedField.language.value(in: values)
    stated.section = ScrapedField.section.value(in: values)
    document.stated = stated
    return document
  }

  /// Where Foundation says what is wrong, in its words.
  private static func reason(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error,
      let inner = context.underlyingError as? CocoaError,
      let words = inner.userInfo["NSDebugDescription"] as? String
    else { return "" }
    return ": \(words)"
  }
}
