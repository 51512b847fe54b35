import Glibc
import NewsModel

/// Undoes the format of a file: bytes to articles as plain text.
///
/// The name's ending says what a file is, and its first bytes overrule it: a web page that is called .txt is read as one.
package struct FileReader: Sendable {
  private let rules: MarkupRules

  package init(markup rules: MarkupRules) { self.rules = rules }

  /// - Throws: ``FileFault`` where nothing of it can be read.
  package func contents(_ bytes: [UInt8], named name: String) throws(FileFault) -> FileContents {
    let plainName = Self.withoutGzip(name)
    guard Unpacking.isGzip(bytes) else { return try unpacked(bytes, Ending(plainName)) }
    let unpacked = try Unpacking.gzip(bytes)
    guard !Unpacking.isGzip(unpacked.bytes) else {
      throw .otherKind("gzip within gzip: unpack it with `gunzip FILE`, then open again")
    }
    var contents = try self.unpacked(unpacked.bytes, Ending(plainName))
    if unpacked.isCutOff {
      contents.remarks.append(.missing("the gzip file is cut off: what could be unpacked is read"))
    }
    return contents
  }

  private static func withoutGzip(_ name: String) -> String {
    name.lowercased().hasSuffix(".gz") ? withoutGzip(String(name.dropLast(3))) : name
  }

  private func unpacked(_ bytes: [UInt8], _ ending: Ending) throws(FileFault) -> FileContents {
    guard !bytes.isEmpty else { throw .empty }
    if Unpacking.isZip(bytes) { return try word(bytes) }
    if let other = FileKind.other(bytes) { throw .otherKind(other) }
    if ending == .unknown { throw .unknownEnding(ending.text) }
    let opening = Opening(bytes)
    let html = HTMLFormat(rules: rules)
    if ending == .mail || opening.isSavedPage || ending == .text && opening.isLetter {
      return try MailFormat(html: html).contents(bytes)
    }
    if ending == .mailbox || opening.isMailbox, ending != .html {
      return try MailFormat(html: html).mailbox(bytes)
    }
    let isHTML = ending == .html && !opening.isFeed || opening.isHTML
    let isXML = !isHTML && (ending == .feed || opening.isFeed)
    let declared =
      isHTML ? DeclaredCharset.html(bytes) : isXML ? DeclaredCharset.xml(bytes) : nil
    guard let decoded = TextDecoder.decode(bytes, declared: declared) else {
      throw .otherKind("no text: it holds zero bytes")
    }
    guard decoded.text.bytes.contains(where: { !$0.isASCIIWhitespace }) else { throw .empty }
    if isHTML { return try html.contents(decoded) }
    if isXML { return try FeedFormat(html: html).contents(decoded) }
    if ending == .text, opening.isJSON,
      let contents = try? JSONFormat(html: html).contents(decoded, isLines: false)
    {
      return contents
    }
    if ending == .json || ending == .jsonLines {
      return try JSONFormat(html: html).contents(decoded, isLines: ending == .jsonLines)
    }
    return plain(decoded, isMarkdown: ending == .markdown)
  }

  private func word(_ bytes: [UInt8]) throws(FileFault) -> FileContents {
    let (text, remarks) = try WordFormat.text(bytes)
    let decoded = TextDecoder.Decoded(text: text, encoding: "UTF-8", remarks: remarks)
    return plain(decoded, as: .word)
  }

  /// A text, or an export of many.
  private func plain(
    _ decoded: TextDecoder.Decoded,
    isMarkdown: Bool = false,
    as format: FileFormat = .text
  ) -> FileContents {
    if !isMarkdown, let export = export(decoded) { return export }
    return FileContents(
      isMarkdown ? .markdown : format,
      encoding: decoded.encoding,
      documents: [Document(decoded.text)],
      remarks: decoded.remarks
    )
  }

  private func export(_ decoded: TextDecoder.Decoded) -> FileContents? {
    guard ExportMarks.mayBeExport(decoded.text.bytes) else { return nil }
    let lines = ExportLines.lines(decoded.text)
    let documents: [Document]
    let format: FileFormat
    if FactivaFormat.fits(lines) {
      (documents, format) = (FactivaFormat.documents(lines), .factiva)
    } else if FactivaDisplayFormat.fits(lines) {
      (documents, format) = (FactivaDisplayFormat.documents(lines), .factiva)
    } else if NexisFormat.fits(lines) {
      (documents, format) = (NexisFormat.documents(lines), .nexis)
    } else {
      return nil
    }
    guard !documents.isEmpty else { return nil }
    return FileContents(
      format,
      encoding: decoded.encoding,
      documents: documents,
      remarks: decoded.remarks
    )
  }
}

/// What a name's ending says of a file.
private struct Ending {
  enum Kind { case text, markdown, html, json, jsonLines, feed, mail, mailbox, unknown }

  let kind: Kind
  /// As it stands in the name, with its full stop.
  let text: String

  init(_ name: String) {
    let last = name.split(separator: "/").last ?? ""
    let parts = last.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last?.lowercased() else {
      kind = .text
      text = ""
      return
    }
    text = "." + ending
    kind =
      switch ending {
      case "txt", "text", "asc", "docx", "doc", "": .text
      case "md", "markdown", "mdown", "mkd": .markdown
      case "html", "htm", "xhtml", "shtml": .html
      case "json": .json
      case "jsonl", "ndjson", "jl": .jsonLines
      case "xml", "rss", "atom", "rdf": .feed
      case "eml", "mht", "mhtml": .mail
      case "mbox", "mbx": .mailbox
      // "El Pais 3.5.2021" ends in a number, "U.S" in capitals: neither is an ending.
      case _
      where ending.count > 5 || ending.contains(where: { !$0.isASCII || $0 == " " })
        || ending.allSatisfy(\.isNumber):
        .text
      default: .unknown
      }
  }

  static func == (ending: Ending, kind: Kind) -> Bool { ending.kind == kind }
  static func != (ending: Ending, kind: Kind) -> Bool { ending.kind != kind }
}

/// What the first bytes say of a file.
private struct Opening {
  private let text: String

  init(_ bytes: [UInt8]) {
    let start = bytes.prefix(1500).drop {
      $0.isASCIIWhitespace || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF
    }
    text = String(
      decoding: start.lazy.filter { $0 != 0x0D }.map(\.asciiLowercased),
      as: UTF8.self
    )
  }

  var isHTML: Bool {
    text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
      || text.hasPrefix("<?xml") && text.contains("<html")
      || text.hasPrefix("<!--") && text.contains("<html")
  }

  var isFeed: Bool {
    text.hasPrefix("<")
      && (text.contains("<rss") || text.contains("<feed") || text.contains("<rdf:rdf"))
  }

  var isJSON: Bool { text.hasPrefix("{") || text.hasPrefix("[") && text.contains("{") }

  /// A header with who sent it, when, and about what.
  var isLetter: Bool {
    let name = text.utf8.prefix { $0.isASCIILower || $0 == 0x2D }
    guard text.utf8.dropFirst(name.count).first == 0x3A, text.contains("subject:") else {
      return false
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let header = lines.prefix { !$0.allSatisfy(\.isWhitespace) }
    return header.count < lines.count
      && ["from:", "subject:", "date:"].allSatisfy { name in
        header.contains { $0.hasPrefix(name) }
      }
  }

  /// "From ana@example.org Thu Dec 24 …" and then a header.
  var isMailbox: Bool {
    text.hasPrefix("from ") && text.contains("\nsubject:") && text.contains("\nfrom:")
  }

  /// What a browser writes at the head of a page that it saves as one file.
  var isSavedPage: Bool {
    text.contains("\nmime-version:") && text.contains("multipart/related")
      && (text.hasPrefix("from:") || text.hasPrefix("mime-version") || text.hasPrefix("subject:"))
  }
}

/// The bytes that an export of a database cannot do without: a look before anything is split into lines.
private enum ExportMarks {
  /// "\nHD", " DOCUMENT", "\nDocument" and "End of Document": each has a capital D, which is rare.
  static func mayBeExport(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      var index = 0
      while index < bytes.count, let found = memchr(base + index, 0x44, bytes.count - index) {
        let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        if stands("HD", at: place - 1, in: bytes), place < 2 || bytes[place - 2] <= 0x20 {
          return true
        }
        if stands(" DOCUMENT", at: place - 1, in: bytes)
          || stands("\nDocument ", at: place - 1, in: bytes)
          || stands("End of Document", at: place - 7, in: bytes)
        {
          return true
        }
        index = place + 1
      }
      return false
    }
  }

  private static func stands(
    _ words: StaticString,
    at place: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard place >= 0, let base = bytes.baseAddress, place + words.utf8CodeUnitCount <= bytes.count
    else { return false }
    return memcmp(base + place, words.utf8Start, words.utf8CodeUnitCount) == 0
  }
}
