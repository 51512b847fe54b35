import NewsModel

/// A Word document (Office Open XML): its paragraphs, a line each.
///
/// Databases export articles in it too.
enum WordFormat {
  /// - Throws: ``FileFault`` where the archive is no Word document, or is damaged.
  static func text(_ bytes: [UInt8]) throws(FileFault) -> (text: SourceText, remarks: [FileRemark])
  {
    let unpacked = try Unpacking.entry("word/document.xml", of: bytes)
    let reader = WordReader()
    var isWhole = true
    unpacked.bytes.withUnsafeBufferPointer { bytes in
      isWhole = Markup.read(bytes, isHTML: false, reader)
    }
    guard reader.text.contains(where: { !$0.isASCIIWhitespace }) else {
      throw .noArticle("a Word document without text")
    }
    return (
      // The file's bytes were nobody's business before: they may be anything.
      SourceText(String(decoding: reader.text, as: UTF8.self)),
      isWhole && !unpacked.isCutOff
        ? [] : [.missing("the document is damaged: read as far as it goes")]
    )
  }
}

private final class WordReader: MarkupEvents {
  private(set) var text: [UInt8] = []
  private var isText = false
  private var depth = 0
  var isDone: Bool { depth > 256 }

  func start(_ name: String, _ attributes: MarkupAttributes) {
    depth += 1
    switch name {
    case "w:t": isText = true
    case "w:tab": text.append(0x09)
    case "w:br", "w:cr": text.append(0x0A)
    default: break
    }
  }

  func end(_ name: String) {
    depth -= 1
    if name == "w:t" { isText = false }
    if name == "w:p" { text.append(contentsOf: [0x0A, 0x0A]) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText { text.append(contentsOf: bytes) }
  }

  func comment(_ text: String) {}
}
