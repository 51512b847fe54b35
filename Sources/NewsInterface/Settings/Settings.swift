package import NewsModel

/// What the reader can set once for all corpora.
package struct Settings: Sendable, Hashable {
  package enum ColorUse: String, Sendable, CaseIterable { case auto, always, never }
  /// How lines and bars are drawn; `auto` asks the charset.
  package enum Lines: String, Sendable, CaseIterable { case auto, unicode, ascii }
  /// Where copies go: to the terminal by OSC 52, or to a file; `auto` asks what the terminal can.
  package enum CopyTarget: String, Sendable, CaseIterable { case auto, terminal, file }

  package var color = ColorUse.auto
  package var lines = Lines.auto
  package var copyTarget = CopyTarget.auto
  package var isMouseOn = false
  package var hidesClutter = false
  package var columns = Settings.usualColumns
  /// Keys by action; an action that is not named keeps its own.
  package var keys: [Action: [KeySequence]] = [:]

  package static let usualColumns: [EventColumn] = [.date, .who, .did, .whom, .reports]

  package init() {}
}
