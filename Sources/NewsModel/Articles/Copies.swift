/// Which articles of a corpus are copies of others: one text that several files or outlets carry is one origin.
package struct Copies: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The same text to the byte.
    case exact
    /// The same story, edited.
    case near
    /// A part of the other.
    case excerpt
  }

  /// What an article is a copy of.
  package struct Copy: Hashable, Sendable {
    package let kind: Kind
    /// The one of its group that stands for all: the first that was published, the longest of equals.
    package let origin: Article.ID

    package init(kind: Kind, origin: Article.ID) {
      self.kind = kind
      self.origin = origin
    }
  }

  private let copies: [Article.ID: Copy]

  package init(_ copies: [Article.ID: Copy] = [:]) { self.copies = copies }

  package subscript(id: Article.ID) -> Copy? { copies[id] }

  /// Where the text of an article comes from: itself, unless it is a copy.
  package func origin(of id: Article.ID) -> Article.ID { copies[id]?.origin ?? id }

  package var count: Int { copies.count }
  package var isEmpty: Bool { copies.isEmpty }
}
