import NewsModel

/// A letter, or a part of one (RFC 2045, RFC 2046).
struct MailPart {
  struct Text {
    let decoded: TextDecoder.Decoded
    let isHTML: Bool
  }

  let headers: MailHeaders
  private let body: ArraySlice<UInt8>
  private let parts: [MailPart]

  /// Letters within letters within letters: no deeper than this.
  private static let depthLimit = 12
  private static let partLimit = 500

  init(_ bytes: ArraySlice<UInt8>, depth: Int = 0) {
    let (head, rest) = Self.split(bytes)
    headers = MailHeaders(head)
    // A text that is called a letter and has no header.
    let body = headers.isEmpty ? bytes : rest
    self.body = body
    let kind = headers.kind("content-type") ?? "text/plain"
    if depth >= Self.depthLimit {
      parts = []
    } else if kind.hasPrefix("multipart/"),
      let boundary = headers.parameter("boundary", of: "content-type"), !boundary.isEmpty
    {
      parts = Self.pieces(body, boundary).prefix(Self.partLimit).map {
        MailPart($0, depth: depth + 1)
      }
    } else if kind == "message/rfc822" {
      parts = [MailPart(body, depth: depth + 1)]
    } else {
      parts = []
    }
  }

  var subject: String? {
    guard var subject = headers["subject"], !subject.isEmpty else { return nil }
    for mark in Self.forwards + ["re:"] where subject.lowercased().hasPrefix(mark) {
      subject = String(subject.dropFirst(mark.count).trimmingPrefix { $0 == " " })
    }
    // "[Andes Wire Alert] …": the list's name.
    if subject.hasPrefix("["), let close = subject.firstIndex(of: "]") {
      let rest = subject[subject.index(after: close)...].trimmingPrefix { $0 == " " }
      if !rest.isEmpty { subject = String(rest) }
    }
    return subject
  }

  private static let forwards = ["fwd:", "fw:", "tr:", "wg:", "rv:"]

  /// Sent on by somebody who is not its author.
  var isForwarded: Bool {
    let subject = headers["subject"]?.lowercased() ?? ""
    return Self.forwards.contains { subject.hasPrefix($0) }
  }

  /// `"The Northern Herald" <news@herald.example>`: the name; nil for a bare address.
  var sender: String? {
    guard let from = headers["from"], let angle = from.firstIndex(of: "<") else { return nil }
    let name = from[..<angle].filter { $0 != "\"" }
    let words = name.split(separator: " ").joined(separator: " ")
    return words.isEmpty || words.contains("@") ? nil : words
  }

  var isSavedPage: Bool {
    headers["snapshot-content-location"] != nil
      || headers.kind("content-type") == "multipart/related"
  }

  /// The kinds of its parts, for a sentence.
  var kinds: String {
    let own = headers.kind("content-type") ?? "text/plain"
    return parts.isEmpty ? own : String(parts.map(\.kinds).joined(separator: ", ").prefix(200))
  }

  /// The text of the letter: of alternatives the plain one, unless it only says that there is another.
  var text: Text? {
    var all = texts
    // Parts without their boundary: what there is, as it is.
    if all.isEmpty, let raw = TextDecoder.decode(Array(body)), !raw.text.isEmpty,
      headers.kind("content-type")?.hasPrefix("multipart/") ?? false
    {
      all = [Text(decoded: raw, isHTML: false)]
    }
    // Of several the longest: an article that was attached, not "See attached."
    let plain = all.filter { !$0.isHTML }.max { $0.decoded.text.count < $1.decoded.text.count }
    let marked = all.first { $0.isHTML }
    guard let plain else { return marked }
    guard let marked else { return plain }
    return plain.decoded.text.count * 10 < marked.decoded.text.count ? marked : plain
  }

  private var texts: [Text] {
    if !parts.isEmpty { return parts.flatMap(\.texts) }
    let kind = headers.kind("content-type") ?? "text/plain"
    let isAttached = headers.kind("content-disposition") == "attachment"
    guard kind == "text/plain" || kind == "text/html", !isAttached else { return [] }
    let bytes = TransferEncoding.decode(body, headers.kind("content-transfer-encoding"))
    let declared =
      headers.parameter("charset", of: "content-type")
      ?? (kind == "text/html" ? DeclaredCharset.html(bytes) : nil)
    guard let decoded = TextDecoder.decode(bytes, declared: declared) else { return [] }
    return [Text(decoded: decoded, isHTML: kind == "text/html")]
  }

  /// The header and the body, on both sides of the first empty line.
  private static func split(_ bytes: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard let end = bytes[index...].firstIndex(of: 0x0A) else { break }
      if end == index || end == index + 1 && bytes[index] == 0x0D {
        return (bytes[..<index], bytes[(end + 1)...])
      }
      index = end + 1
    }
    return (bytes, bytes[bytes.endIndex...])
  }

  /// The pieces between lines of `--boundary`.
  private static func pieces(_ body: ArraySlice<UInt8>, _ boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var lineStart = body.startIndex
    while lineStart < body.endIndex {
      let end = body[lineStart...].firstIndex(of: 0x0A) ?? body.endIndex
      let next = min(end + 1, body.endIndex)
      if body[lineStart..<end].starts(with: mark) {
        if let start { pieces.append(body[start..<lineStart]) }
        start = next
        let rest = body[(lineStart + mark.count)..<end]
        if rest.starts(with: [0x2D, 0x2D]) { return pieces }
      }
      lineStart = next
      if next == end { break }
    }
    if let start { pieces.append(body[start...]) }
    return pieces
  }
}
