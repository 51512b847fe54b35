import NewsModel

/// Letters: newsletters, alerts, forwarded articles, and pages that a browser saved as one file (MHTML).
///
/// Nothing is fetched.
struct MailFormat {
  let html: HTMLFormat

  /// - Throws: ``FileFault`` where the letter holds no text.
  func contents(_ bytes: [UInt8]) throws(FileFault) -> FileContents {
    let letter = MailPart(bytes[...])
    guard let text = letter.text, let document = document(letter, text) else {
      throw .noArticle("a letter without a text: its parts are \(letter.kinds)")
    }
    return FileContents(
      letter.isSavedPage ? .savedPage : .mail,
      encoding: text.decoded.encoding,
      documents: [document],
      remarks: text.decoded.remarks
    )
  }

  /// A mailbox: letters one after another, each behind a line that begins with "From ".
  ///
  /// - Throws: ``FileFault`` where none of its letters holds a text.
  func mailbox(_ bytes: [UInt8]) throws(FileFault) -> FileContents {
    var documents: [Document] = []
    var remarks: [FileRemark] = []
    var encodings: [String] = []
    var empty = 0
    for piece in Self.letters(bytes) {
      let letter = MailPart(bytes[piece])
      guard let text = letter.text, let document = document(letter, text) else {
        empty += 1
        continue
      }
      documents.append(document)
      if !encodings.contains(text.decoded.encoding) { encodings.append(text.decoded.encoding) }
      remarks += text.decoded.remarks
    }
    guard !documents.isEmpty else { throw .noArticle("a mailbox without a letter that has a text") }
    if empty > 0 { remarks.append(.missing("\(empty) of its letters hold no text")) }
    return FileContents(
      .mailbox,
      encoding: encodings.joined(separator: ", "),
      documents: documents,
      remarks: remarks
    )
  }

  private func document(_ letter: MailPart, _ text: MailPart.Text) -> Document? {
    var document: Document?
    if text.isHTML {
      document = html.fragment(text.decoded.text.string)
    } else if text.decoded.text.bytes.contains(where: { !$0.isASCIIWhitespace }) {
      document = Document(text.decoded.text)
    }
    guard var document else { return nil }
    var stated = text.isHTML && letter.isSavedPage ? document.stated : Stated()
    stated.title = letter.isSavedPage ? stated.title ?? letter.subject : letter.subject
    let sent = StatedDate.fact(letter.headers["date"])
    stated.published = stated.published ?? sent
    stated.url = stated.url ?? letter.headers["snapshot-content-location"]
    if letter.isSavedPage {
      // A browser's letter is dated when the page was saved.
      stated.stored = sent?.earliest
      stated.published = document.stated.published
    } else if letter.isForwarded {
      // Somebody sent on what others wrote: the letter's day and its sender are not the article's.
      stated.published = nil
      stated.stored = sent?.earliest
    } else {
      stated.outlet = letter.sender.map { OutletNames.part(of: $0) }
    }
    document.stated = stated
    return document
  }

  /// Whether a header begins here: "Received: …", "From: …".
  private static func isHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.prefix { $0.isASCIILetter || $0 == 0x2D }
    return name.count >= 2 && bytes.dropFirst(name.count).starts(with: [0x3A, 0x20])
  }

  /// Where the letters of a mailbox stand, each without its "From " line.
  private static func letters(_ bytes: [UInt8]) -> [Range<Int>] {
    let mark = Array("From ".utf8)
    var starts: [Int] = []
    var lineStart = 0
    var wasBlank = true
    for index in bytes.indices where bytes[index] == 0x0A || index == bytes.count - 1 {
      if bytes[lineStart...].starts(with: mark),
        wasBlank || isHeader(bytes[(index + 1)...].prefix(200))
      {
        starts.append(lineStart)
      }
      wasBlank = bytes[lineStart...index].allSatisfy(\.isASCIIWhitespace)
      lineStart = index + 1
    }
    return starts.indices.map { place in
      let end = place + 1 < starts.count ? starts[place + 1] : bytes.count
      let body = bytes[starts[place]..<end].firstIndex(of: 0x0A).map { $0 + 1 } ?? end
      return body..<end
    }
  }
}
