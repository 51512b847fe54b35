/// What a line is to its page.
package enum LineRole: Int, CaseIterable, Sendable {
  case report, title, byline, date, clutter

  package var name: String { String(describing: self) }
}
