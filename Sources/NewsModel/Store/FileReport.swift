/// What was read of one file of a corpus, or why it was not.
package struct FileReport: Hashable, Sendable {
  package let file: String
  /// "HTML", "Nexis export", …; nil where nothing was read.
  package var format: String?
  package var encoding: String?
  package var articles: [Article.ID] = []
  /// Why nothing of it was read; nil where something was.
  package var reason: String?
  /// What the reader should know of what was read.
  package var remarks: [FileRemark] = []

  package init(file: String) { self.file = file }

  package init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }
}

extension FileReport {
  /// "read", "part" or "not-read".
  package var status: String {
    if reason != nil { return "not-read" }
    return remarks.contains { $0.kind == .missing } ? "part" : "read"
  }
}

/// What the reader should know of how a file was read.
package struct FileRemark: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// The text was put right.
    case repaired
    /// A part of the file was not read.
    case missing
  }

  package let kind: Kind
  package let words: String

  package static func repaired(_ words: String) -> FileRemark {
    FileRemark(kind: .repaired, words: words)
  }

  package static func missing(_ words: String) -> FileRemark {
    FileRemark(kind: .missing, words: words)
  }
}
