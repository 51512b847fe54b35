/// What an article gives as somebody's words or view: who, by which words, and what.
package struct Attribution: Hashable, Sendable {
  /// Nil where nobody is named.
  package let source: TextRange?
  package let cue: TextRange
  package let content: [TextRange]

  package init(source: TextRange?, cue: TextRange, content: [TextRange]) {
    self.source = source
    self.cue = cue
    self.content = content
  }
}
